package org.suivi.imports;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/** The fields of one JSON object, each as a list of texts, and the object as it was written. */
record JsonEntry(Map<String, List<String>> fields, String raw) {

    /** Reads the object that the parser stands on, to its end; what is nested deeper stays in the raw text alone. */
    static JsonEntry read(JsonParser parser) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        StringWriter raw = new StringWriter(2_000);
        try (JsonGenerator copy = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), raw)) {
            copy.copyCurrentEvent(parser);
            int depth = 1;
            String name = "";
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                copy.copyCurrentEvent(parser);
                if (token == JsonToken.PROPERTY_NAME && depth == 1) {
                    name = parser.currentName();
                } else if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL && depth <= 2) {
                    fields.computeIfAbsent(name, any -> new ArrayList<>(2)).add(parser.getString());
                }
            }
        }
        return new JsonEntry(fields, raw.toString());
    }
}

package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a list as one JSON object, {@code {"about": {...}, "columns": [...], "rows": [{...}]}}, row by row; texts go out to the
 * letter, dates as ISO 8601, an absent value as null.
 */
public final class JsonExport {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Leaves the stream open: it is the caller's. */
    public void write(ExportedList list, OutputStream out) throws IOException {
        // Never closed, for on failure that would complete the brackets and make half a list look whole
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        writeAbout(json, list);
        writeColumns(json, list.columns());
        json.writeArrayPropertyStart("rows");
        Iterator<List<@Nullable Object>> rows = list.checkedRows();
        while (rows.hasNext()) {
            writeRow(json, list.columns(), rows.next());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static void writeAbout(JsonGenerator json, ExportedList list) {
        ListDescription about = list.about();
        json.writeObjectPropertyStart("about");
        json.writeStringProperty("title", about.title());
        json.writeArrayPropertyStart("filter");
        for (ListDescription.FilterPart part : about.filter()) {
            json.writeStartObject();
            json.writeStringProperty("label", part.label());
            json.writeStringProperty("value", part.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("asOf", about.asOf().toString());
        json.writeStringProperty("timeZone", about.zone().getId());
        json.writeStringProperty("address", about.address().toString());
        json.writeStringProperty("notice", about.notice());
        json.writeStringProperty("language", about.language().toLanguageTag());
        json.writeStringProperty("direction", about.isRightToLeft() ? "rtl" : "ltr");
        json.writeNumberProperty("count", list.count());
        json.writeEndObject();
    }

    private static void writeColumns(JsonGenerator json, List<Column> columns) {
        json.writeArrayPropertyStart("columns");
        for (Column column : columns) {
            json.writeStartObject();
            json.writeStringProperty("key", column.key());
            json.writeStringProperty("label", column.label());
            json.writeStringProperty("kind", column.kind().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRow(JsonGenerator json, List<Column> columns, List<@Nullable Object> row) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i).key());
            writeValue(json, row.get(i));
        }
        json.writeEndObject();
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Collection<?> values) {
            json.writeStartArray();
            values.forEach(each -> writeValue(json, each));
            json.writeEndArray();
        } else if (value instanceof Number number) {
            writeNumber(json, number);
        } else {
            json.writeString(withoutLoneSurrogates(value.toString()));
        }
    }

    private static void writeNumber(JsonGenerator json, Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short) {
            json.writeNumber(number.longValue());
        } else if (number instanceof BigInteger big) {
            json.writeNumber(big);
        } else {
            json.writeNumber(number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
        }
    }

    /** UTF-8 cannot hold half a character; a text that was cut in the middle of one must not stop the export. */
    private static String withoutLoneSurrogates(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)
                ? text
                : text.codePoints()
                        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}

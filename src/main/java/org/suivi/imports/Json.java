package org.suivi.imports;

import java.util.List;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** How JSON is read and written here: in streams, with limits that a hostile file meets before memory ends. */
final class Json {

    static final int LONGEST_TEXT = 2_000_000;
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(50)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private Json() {}

    static String array(List<String> values) {
        StringBuilder array = new StringBuilder("[");
        for (String value : values) {
            array.append(array.length() > 1 ? ",\"" : "\"");
            JsonStringEncoder.getInstance().quoteAsString(value, array);
            array.append('"');
        }
        return array.append(']').toString();
    }
}

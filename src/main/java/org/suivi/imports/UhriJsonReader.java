package org.suivi.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** The bulk export of the Universal Human Rights Index: one array of all entries, of which one at a time is in memory. */
record UhriJsonReader(Path file) implements RecommendationReader {

    @Override
    public void read(RowConsumer consumer) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            read(in, consumer);
        }
    }

    static void read(InputStream in, RowConsumer consumer) {
        int row = 0;
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnreadableFile("import.file.json-no-array", 0);
            }
            JsonToken token = parser.nextToken();
            while (token != JsonToken.END_ARRAY) {
                if (token == null) {
                    throw new UnreadableFile("import.file.truncated", row);
                }
                row++;
                handRow(parser, token, row, consumer);
                token = parser.nextToken();
            }
        } catch (JacksonException broken) {
            throw new UnreadableFile(code(broken), Math.max(0, row - 1), broken);
        }
        consumer.finished();
    }

    private static void handRow(JsonParser parser, JsonToken token, int row, RowConsumer consumer) {
        if (token != JsonToken.START_OBJECT) {
            String raw = String.valueOf(parser.getString());
            parser.skipChildren();
            consumer.rejected(new RejectedRow(row, "import.row.no-object", List.of(), raw));
            return;
        }
        JsonEntry entry = JsonEntry.read(parser);
        Map<UhriField, List<String>> fields = new EnumMap<>(UhriField.class);
        entry.fields().forEach((name, values) -> {
            UhriField field = UhriField.named(name);
            if (field != null) {
                fields.putIfAbsent(field, values);
            }
        });
        new UhriEntry(row, entry.raw(), fields).hand(consumer);
    }

    static String code(JacksonException broken) {
        if (broken instanceof UnexpectedEndOfInputException) {
            return "import.file.truncated";
        }
        return broken instanceof StreamConstraintsException ? "import.file.row-too-long" : "import.file.json-broken";
    }
}

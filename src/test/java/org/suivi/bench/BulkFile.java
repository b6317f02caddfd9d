package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes entries as the bulk export of the Universal Human Rights Index holds those of one State. */
final class BulkFile {

    private BulkFile() {}

    static void write(Path file, Stream<Entry> entries, String state) throws IOException {
        try (var out = Files.newOutputStream(file);
                JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (Iterator<Entry> each = entries.iterator(); each.hasNext(); ) {
                write(json, each.next(), state);
            }
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, Entry entry, String state) {
        Entry.Source source = entry.source();
        Entry.Tags tags = entry.tags();
        json.writeStartObject();
        array(json, "AffectedPersons", tags.persons());
        json.writeStringProperty("AnnotationId", "00000000-0000-4000-8000-%012d".formatted(entry.number()));
        json.writeStringProperty(
                "AnnotationType",
                source.isReview() || entry.number() % 3 > 0 ? "- Recommendations" : "- Concerns/Observations");
        json.writeStringProperty("Body", "- " + source.body());
        array(json, "Countries", List.of(state));
        json.writeStringProperty(
                "DocumentId",
                "00000000-0000-4000-8001-%012x".formatted(source.symbol().hashCode() & 0xffffffffL));
        json.writeStringProperty("PublicationDate", source.year() + "-06-15T00:00:00");
        json.writeStringProperty("PublicationDateOnUhri", source.year() + "-09-01T10:53:45.827");
        array(json, "Regions", List.of("Eastern Europe"));
        array(json, "Sdgs", tags.goals());
        json.writeStringProperty("Symbol", source.symbol());
        json.writeStringProperty("Text", source.paragraph() + " " + entry.text());
        array(json, "Themes", tags.themes());
        array(json, "UprPositions", tags.position().isEmpty() ? List.of() : List.of(tags.position()));
        array(json, "UprRecommendingCountry", tags.states());
        Integer session = source.session();
        array(json, "UprSession", session == null ? List.of() : List.of(session + " Session"));
        json.writeEndObject();
    }

    private static void array(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}

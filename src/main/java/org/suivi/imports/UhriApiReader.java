package org.suivi.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.wording.TextLanguage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Lines of the UHRI search API: texts in six languages, and ids in place of labels. */
record UhriApiReader(Path file) implements RecommendationReader {

    /** English first: its numbers are the most reliable, the others are compared with them. */
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");

    @Override
    public void read(RowConsumer consumer) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Lines lines = new Lines(reader);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    readLine(lines.number(), line, consumer);
                }
            }
        }
        consumer.finished();
    }

    private static void readLine(int row, String line, RowConsumer consumer) {
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                consumer.rejected(new RejectedRow(row, "import.row.no-object", List.of(), line));
                return;
            }
            Draft draft = draft(row, line, JsonEntry.read(parser).fields());
            if (draft.hasText()) {
                consumer.read(draft.finish());
            } else {
                consumer.rejected(new RejectedRow(row, "import.row.no-text", List.of(), line));
            }
        } catch (JacksonException broken) {
            consumer.rejected(new RejectedRow(row, "import.row.json-broken", List.of(), line));
        }
    }

    private static Draft draft(int row, String line, Map<String, List<String>> fields) {
        Draft draft = new Draft(row, line);
        draft.annotationId = first(fields, "annotationId");
        draft.symbol(text(fields, "symbol"));
        draft.published(text(fields, "publicationDate"));
        draft.body = resolved(draft, "body", first(fields, "bodyId"));
        draft.kind(resolvedOrEmpty(draft, "type", first(fields, "annotationType")));
        draft.session(resolvedOrEmpty(draft, "session", first(fields, "uprSessionIds")));
        Wording.cycle(resolvedOrEmpty(draft, "cycle", first(fields, "uprCycle")))
                .ifPresent(found -> draft.cycle = found);
        draft.position(resolvedOrEmpty(draft, "position", first(fields, "uprPositionIds")));
        draft.states.addAll(labels(draft, "state", fields.get("countryIds")));
        draft.recommendingStates.addAll(labels(draft, "state", fields.get("uprRecommendingCountryIds")));
        draft.themes.addAll(labels(draft, "theme", fields.get("themesIds")));
        draft.persons.addAll(labels(draft, "person", fields.get("affectedPersonIds")));
        labels(draft, "sdg", fields.get("sdgsIds")).forEach(draft::sdg);
        LANGUAGES.forEach(language -> addText(draft, language, text(fields, language)));
        return draft;
    }

    private static void addText(Draft draft, String language, String written) {
        if (written.isBlank()) {
            return;
        }
        if (TextLanguage.canBe(language, written)) {
            DraftText.addOfficial(draft, language, written);
        } else {
            draft.repairs.add(RepairCode.OTHER_LANGUAGE, "text." + language, written, "");
        }
    }

    /** An id that nothing resolves stays as it is, so that a later list of labels can still be joined to it. */
    private static List<String> labels(Draft draft, String kind, @Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream().map(id -> labelOrId(draft, kind, id)).toList();
    }

    private static String labelOrId(Draft draft, String kind, String id) {
        String label = UhriLabels.of(kind, id);
        if (label == null) {
            draft.repairs.add(RepairCode.LABEL_ID_UNRESOLVED, kind, id, id);
        }
        return label == null ? id : label;
    }

    private static @Nullable String resolved(Draft draft, String kind, @Nullable String id) {
        if (id == null) {
            return null;
        }
        String label = UhriLabels.of(kind, id);
        if (label == null) {
            draft.repairs.add(RepairCode.LABEL_ID_UNRESOLVED, kind, id, "");
        }
        return label;
    }

    private static String resolvedOrEmpty(Draft draft, String kind, @Nullable String id) {
        String label = resolved(draft, kind, id);
        return label == null ? "" : label;
    }

    private static @Nullable String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    private static String text(Map<String, List<String>> fields, String name) {
        String text = first(fields, name);
        return text == null ? "" : text;
    }
}

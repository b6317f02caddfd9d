package org.suivi.imports;

import java.util.List;
import java.util.Map;
import org.suivi.wording.TextLanguage;

/** Makes a recommendation of the labelled fields of a UHRI entry, wherever they were read from. */
record UhriEntry(int row, String raw, Map<UhriField, List<String>> fields) {

    void hand(RowConsumer consumer) {
        Draft draft = new Draft(row, raw);
        fillLabels(draft);
        String text = first(UhriField.TEXT);
        if (!text.isBlank()) {
            DraftText.addOfficial(draft, TextLanguage.guess(text), text);
        }
        if (draft.hasText()) {
            consumer.read(draft.finish());
        } else {
            consumer.rejected(new RejectedRow(row, "import.row.no-text", List.of(), raw));
        }
    }

    private void fillLabels(Draft draft) {
        draft.symbol(first(UhriField.SYMBOL));
        String body = TextCleaning.label("body", first(UhriField.BODY), draft.repairs);
        draft.body = body.isEmpty() ? null : body;
        String annotation = first(UhriField.ANNOTATION_ID).strip();
        draft.annotationId = annotation.isEmpty() ? null : annotation;
        draft.kind(TextCleaning.label("kind", first(UhriField.KIND), draft.repairs));
        draft.published(first(UhriField.PUBLISHED));
        draft.session(first(UhriField.SESSION));
        Wording.cycle(first(UhriField.CYCLE)).ifPresent(cycle -> draft.cycle = cycle);
        draft.position(TextCleaning.label(
                "position", String.join("/", all(UhriField.POSITION, "position", draft)), draft.repairs));
        draft.states.addAll(all(UhriField.STATES, "state", draft));
        draft.recommendingStates.addAll(all(UhriField.RECOMMENDING_STATES, "recommending-state", draft));
        draft.themes.addAll(all(UhriField.THEMES, "theme", draft));
        draft.persons.addAll(all(UhriField.PERSONS, "person", draft));
        all(UhriField.SDGS, "sdg", draft).forEach(draft::sdg);
    }

    private String first(UhriField field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private List<String> all(UhriField field, String name, Draft draft) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? values : TextCleaning.values(name, String.join("\n", values), draft.repairs);
    }
}

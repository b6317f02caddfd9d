package org.suivi.imports;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.suivi.wording.TextLanguage;

/** Any table, read as a mapping says. */
final class MappedReader implements RecommendationReader {

    private final Table table;
    private final ColumnMapping mapping;
    private final ReadingChoices choices;
    private List<Integer> places = List.of();

    MappedReader(Table table, ColumnMapping mapping, ReadingChoices choices) {
        this.table = table;
        this.mapping = mapping;
        this.choices = choices;
    }

    @Override
    public void read(RowConsumer consumer) throws IOException {
        if (!mapping.hasText()) {
            throw new UnreadableFile("import.mapping.no-text-column", 0, mapping.name());
        }
        table.rows(row -> {
            if (row.number() == mapping.shape().headingRow()) {
                places = mapping.places(row.cells());
            } else if (row.number() > mapping.shape().headingRow() && !row.isBlank()) {
                readRow(row, consumer);
            }
            return true;
        });
        consumer.finished();
    }

    private void readRow(TableRow row, RowConsumer consumer) {
        Draft draft = new Draft(row.number(), row.raw());
        mapping.constants().forEach((field, value) -> set(draft, new MappedColumn("", field, null), value));
        for (boolean texts : new boolean[] {false, true}) {
            for (int i = 0; i < mapping.columns().size(); i++) {
                MappedColumn column = mapping.columns().get(i);
                if (texts == column.field().isText()) {
                    set(draft, column, row.cell(places.get(i)));
                }
            }
        }
        if (!draft.hasText()) {
            consumer.rejected(new RejectedRow(row.number(), "import.row.no-text", List.of(), row.raw()));
            return;
        }
        choices.complete(draft);
        consumer.read(draft.finish());
    }

    /** A value of a row replaces the constant of the whole file. */
    private void set(Draft draft, MappedColumn column, String written) {
        if (written.isBlank()) {
            return;
        }
        String name = column.heading().isEmpty() ? column.field().name() : column.heading();
        switch (column.field()) {
            case TEXT, UNOFFICIAL_TEXT -> setText(draft, column, written);
            case SYMBOL -> draft.symbol(label(draft, name, written));
            case PARAGRAPH -> draft.paragraph = label(draft, name, written);
            case STATE_UNDER_REVIEW -> replace(draft.states, values(draft, name, written));
            case BODY -> draft.body = label(draft, name, written);
            case SESSION -> draft.session(written);
            case CYCLE -> Wording.cycle(written).ifPresent(cycle -> draft.cycle = cycle);
            case YEAR -> Wording.year(written).ifPresent(year -> draft.year = year);
            case POSITION -> draft.position(label(draft, name, written));
            case RECOMMENDING_STATES -> replace(draft.recommendingStates, values(draft, name, written));
            case THEMES -> draft.themes.addAll(values(draft, name, written));
            case PERSONS -> draft.persons.addAll(values(draft, name, written));
            case SDGS -> values(draft, name, written).forEach(draft::sdg);
            case ACTION_CATEGORY -> draft.action(written.strip());
            case PUBLISHED -> draft.published(written);
            case KIND -> draft.kind(label(draft, name, written));
            case ANNOTATION_ID -> draft.annotationId = written.strip();
            case EXTRA -> draft.extras.put(name, TextCleaning.text(name, written, draft.repairs));
            case IGNORED -> {}
        }
    }

    private void setText(Draft draft, MappedColumn column, String written) {
        String language = column.language() == null ? TextLanguage.guess(written) : column.language();
        if (column.field() == MappedField.UNOFFICIAL_TEXT) {
            draft.unofficial.add(language);
        }
        if (draft.paragraph == null) {
            DraftText.addOfficial(draft, language, written);
        } else {
            DraftText.addPlain(draft, language, written);
        }
    }

    private static void replace(List<String> values, List<String> by) {
        values.clear();
        values.addAll(by);
    }

    private static String label(Draft draft, String name, String written) {
        return TextCleaning.label(name, written, draft.repairs);
    }

    private List<String> values(Draft draft, String name, String written) {
        String separator = mapping.valueSeparator();
        String lines = separator.isEmpty() ? written : written.replaceAll(Pattern.quote(separator), "\n");
        return TextCleaning.values(name, lines, draft.repairs);
    }
}

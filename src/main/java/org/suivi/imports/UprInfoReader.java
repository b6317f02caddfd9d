package org.suivi.imports;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The exports of the UPR Info database: one row for each recommending State of a recommendation, in English. */
record UprInfoReader(Table table, Layout layout) implements RecommendationReader {

    /** The names of the columns changed between the exports of 2015 and 2018; all of them name some columns twice. */
    enum Layout {
        OF_2018("SuR", "Recommendation", "RS"),
        OF_2015("To", "Text", "From");

        private final String state;
        private final String text;
        private final String from;

        Layout(String state, String text, String from) {
            this.state = state;
            this.text = text;
            this.from = from;
        }

        boolean matches(List<String> header) {
            return header.containsAll(List.of(state, text, from, "Response", "Action", "Issue", "Session"));
        }
    }

    private static final Pattern ISSUE_SEPARATOR = Pattern.compile(",(?! )");
    private static final String PLEDGE = "Voluntary Pledge";
    private static final String UNKNOWN = "(Unknown)";

    @Override
    public void read(RowConsumer consumer) throws IOException {
        Columns[] columns = new Columns[1];
        table.rows(row -> {
            if (columns[0] == null) {
                columns[0] = Columns.of(row.cells(), layout);
            } else if (!row.isBlank()) {
                readRow(row, columns[0], consumer);
            }
            return true;
        });
        consumer.finished();
    }

    private record Columns(int state, int text, int from, int response, int action, int issue, int session) {

        static Columns of(List<String> header, Layout layout) {
            return new Columns(
                    header.indexOf(layout.state),
                    header.indexOf(layout.text),
                    header.indexOf(layout.from),
                    header.indexOf("Response"),
                    header.indexOf("Action"),
                    header.indexOf("Issue"),
                    header.indexOf("Session"));
        }
    }

    private static void readRow(TableRow row, Columns columns, RowConsumer consumer) {
        Draft draft = new Draft(row.number(), row.raw());
        draft.body = "UPR";
        String state = TextCleaning.label("state", row.cell(columns.state()), draft.repairs);
        if (state.isEmpty()) {
            consumer.rejected(new RejectedRow(row.number(), "import.row.no-state", List.of(), row.raw()));
            return;
        }
        draft.states.add(state);
        DraftText.addPlain(draft, "en", row.cell(columns.text()));
        if (!draft.hasText()) {
            consumer.rejected(new RejectedRow(row.number(), "import.row.no-text", List.of(), row.raw()));
            return;
        }
        readResponse(draft, row.cell(columns.response()));
        readRecommendingState(draft, state, row.cell(columns.from()));
        draft.action(row.cell(columns.action()).strip());
        readIssues(draft, row.cell(columns.issue()));
        readSession(draft, row.cell(columns.session()));
        consumer.read(draft.finish());
    }

    private static void readResponse(Draft draft, String response) {
        if (response.strip().equalsIgnoreCase(PLEDGE)) {
            draft.kind = ReadKind.PLEDGE;
        } else {
            draft.position(response);
        }
    }

    /** A pledge names its own State as the giver, which is nobody's recommendation. */
    private static void readRecommendingState(Draft draft, String state, String written) {
        String from = TextCleaning.label("recommending-state", written, draft.repairs);
        if (from.equals(UNKNOWN)) {
            draft.repairs.add(RepairCode.UNKNOWN_STATE, "recommending-state", written, "");
        } else if (!from.isEmpty() && !(draft.kind == ReadKind.PLEDGE && from.equals(state))) {
            draft.recommendingStates.add(from);
        }
    }

    /** Issues are parted by a comma alone; a comma with a space belongs to an issue's name. */
    private static void readIssues(Draft draft, String issues) {
        String clean = TextCleaning.label("theme", issues, draft.repairs);
        for (String issue : ISSUE_SEPARATOR.split(clean, -1)) {
            if (!issue.isBlank()) {
                draft.themes.add(issue.strip());
            }
        }
    }

    private static void readSession(Draft draft, String session) {
        if (session.isBlank()) {
            draft.repairs.add(RepairCode.SESSION_MISSING, "session", "", "");
        } else {
            draft.session(session);
        }
    }
}

package org.suivi.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suivi.mechanisms.DocumentSymbol;

/** OHCHR's "matrix" or "thematic list": one table with section rows, the same recommendation under each of its themes. */
final class ThematicListReader implements RecommendationReader {

    private static final Pattern SOURCE = Pattern.compile(
            "(?i)^\\s*Source of position\\s*:\\s*(A/\\S+?)[.,;]?(?:\\s*paras?\\.?\\s*[\\d.]+)?(?:\\s*[-–]\\s*Paras?\\.?\\s*([\\d.,\\s and–-]+))?\\s*$");
    private static final Pattern COMMENT = Pattern.compile("(?i)^Comments?\\s*:.*", Pattern.DOTALL);
    private static final Pattern SECTION =
            Pattern.compile("(?i)^(?:Theme|Right or area)\\s*:\\s*(.*)$", Pattern.DOTALL);

    private final Table table;
    private final ReadingChoices choices;
    private final Map<ThematicColumn, Integer> columns = new EnumMap<>(ThematicColumn.class);
    private String section = "";

    @Nullable
    private String report;

    ThematicListReader(Table table, ReadingChoices choices) {
        this.table = table;
        this.choices = choices;
    }

    @Override
    public void read(RowConsumer consumer) throws IOException {
        table.rows(row -> {
            take(row, consumer);
            return true;
        });
        if (columns.isEmpty()) {
            throw new UnreadableFile("import.file.no-thematic-list", 0);
        }
        consumer.finished();
    }

    private void take(TableRow row, RowConsumer consumer) {
        Matcher heading = SECTION.matcher(String.join("\n", row.cells()).strip());
        if (ThematicColumn.isHeader(row.cells())) {
            columnsOf(row.cells());
        } else if (heading.matches()) {
            section = TextCleaning.label("theme", heading.group(1).strip(), new Repairs());
        } else if (!columns.isEmpty() && !row.isBlank()) {
            readRow(row, consumer);
        }
    }

    private void columnsOf(List<String> header) {
        columns.clear();
        for (int column = 0; column < header.size(); column++) {
            ThematicColumn known = ThematicColumn.headed(header.get(column));
            if (known != null) {
                columns.putIfAbsent(known, column);
            }
        }
    }

    private void readRow(TableRow row, RowConsumer consumer) {
        Draft draft = new Draft(row.number(), row.raw());
        draft.body = "UPR";
        List<String> text = new ArrayList<>();
        Matcher source = readRecommendation(cell(row, ThematicColumn.RECOMMENDATION), text);
        source = source == null ? sourceIn(cell(row, ThematicColumn.POSITION)) : source;
        draft.recommendingStates.addAll(
                TextCleaning.values("recommending-state", cell(row, ThematicColumn.STATES), draft.repairs));
        readPosition(draft, cell(row, ThematicColumn.POSITION), source);
        takeCommentsOff(draft, text);
        DraftText.addOfficial(draft, choices.languageOr("en"), String.join(" ", text));
        readTags(draft, cell(row, ThematicColumn.THEMES));
        TextCleaning.values("sdg", cell(row, ThematicColumn.SDGS), draft.repairs)
                .forEach(draft::sdg);
        String assessment = cell(row, ThematicColumn.ASSESSMENT).strip();
        if (!assessment.isEmpty()) {
            draft.extras.put("assessment", assessment);
        }
        if (!draft.hasText()) {
            consumer.rejected(new RejectedRow(row.number(), "import.row.no-text", List.of(), row.raw()));
            return;
        }
        choices.complete(draft);
        placeInReport(draft);
        consumer.read(draft.finish());
    }

    /** What the compilers of the list remarked is not the recommendation's text. */
    private static void takeCommentsOff(Draft draft, List<String> text) {
        for (String line : List.copyOf(text)) {
            if (COMMENT.matcher(line).matches()) {
                text.remove(line);
                draft.extras.put("comment", line);
                draft.repairs.add(RepairCode.COMMENT_TAKEN_OFF, "text", line, "");
            }
        }
    }

    /** A list is of one report, so a row that does not say where it stands is of the same as those before. */
    private void placeInReport(Draft draft) {
        if (draft.symbol != null) {
            report = draft.symbol;
        } else if (report != null) {
            draft.symbol = report;
            draft.repairs.add(RepairCode.SYMBOL_FROM_OTHER_ROWS, "symbol", "", report);
        }
    }

    private String cell(TableRow row, ThematicColumn column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place);
    }

    private static @Nullable Matcher readRecommendation(String cell, List<String> text) {
        Matcher source = null;
        for (String line : cell.split("\n", -1)) {
            Matcher matcher = SOURCE.matcher(line.replace('\u00a0', ' '));
            if (matcher.matches()) {
                source = matcher;
            } else if (!line.isBlank()) {
                text.add(line.strip());
            }
        }
        return source;
    }

    private static @Nullable Matcher sourceIn(String cell) {
        return readRecommendation(cell, new ArrayList<>());
    }

    /** The report itself is the document that a recommendation belongs to; its addendum only states the position. */
    private static void readPosition(Draft draft, String cell, @Nullable Matcher source) {
        String label = cell.strip().split("\n", 2)[0];
        draft.position(TextCleaning.label("position", label, draft.repairs));
        if (source == null) {
            return;
        }
        DocumentSymbol stated = DocumentSymbol.parse(source.group(1));
        String paragraph =
                source.group(2) == null ? null : source.group(2).strip().replaceFirst("[.,]$", "");
        if (draft.position != null) {
            draft.position = new ReadPosition(draft.position.label(), stated.symbol(), paragraph);
        }
        draft.symbol = stated.main().symbol();
        draft.repairs.add(RepairCode.SYMBOL_FROM_POSITION_SOURCE, "symbol", stated.symbol(), draft.symbol);
    }

    private void readTags(Draft draft, String cell) {
        String part = "themes";
        for (String value : TextCleaning.values("theme", cell, draft.repairs)) {
            String heading = value.replaceFirst("\\s*:$", "").toLowerCase(java.util.Locale.ROOT);
            if (value.endsWith(":")) {
                part = heading.contains("sdg") ? "sdgs" : heading.contains("person") ? "persons" : "themes";
            } else if ("sdgs".equals(part)) {
                draft.sdg(value);
            } else {
                ("persons".equals(part) ? draft.persons : draft.themes).add(value);
            }
        }
        if (draft.themes.isEmpty() && !section.isEmpty()) {
            draft.themes.add(section);
        }
    }
}

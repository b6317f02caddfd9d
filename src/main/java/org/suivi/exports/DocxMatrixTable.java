package org.suivi.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/** The table of a matrix, in the columns of OHCHR's thematic lists of the fourth cycle, with an assessment column when asked. */
final class DocxMatrixTable {

    private static final List<Integer> WIDTHS = List.of(7000, 2100, 4100, DocxPages.WIDTH - 13_200);
    private static final List<Integer> WIDTHS_WITH_ASSESSMENT =
            List.of(5000, 1800, 3300, 2100, DocxPages.WIDTH - 12_200);

    private final ExportWords words;
    private final boolean withAssessment;
    private final DocxTable table;

    DocxMatrixTable(CTTbl table, RecommendationMatrix matrix, ExportWords words) {
        this.words = words;
        this.withAssessment = matrix.withAssessment();
        this.table = new DocxTable(
                table,
                withAssessment ? WIDTHS_WITH_ASSESSMENT : WIDTHS,
                matrix.about().isRightToLeft());
    }

    void write(MatrixSections sections) {
        writeHeader();
        sections.byTheme().forEach((theme, rows) -> writeSection(words.say("export.theme", theme), rows));
        if (!sections.withoutTheme().isEmpty()) {
            writeSection(words.say("export.theme.none"), sections.withoutTheme());
        }
    }

    private void writeHeader() {
        List<String> titles = new ArrayList<>(List.of(
                words.say("export.matrix.recommendation"),
                words.say("export.matrix.position"),
                words.say("export.matrix.themes"),
                words.say("export.matrix.sdgs")));
        if (withAssessment) {
            titles.add(words.say("export.matrix.assessment"));
        }
        table.header(titles);
    }

    private void writeSection(String title, List<MatrixRow> rows) {
        table.section(title);
        rows.forEach(this::writeRow);
    }

    private void writeRow(MatrixRow row) {
        List<List<String>> cells =
                new ArrayList<>(List.of(recommendation(row), position(row), themesAndPersons(row), row.sdgs()));
        if (withAssessment) {
            cells.add(List.of());
        }
        table.row(cells);
    }

    private static List<String> recommendation(MatrixRow row) {
        return row.recommendingStates().isEmpty()
                ? List.of(row.text())
                : List.of(
                        row.text(),
                        row.recommendingStates().stream()
                                .map(state -> "(" + state + ")")
                                .collect(Collectors.joining(" ")));
    }

    private List<String> position(MatrixRow row) {
        return row.positionSource().isEmpty()
                ? List.of(row.position())
                : List.of(row.position(), words.say("export.matrix.position-source", row.positionSource()));
    }

    private List<String> themesAndPersons(MatrixRow row) {
        List<String> lines = new ArrayList<>(row.themes());
        if (!row.persons().isEmpty()) {
            lines.add(words.say("export.matrix.persons"));
            row.persons().forEach(person -> lines.add("- " + person));
        }
        return lines;
    }
}

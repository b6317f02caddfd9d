package org.suivi.exports;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The table of a matrix, in the columns of OHCHR's thematic lists of the fourth cycle, with an assessment column when asked. */
final class DocxMatrixTable {

    private static final List<Integer> WIDTHS = List.of(7000, 2100, 4100, DocxPages.WIDTH - 13_200);
    private static final List<Integer> WIDTHS_WITH_ASSESSMENT =
            List.of(5000, 1800, 3300, 2100, DocxPages.WIDTH - 12_200);

    private final ExportWords words;
    private final boolean rightToLeft;
    private final boolean withAssessment;
    private final CTTbl table;

    DocxMatrixTable(CTTbl table, RecommendationMatrix matrix, ExportWords words) {
        this.table = table;
        this.words = words;
        this.rightToLeft = matrix.about().isRightToLeft();
        this.withAssessment = matrix.withAssessment();
    }

    void write(MatrixSections sections) {
        lookOf(table.addNewTblPr());
        CTTblGrid grid = table.addNewTblGrid();
        widths().forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        writeHeader();
        sections.byTheme().forEach((theme, rows) -> writeSection(words.say("export.theme", theme), rows));
        if (!sections.withoutTheme().isEmpty()) {
            writeSection(words.say("export.theme.none"), sections.withoutTheme());
        }
    }

    private List<Integer> widths() {
        return withAssessment ? WIDTHS_WITH_ASSESSMENT : WIDTHS;
    }

    private void lookOf(CTTblPr look) {
        if (rightToLeft) {
            look.addNewBidiVisual();
        }
        setWidth(look.addNewTblW(), DocxPages.WIDTH);
        CTTblBorders borders = look.addNewTblBorders();
        List.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(DocxMatrixTable::dot);
        look.addNewTblLayout().setType(STTblLayoutType.FIXED);
    }

    static void dot(CTBorder border) {
        border.setVal(STBorder.DOTTED);
        border.setSz(BigInteger.valueOf(4));
        border.setColor("auto");
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
        CTRow row = table.addNewTr();
        CTTrPr repeated = row.addNewTrPr();
        repeated.addNewCantSplit();
        repeated.addNewTblHeader();
        for (int i = 0; i < titles.size(); i++) {
            CTTc cell = cell(row, widths().get(i), "DCE6F1");
            DocxText.STRONG.write(cell.addNewP(), titles.get(i), rightToLeft);
        }
    }

    private void writeSection(String title, List<MatrixRow> rows) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        setWidth(properties.addNewTcW(), DocxPages.WIDTH);
        properties.addNewGridSpan().setVal(BigInteger.valueOf(widths().size()));
        shade(properties, "EFEFEF");
        DocxText.SECTION.write(cell.addNewP(), title, rightToLeft);
        rows.forEach(this::writeRow);
    }

    private void writeRow(MatrixRow row) {
        CTRow written = table.addNewTr();
        written.addNewTrPr().addNewCantSplit();
        List<Integer> widths = widths();
        writeParagraphs(cell(written, widths.get(0), ""), recommendation(row));
        writeParagraphs(cell(written, widths.get(1), ""), position(row));
        writeParagraphs(cell(written, widths.get(2), ""), themesAndPersons(row));
        writeParagraphs(cell(written, widths.get(3), ""), row.sdgs());
        if (withAssessment) {
            writeParagraphs(cell(written, widths.get(4), ""), List.of());
        }
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

    /** A cell without a paragraph is a file that Word calls damaged. */
    private void writeParagraphs(CTTc cell, List<String> lines) {
        for (String line : lines.isEmpty() ? List.of("") : lines) {
            DocxText.BODY.write(cell.addNewP(), line, rightToLeft);
        }
    }

    static CTTc cell(CTRow row, int width, String shade) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        setWidth(properties.addNewTcW(), width);
        if (!shade.isEmpty()) {
            shade(properties, shade);
        }
        return cell;
    }

    static void setWidth(CTTblWidth written, int width) {
        written.setType(STTblWidth.DXA);
        written.setW(BigInteger.valueOf(width));
    }

    static void shade(CTTcPr properties, String color) {
        CTShd shade = properties.addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setColor("auto");
        shade.setFill(color);
    }
}

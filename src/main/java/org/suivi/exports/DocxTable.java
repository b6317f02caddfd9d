package org.suivi.exports;

import java.math.BigInteger;
import java.util.List;
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

/** A table over the width of a Word page, in either direction: a header that every page repeats, sections, rows of cells. */
final class DocxTable {

    private final CTTbl table;
    private final List<Integer> widths;
    private final boolean rightToLeft;

    /** @param widths of the columns, the width of the page together */
    DocxTable(CTTbl table, List<Integer> widths, boolean rightToLeft) {
        this.table = table;
        this.widths = widths;
        this.rightToLeft = rightToLeft;
        lookOf(table.addNewTblPr());
        CTTblGrid grid = table.addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    }

    private int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    private void lookOf(CTTblPr look) {
        if (rightToLeft) {
            look.addNewBidiVisual();
        }
        setWidth(look.addNewTblW(), width());
        CTTblBorders borders = look.addNewTblBorders();
        List.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(DocxTable::dot);
        look.addNewTblLayout().setType(STTblLayoutType.FIXED);
    }

    private static void dot(CTBorder border) {
        border.setVal(STBorder.DOTTED);
        border.setSz(BigInteger.valueOf(4));
        border.setColor("auto");
    }

    void header(List<String> titles) {
        CTRow row = table.addNewTr();
        CTTrPr repeated = row.addNewTrPr();
        repeated.addNewCantSplit();
        repeated.addNewTblHeader();
        for (int i = 0; i < titles.size(); i++) {
            CTTc cell = cell(row, widths.get(i), "DCE6F1");
            DocxText.STRONG.write(cell.addNewP(), titles.get(i), rightToLeft);
        }
    }

    void section(String title) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        setWidth(properties.addNewTcW(), width());
        properties.addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
        shade(properties, "EFEFEF");
        DocxText.SECTION.write(cell.addNewP(), title, rightToLeft);
    }

    /** Each cell with its lines. */
    void row(List<List<String>> cells) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        for (int i = 0; i < cells.size(); i++) {
            writeParagraphs(cell(row, widths.get(i), ""), cells.get(i));
        }
    }

    /** A cell without a paragraph is a file that Word calls damaged. */
    private void writeParagraphs(CTTc cell, List<String> lines) {
        for (String line : lines.isEmpty() ? List.of("") : lines) {
            DocxText.BODY.write(cell.addNewP(), line, rightToLeft);
        }
    }

    private static CTTc cell(CTRow row, int width, String shade) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        setWidth(properties.addNewTcW(), width);
        if (!shade.isEmpty()) {
            shade(properties, shade);
        }
        return cell;
    }

    private static void setWidth(CTTblWidth written, int width) {
        written.setType(STTblWidth.DXA);
        written.setW(BigInteger.valueOf(width));
    }

    private static void shade(CTTcPr properties, String color) {
        CTShd shade = properties.addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setColor("auto");
        shade.setFill(color);
    }
}

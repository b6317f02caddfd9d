package org.suivi.exports;

import java.math.BigInteger;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/**
 * Text in a Word paragraph with the marks that Word needs to set Arabic: the paragraph's direction, and for each stretch whether
 * it reads from right to left, so that a symbol inside an Arabic sentence keeps its order.
 */
record DocxText(boolean bold, int halfPoints, boolean keepWithNext) {

    static final DocxText BODY = new DocxText(false, 18, false);
    static final DocxText STRONG = new DocxText(true, 18, false);
    static final DocxText SECTION = new DocxText(true, 20, true);
    static final DocxText TITLE = new DocxText(true, 32, true);
    static final DocxText SMALL = new DocxText(false, 16, false);

    private static final BigInteger SPACING = BigInteger.valueOf(40);

    /** @param listIsRightToLeft the direction where the text has no letter that tells its own */
    void write(CTP paragraph, String text, boolean listIsRightToLeft) {
        String clean = CellText.forXml(text).strip();
        boolean rightToLeft = DirectedRun.startsRightToLeft(clean, listIsRightToLeft);
        begin(paragraph, rightToLeft);
        append(paragraph, clean, rightToLeft);
    }

    void begin(CTP paragraph, boolean rightToLeft) {
        CTPPr properties = paragraph.addNewPPr();
        if (keepWithNext) {
            properties.addNewKeepNext();
        }
        if (rightToLeft) {
            properties.addNewBidi();
        }
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setBefore(SPACING);
        spacing.setAfter(SPACING);
    }

    void append(CTP paragraph, String text, boolean rightToLeft) {
        for (DirectedRun run : DirectedRun.of(text, rightToLeft)) {
            CTR written = paragraph.addNewR();
            format(written.addNewRPr(), run.rightToLeft());
            writeLines(written, run.text());
        }
    }

    /** A number that Word itself fills in, such as PAGE. */
    void appendField(CTP paragraph, String instruction) {
        CTSimpleField field = paragraph.addNewFldSimple();
        field.setInstr(instruction);
        CTR run = field.addNewR();
        format(run.addNewRPr(), false);
        run.addNewT().setStringValue("1");
    }

    private static void writeLines(CTR run, String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addNewBr();
            }
            CTText written = run.addNewT();
            written.setStringValue(lines[i]);
            written.setSpace(SpaceAttribute.Space.PRESERVE);
        }
    }

    private void format(CTRPr properties, boolean rightToLeft) {
        if (bold) {
            properties.addNewB();
            properties.addNewBCs();
        }
        properties.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        properties.addNewSzCs().setVal(BigInteger.valueOf(halfPoints + (rightToLeft ? 2 : 0)));
        if (rightToLeft) {
            properties.addNewRtl();
        }
    }
}

package org.suivi.exports;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;

/** What stands above the table of a Word file: which list it is, of when, and how long. */
record DocxHeading(ListDescription about, ExportWords words) {

    void write(CTBody body, long rows) {
        boolean rightToLeft = about.isRightToLeft();
        DocxText.TITLE.write(body.addNewP(), about.title(), rightToLeft);
        writeLine(body, "export.as-of", about.asOfInWords());
        writeLine(body, "export.filter", about.filterInWords(words));
        writeLine(body, "export.rows", words.number(rows));
        writeLine(body, "export.address", about.address().toString());
        DocxText.SMALL.write(body.addNewP(), "", rightToLeft);
    }

    private void writeLine(CTBody body, String label, String value) {
        boolean rightToLeft = about.isRightToLeft();
        var line = body.addNewP();
        DocxText.STRONG.begin(line, rightToLeft);
        DocxText.STRONG.append(line, words.say(label) + ": ", rightToLeft);
        DocxText.BODY.append(line, CellText.forXml(value), rightToLeft);
    }
}

package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;

/** A Word file that is read from top to bottom, such as minutes: headings, paragraphs and tables, right to left where it has to be. */
public final class DocxPaper implements TextPaper {

    private final XWPFDocument document = new XWPFDocument();
    private final CTBody body = document.getDocument().getBody();
    private final ListDescription about;
    private final boolean rightToLeft;

    /** Begins with the title, which is also at the foot of each page. */
    public DocxPaper(ListDescription about, ExportWords words) {
        this.about = about;
        this.rightToLeft = about.isRightToLeft();
        new DocxPages(document, about, words).setUpUpright();
        DocxText.TITLE.write(body.addNewP(), about.title(), rightToLeft);
    }

    @Override
    public DocxPaper heading(String text) {
        DocxText.SECTION.write(body.addNewP(), text, rightToLeft);
        return this;
    }

    @Override
    public DocxPaper paragraph(String text) {
        DocxText.BODY.write(body.addNewP(), text, rightToLeft);
        return this;
    }

    @Override
    public DocxPaper fact(String label, String value) {
        var line = body.addNewP();
        DocxText.STRONG.begin(line, rightToLeft);
        DocxText.STRONG.append(line, CellText.forXml(label) + ": ", rightToLeft);
        DocxText.BODY.append(line, CellText.forXml(value).strip(), rightToLeft);
        return this;
    }

    @Override
    public DocxPaper table(List<Integer> widths, List<String> titles, List<List<String>> rows) {
        List<Integer> wide = widths.stream()
                .map(width -> width * DocxPages.UPRIGHT_WIDTH / 100)
                .toList();
        var table = new DocxTable(body.addNewTbl(), wide, rightToLeft);
        table.header(titles);
        rows.forEach(row -> table.row(row.stream().map(List::of).toList()));
        // Word wants a paragraph after a table
        DocxText.SMALL.write(body.addNewP(), "", rightToLeft);
        return this;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DocxText.SMALL.write(body.addNewP(), about.notice(), rightToLeft);
        document.write(out);
        document.close();
    }
}

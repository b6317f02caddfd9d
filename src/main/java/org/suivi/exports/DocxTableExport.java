package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;

/** Writes a table with sections as a Word file, in either direction; built in memory, hence the limit. */
public final class DocxTableExport {

    private static final long MOST_ROWS = 5_000;

    private final ExportWords words;

    public DocxTableExport(ExportWords words) {
        this.words = words;
    }

    /** Leaves the stream open: it is the caller's. Refuses, before writing, a table that is too long for Word. */
    public void write(SectionedTable table, OutputStream out) throws IOException {
        ExportFormat.DOCX.refuseOver(MOST_ROWS, table.count());
        boolean rightToLeft = table.about().isRightToLeft();
        try (XWPFDocument document = new XWPFDocument()) {
            new DocxPages(document, table.about(), words).setUp();
            CTBody body = document.getDocument().getBody();
            new DocxHeading(table.about(), words).write(body, table.count());
            var written = new DocxTable(body.addNewTbl(), table.widths(DocxPages.WIDTH), rightToLeft);
            written.header(table.columns());
            for (SectionedTable.Section section : table.sections()) {
                written.section(section.title());
                section.rows().forEach(written::row);
            }
            DocxText.SMALL.write(body.addNewP(), table.about().notice(), rightToLeft);
            document.write(out);
        }
    }
}

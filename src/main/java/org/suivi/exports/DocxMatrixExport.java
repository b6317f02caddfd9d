package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;

/**
 * Writes recommendations as a Word matrix grouped by theme, laid out as OHCHR's thematic lists, so that a ministry can go on
 * working in the document it knows. The whole document is built in memory, hence the limit.
 */
public final class DocxMatrixExport {

    /** Counted as printed: a recommendation with three themes is three rows. */
    public static final long MOST_ROWS = 5_000;

    private final ExportWords words;

    public DocxMatrixExport(ExportWords words) {
        this.words = words;
    }

    /** Leaves the stream open: it is the caller's. Refuses, before writing, a matrix that is too long for Word. */
    public void write(RecommendationMatrix matrix, OutputStream out) throws IOException {
        MatrixSections sections = MatrixSections.of(matrix);
        ExportFormat.DOCX.refuseOver(MOST_ROWS, sections.printedRows());
        try (XWPFDocument document = new XWPFDocument()) {
            new DocxPages(document, matrix.about(), words).setUp();
            CTBody body = document.getDocument().getBody();
            new DocxHeading(matrix.about(), words).write(body, matrix.rows().size());
            new DocxMatrixTable(body.addNewTbl(), matrix, words).write(sections);
            // Word wants a paragraph after a table that ends a document
            DocxText.SMALL.write(
                    body.addNewP(), matrix.about().notice(), matrix.about().isRightToLeft());
            document.write(out);
        }
    }
}

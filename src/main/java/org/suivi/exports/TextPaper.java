package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A paper that is read from top to bottom, such as minutes or a programme, written in the same way whether Word opens it or it is printed. */
public sealed interface TextPaper permits DocxPaper, PdfPaper {

    /** Begins with the title, which is also at the foot of each page. */
    static TextPaper in(ExportFormat format, ListDescription about) {
        ExportWords words = ExportWords.in(about.language());
        return format == ExportFormat.PDF ? new PdfPaper(about, words) : new DocxPaper(about, words);
    }

    TextPaper heading(String text);

    TextPaper paragraph(String text);

    /** A value with its label on one line. */
    TextPaper fact(String label, String value);

    /**
     * Writes a table over the width of the page.
     *
     * @param widths the share of each column, of a hundred
     */
    TextPaper table(List<Integer> widths, List<String> titles, List<List<String>> rows);

    /** Ends the paper; leaves the stream open: it is the caller's. */
    void write(OutputStream out) throws IOException;
}

package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A paper that is read from top to bottom, such as minutes or a programme, written in the same way whether Word or a browser opens it or it is printed. */
public sealed interface TextPaper permits DocxPaper, PdfPaper, HtmlPaper {

    /** Begins with the title, which is also at the foot of each printed page. */
    static TextPaper in(PaperFormat format, ListDescription about) {
        ExportWords words = ExportWords.in(about.language());
        return switch (format) {
            case DOCX -> new DocxPaper(about, words);
            case PDF -> new PdfPaper(about, words);
            case HTML -> new HtmlPaper(about);
        };
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

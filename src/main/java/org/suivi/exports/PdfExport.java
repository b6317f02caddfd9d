package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a list as a PDF to be printed: A4 landscape, heading with filter and moment, header row and page number on each page,
 * Arabic joined and from right to left. The whole document is built in memory, hence the limit.
 */
public final class PdfExport {

    public static final long MOST_ROWS = 5_000;

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 16mm 11mm 17mm 11mm; }
            body { font-size: 8.5pt; }
            .about { margin: 0 0 4mm 0; } .about p { margin: 0 0 0.6mm 0; }
            """;

    private final ExportWords words;

    public PdfExport(ExportWords words) {
        this.words = words;
    }

    /** Leaves the stream open: it is the caller's. Refuses, before writing, a list that is too long to print. */
    public void write(ExportedList list, OutputStream out) throws IOException {
        list.checkAtMost(MOST_ROWS, ExportFormat.PDF);
        var html = new PdfMarkup();
        var frame = new PdfFrame(html, list.about(), words);
        frame.begin(STYLE);
        writeHeading(html, list);
        new PdfTable(html, list).write();
        frame.write(out);
    }

    private void writeHeading(PdfMarkup html, ExportedList list) {
        ListDescription about = list.about();
        html.raw("<div class=\"about\">");
        beginLine(html, "export.as-of").text(about.asOfInWords()).raw("</p>");
        beginLine(html, "export.filter").text(about.filterInWords(words)).raw("</p>");
        beginLine(html, "export.rows").text(words.number(list.count())).raw("</p>");
        beginLine(html, "export.address")
                .leftToRight(about.address().toString())
                .raw("</p>");
        beginLine(html, "export.notice").text(about.notice()).raw("</p>");
        html.raw("</div>");
    }

    private PdfMarkup beginLine(PdfMarkup html, String label) {
        return html.raw("<p><b>").text(words.say(label)).raw(":</b> ");
    }
}

package org.suivi.exports;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a list as a PDF to be printed: A4 landscape, heading with filter and moment, header row and page number on each page,
 * Arabic joined and from right to left. The whole document is built in memory, hence the limit.
 */
public final class PdfExport {

    public static final long MOST_ROWS = 5_000;

    private final ExportWords words;

    public PdfExport(ExportWords words) {
        this.words = words;
    }

    /** Leaves the stream open: it is the caller's. Refuses, before writing, a list that is too long to print. */
    public void write(ExportedList list, OutputStream out) throws IOException {
        list.checkAtMost(MOST_ROWS, ExportFormat.PDF);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        ExportFonts.addTo(builder);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(new PdfLineBreaks(list.about().language()));
        builder.defaultTextDirection(list.about().isRightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        // The page needs nothing from outside, and no text of the list shall be able to fetch anything
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Suivi");
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(new PdfPage(words, list).html(), null);
        builder.toStream(out);
        builder.run();
    }
}

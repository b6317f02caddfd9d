package org.suivi.exports;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What every PDF has around its content: fonts, direction, a foot with title, moment and page number; and how it is set. */
final class PdfFrame {

    private static final int LONGEST_IN_FOOT = 48;

    private static final String LATIN_FIRST = "'Noto Sans', 'Noto Naskh Arabic', 'Noto Sans SC'";
    /** The Chinese font has Latin letters too, but wide quotation marks and few accents. */
    private static final String CHINESE_FIRST = "'Noto Sans SC', 'Noto Sans', 'Noto Naskh Arabic'";

    private static final String STYLE = """
            @page { @bottom-center { content: element(foot); } }
            body { line-height: 1.35; margin: 0; color: #111; }
            .latin { font-family: LATIN; } .han { font-family: HAN; }
            #foot { position: running(foot); font-size: 7.5pt; color: #444; text-align: center; }
            .piece { display: inline-block; }
            .page:after { content: counter(page); } .pages:after { content: counter(pages); }
            h1 { font-size: 15pt; margin: 0 0 2mm 0; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            th, td { border: 0.4pt solid #8a94a0; padding: 1.2mm 1.6mm; vertical-align: top; word-wrap: break-word; }
            th { background: #dce6f1; font-weight: bold; }
            tr { page-break-inside: avoid; }
            .rtl { text-align: right; } .ltr { text-align: left; } .middle { text-align: center; }
            """.replace("LATIN", LATIN_FIRST).replace("HAN", CHINESE_FIRST);

    private final PdfMarkup html;
    private final ListDescription about;
    private final ExportWords words;

    PdfFrame(PdfMarkup html, ListDescription about, ExportWords words) {
        this.html = html;
        this.about = about;
        this.words = words;
    }

    /** Everything up to the title. */
    void begin(String style) {
        String fonts = about.language().getLanguage().equals("zh") ? "han" : "latin";
        String direction = PdfMarkup.direction(about.isRightToLeft());
        html.raw("<html lang=\"" + about.language().toLanguageTag() + "\"" + direction)
                .raw("><head><title>")
                .text(about.title())
                .raw("</title><meta name=\"description\" content=\"")
                .text(about.title())
                .raw("\"/><style>" + STYLE + style + "</style></head>")
                .raw("<body class=\"" + fonts + "\"" + direction + ">");
        foot();
        html.raw("<h1>").text(about.title()).raw("</h1>");
    }

    /**
     * The renderer puts neither counters in order with Arabic nor a right-to-left foot in its place, so in Arabic the pieces are set
     * from left to right in the order in which they are seen.
     */
    private void foot() {
        List<String> pieces = footPieces();
        boolean rightToLeft = about.isRightToLeft();
        if (rightToLeft) {
            Collections.reverse(pieces);
        }
        html.raw("<div id=\"foot\" dir=\"ltr\">");
        for (String piece : pieces) {
            html.raw(rightToLeft ? "<span class=\"piece\" dir=\"rtl\">" : "<span>");
            switch (piece) {
                case "\uE000" -> html.raw("<span class=\"page\"></span>");
                case "\uE001" -> html.raw("<span class=\"pages\"></span>");
                default -> html.text(rightToLeft ? piece.replaceAll("^ | $", "\u00A0") : piece);
            }
            html.raw("</span>");
        }
        html.raw("</div>");
    }

    private List<String> footPieces() {
        List<String> pieces = new ArrayList<>();
        pieces.add(shortened(about.title()) + " · " + words.say("export.as-of") + " " + about.asOfInWords() + " · ");
        String page = words.say("export.page", "\uE000", "\uE001");
        Collections.addAll(pieces, page.split("(?=[\uE000\uE001])|(?<=[\uE000\uE001])"));
        return pieces;
    }

    /** A foot is one line, on an upright page too. */
    private static String shortened(String title) {
        int end = title.lastIndexOf(' ', LONGEST_IN_FOOT);
        return title.length() <= LONGEST_IN_FOOT
                ? title
                : title.substring(0, end > LONGEST_IN_FOOT / 2 ? end : LONGEST_IN_FOOT) + "…";
    }

    /** Sets all of it; leaves the stream open. */
    void write(OutputStream out) throws IOException {
        html.raw("</body></html>");
        PdfRendererBuilder builder = new PdfRendererBuilder();
        ExportFonts.addTo(builder);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(new PdfLineBreaks(about.language()));
        builder.defaultTextDirection(about.isRightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        // The page needs nothing from outside, and no text shall be able to fetch anything
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Suivi");
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(html.toString(), null);
        builder.toStream(out);
        builder.run();
    }
}

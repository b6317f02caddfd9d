package org.suivi.exports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The list as the XHTML page that is then set as PDF: style, foot, heading; the table is {@link PdfTable}'s. */
final class PdfPage {

    private static final String LATIN_FIRST = "'Noto Sans', 'Noto Naskh Arabic', 'Noto Sans SC'";
    /** The Chinese font has Latin letters too, but wide quotation marks and few accents. */
    private static final String CHINESE_FIRST = "'Noto Sans SC', 'Noto Sans', 'Noto Naskh Arabic'";

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 16mm 11mm 17mm 11mm; @bottom-center { content: element(foot); } }
            body { font-size: 8.5pt; line-height: 1.35; margin: 0; color: #111; }
            .latin { font-family: LATIN; } .han { font-family: HAN; }
            #foot { position: running(foot); font-size: 7.5pt; color: #444; text-align: center; }
            .piece { display: inline-block; }
            .page:after { content: counter(page); } .pages:after { content: counter(pages); }
            h1 { font-size: 15pt; margin: 0 0 2mm 0; }
            .about { margin: 0 0 4mm 0; } .about p { margin: 0 0 0.6mm 0; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            th, td { border: 0.4pt solid #8a94a0; padding: 1.2mm 1.6mm; vertical-align: top; word-wrap: break-word; }
            th { background: #dce6f1; font-weight: bold; }
            tr { page-break-inside: avoid; }
            .rtl { text-align: right; } .ltr { text-align: left; } .middle { text-align: center; }
            """.replace("LATIN", LATIN_FIRST).replace("HAN", CHINESE_FIRST);

    private final ExportWords words;
    private final ExportedList list;
    private final boolean rightToLeft;
    private final PdfMarkup html = new PdfMarkup();

    PdfPage(ExportWords words, ExportedList list) {
        this.words = words;
        this.list = list;
        this.rightToLeft = list.about().isRightToLeft();
    }

    String html() {
        ListDescription about = list.about();
        String fonts = about.language().getLanguage().equals("zh") ? "han" : "latin";
        html.raw("<html lang=\"" + about.language().toLanguageTag() + "\"" + PdfMarkup.direction(rightToLeft))
                .raw("><head><title>")
                .text(about.title())
                .raw("</title><meta name=\"description\" content=\"")
                .text(about.title())
                .raw("\"/><style>" + STYLE + "</style></head>")
                .raw("<body class=\"" + fonts + "\"" + PdfMarkup.direction(rightToLeft) + ">");
        writeFoot();
        writeHeading();
        new PdfTable(html, list).write();
        return html.raw("</body></html>").toString();
    }

    /**
     * The renderer puts neither counters in order with Arabic nor a right-to-left foot in its place, so in Arabic the pieces are set
     * from left to right in the order in which they are seen.
     */
    private void writeFoot() {
        List<String> pieces = footPieces();
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
        ListDescription about = list.about();
        List<String> pieces = new ArrayList<>();
        pieces.add(about.title() + " · " + words.say("export.as-of") + " " + about.asOfInWords() + " · ");
        String page = words.say("export.page", "\uE000", "\uE001");
        Collections.addAll(pieces, page.split("(?=[\uE000\uE001])|(?<=[\uE000\uE001])"));
        return pieces;
    }

    private void writeHeading() {
        ListDescription about = list.about();
        html.raw("<h1>").text(about.title()).raw("</h1><div class=\"about\">");
        beginLine("export.as-of").text(about.asOfInWords()).raw("</p>");
        beginLine("export.filter").text(about.filterInWords(words)).raw("</p>");
        beginLine("export.rows").text(words.number(list.count())).raw("</p>");
        beginLine("export.address").leftToRight(about.address().toString()).raw("</p>");
        beginLine("export.notice").text(about.notice()).raw("</p>");
        html.raw("</div>");
    }

    private PdfMarkup beginLine(String label) {
        return html.raw("<p><b>").text(words.say(label)).raw(":</b> ");
    }
}

package org.suivi.exports;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list as the XHTML page that is then set as PDF. Everything that comes from outside is escaped here, and nowhere else. */
final class PdfPage {

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 16mm 11mm 17mm 11mm;
              @bottom-center { content: element(foot); } }
            body { font-family: FONTS; font-size: 8.5pt; line-height: 1.35; margin: 0; color: #111; }
            #foot { position: running(foot); font-size: 7.5pt; color: #444; text-align: center; }
            .page:after { content: counter(page); } .pages:after { content: counter(pages); }
            h1 { font-size: 15pt; margin: 0 0 2mm 0; }
            .about { margin: 0 0 4mm 0; } .about p { margin: 0 0 0.6mm 0; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            th, td { border: 0.4pt solid #8a94a0; padding: 1.2mm 1.6mm; vertical-align: top; word-wrap: break-word; }
            th { background: #dce6f1; font-weight: bold; }
            tr { page-break-inside: avoid; }
            .rtl { text-align: right; } .ltr { text-align: left; }
            .number { text-align: center; } p.value { margin: 0; }
            """;

    private final ExportWords words;
    private final ExportedList list;
    private final boolean rightToLeft;
    private final StringBuilder html = new StringBuilder(1 << 16);

    PdfPage(ExportWords words, ExportedList list) {
        this.words = words;
        this.list = list;
        this.rightToLeft = list.about().isRightToLeft();
    }

    String html() {
        html.append("<html lang=\"")
                .append(list.about().language().toLanguageTag())
                .append('"')
                .append(direction(rightToLeft));
        html.append("><head><title>").append(escaped(list.about().title())).append("</title><style>");
        html.append(STYLE.replace("FONTS", fonts()))
                .append("</style></head><body")
                .append(direction(rightToLeft))
                .append('>');
        writeFoot();
        writeHeading();
        writeTable();
        return html.append("</body></html>").toString();
    }

    /** The Chinese font has Latin letters too, so the Latin one comes before it, and the Arabic one first in an Arabic list. */
    private String fonts() {
        return rightToLeft
                ? "'Noto Naskh Arabic', 'Noto Sans', 'Noto Sans SC'"
                : "'Noto Sans', 'Noto Sans SC', 'Noto Naskh Arabic'";
    }

    private void writeFoot() {
        String page = escaped(words.say("export.page", "\uE000", "\uE001"))
                .replace("\uE000", "<span class=\"page\"></span>")
                .replace("\uE001", "<span class=\"pages\"></span>");
        html.append("<div id=\"foot\"").append(direction(rightToLeft)).append('>');
        html.append(escaped(list.about().title()))
                .append(" · ")
                .append(escaped(words.say("export.as-of")))
                .append(' ');
        html.append(escaped(list.about().asOfInWords()))
                .append(" · ")
                .append(page)
                .append("</div>");
    }

    private void writeHeading() {
        ListDescription about = list.about();
        html.append("<h1>").append(escaped(about.title())).append("</h1><div class=\"about\">");
        writeLine("export.as-of", escaped(about.asOfInWords()));
        writeLine("export.filter", escaped(about.filterInWords(words)));
        writeLine("export.rows", escaped(words.number(list.count())));
        writeLine("export.address", leftToRight(about.address().toString()));
        writeLine("export.notice", escaped(about.notice()));
        html.append("</div>");
    }

    private void writeLine(String label, String value) {
        html.append("<p><b>")
                .append(escaped(words.say(label)))
                .append(":</b> ")
                .append(value)
                .append("</p>");
    }

    private void writeTable() {
        int total = list.columns().stream()
                .mapToInt(column -> column.kind().printWeight())
                .sum();
        html.append("<table").append(direction(rightToLeft)).append("><thead><tr>");
        for (Column column : list.columns()) {
            double share = 100.0 * column.kind().printWeight() / total;
            html.append("<th style=\"width:")
                    .append(Math.round(share * 10) / 10.0)
                    .append("%\" class=\"");
            html.append(rightToLeft ? "rtl" : "ltr")
                    .append("\">")
                    .append(escaped(column.label()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        Iterator<List<@Nullable Object>> rows = list.checkedRows();
        while (rows.hasNext()) {
            writeRow(rows.next());
        }
        html.append("</tbody></table>");
    }

    private void writeRow(List<@Nullable Object> row) {
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            writeCell(list.columns().get(i).kind(), CellText.of(row.get(i), "\n"));
        }
        html.append("</tr>");
    }

    private void writeCell(ColumnKind kind, String text) {
        switch (kind) {
            case NUMBER, DATE -> html.append("<td class=\"number\">").append(leftToRight(text));
            case SYMBOL ->
                html.append("<td class=\"")
                        .append(rightToLeft ? "rtl" : "ltr")
                        .append("\">")
                        .append(leftToRight(text));
            case TEXT, LONG_TEXT, LIST -> {
                boolean right = DirectedRun.startsRightToLeft(text, rightToLeft);
                html.append("<td class=\"")
                        .append(right ? "rtl\"" : "ltr\"")
                        .append(direction(right))
                        .append('>');
                html.append(escaped(text).replaceAll("\\R", "<br/>"));
            }
        }
        html.append("</td>");
    }

    private static String direction(boolean rightToLeft) {
        return rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"";
    }

    private static String leftToRight(String text) {
        return "<bdi dir=\"ltr\">" + escaped(text) + "</bdi>";
    }

    private static String escaped(String text) {
        return CellText.forXml(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

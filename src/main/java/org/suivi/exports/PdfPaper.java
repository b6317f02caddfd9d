package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A paper to be printed, A4 upright; each text is set in the direction and the fonts of its own script. */
final class PdfPaper implements TextPaper {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 22mm 20mm 22mm; }
            body { font-size: 10pt; }
            h1 { margin: 0 0 4mm 0; }
            h2 { font-size: 11.5pt; margin: 5mm 0 1.5mm 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; orphans: 2; widows: 2; }
            table { margin: 1mm 0 3mm 0; }
            .notice { font-size: 8pt; color: #444; margin-top: 5mm; }
            """;

    private final PdfMarkup html = new PdfMarkup();
    private final PdfFrame frame;
    private final ListDescription about;
    private final boolean rightToLeft;

    PdfPaper(ListDescription about, ExportWords words) {
        this.about = about;
        this.rightToLeft = about.isRightToLeft();
        this.frame = new PdfFrame(html, about, words);
        frame.begin(STYLE);
    }

    @Override
    public PdfPaper heading(String text) {
        html.begin("h2", text, rightToLeft).text(text).raw("</h2>");
        return this;
    }

    @Override
    public PdfPaper paragraph(String text) {
        if (!text.isBlank()) {
            html.begin("p", text, rightToLeft).lines(text.strip()).raw("</p>");
        }
        return this;
    }

    /** The label says in which direction the line is read. */
    @Override
    public PdfPaper fact(String label, String value) {
        html.begin("p", label, rightToLeft).raw("<b>").text(label).raw(":</b> ");
        html.raw("<bdi>").lines(value.strip()).raw("</bdi></p>");
        return this;
    }

    @Override
    public PdfPaper table(List<Integer> widths, List<String> titles, List<List<String>> rows) {
        int[] order = PdfTable.columnOrder(titles.size() - 1, rightToLeft);
        html.raw("<table" + PdfMarkup.direction(rightToLeft) + "><thead><tr>");
        for (int i : order) {
            html.raw("<th style=\"width:" + widths.get(i) + "%\" class=\"" + PdfMarkup.side(rightToLeft) + "\">")
                    .text(titles.get(i))
                    .raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.raw("<tr>");
            for (int i : order) {
                html.begin("td", row.get(i), rightToLeft)
                        .lines(row.get(i).strip())
                        .raw("</td>");
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table>");
        return this;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        html.begin("p", about.notice(), rightToLeft);
        html.raw("<span class=\"notice\">").text(about.notice()).raw("</span></p>");
        frame.write(out);
    }
}

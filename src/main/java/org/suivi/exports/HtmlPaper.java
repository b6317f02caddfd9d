package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A paper as one page that any browser and screen reader opens without this program. */
final class HtmlPaper implements TextPaper {

    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
            :lang(ar) { line-height: 1.75; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #767676; padding: .25rem .5rem; text-align: start; vertical-align: top; }
            footer { color: #555; font-size: .875rem; }
            """;

    private final PdfMarkup html = new PdfMarkup();
    private final ListDescription about;
    private final boolean rightToLeft;

    HtmlPaper(ListDescription about) {
        this.about = about;
        this.rightToLeft = about.isRightToLeft();
        html.raw("<!doctype html>\n<html lang=\"" + about.language().getLanguage() + "\"")
                .raw(PdfMarkup.direction(rightToLeft) + "><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .text(about.title())
                .raw("</title><style>" + STYLE + "</style></head><body><main>");
        html.begin("h1", about.title(), rightToLeft).text(about.title()).raw("</h1>\n");
    }

    @Override
    public HtmlPaper heading(String text) {
        html.begin("h2", text, rightToLeft).text(text).raw("</h2>\n");
        return this;
    }

    @Override
    public HtmlPaper paragraph(String text) {
        if (!text.isBlank()) {
            html.begin("p", text, rightToLeft).lines(text.strip()).raw("</p>\n");
        }
        return this;
    }

    @Override
    public HtmlPaper fact(String label, String value) {
        html.begin("p", label, rightToLeft).raw("<b>").text(label).raw(":</b> <bdi>");
        html.lines(value.strip()).raw("</bdi></p>\n");
        return this;
    }

    @Override
    public HtmlPaper table(List<Integer> widths, List<String> titles, List<List<String>> rows) {
        html.raw("<table><thead><tr>");
        for (int i = 0; i < titles.size(); i++) {
            html.raw("<th scope=\"col\" style=\"width:" + widths.get(i) + "%\">")
                    .text(titles.get(i))
                    .raw("</th>");
        }
        html.raw("</tr></thead><tbody>\n");
        for (List<String> row : rows) {
            html.raw("<tr>");
            row.forEach(cell -> html.raw("<td><bdi>").lines(cell.strip()).raw("</bdi></td>"));
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table>\n");
        return this;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        html.raw("</main><footer>");
        html.begin("p", about.notice(), rightToLeft).text(about.notice()).raw("</p><p>");
        html.leftToRight(about.address().toString()).raw("</p></footer></body></html>\n");
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }
}

package org.suivi.exports;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The second sheet of a spreadsheet: what the list is, for whoever finds the file later. */
final class XlsxAboutSheet {

    private record Line(String label, Object value) {}

    private final ExportWords words;
    private final ExportedList list;
    private final long shortened;

    XlsxAboutSheet(ExportWords words, ExportedList list, long shortened) {
        this.words = words;
        this.list = list;
        this.shortened = shortened;
    }

    void writeTo(Worksheet sheet) {
        if (list.about().isRightToLeft()) {
            sheet.rightToLeft();
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.width(0, 30);
        sheet.width(1, 90);
        SheetText text = new SheetText();
        sheet.inlineString(0, 0, text.of(list.about().title()));
        sheet.style(0, 0).bold().fontSize(14).set();
        int r = 2;
        for (Line line : lines()) {
            sheet.inlineString(r, 0, text.of(line.label()));
            sheet.style(r, 0).bold().verticalAlignment("top").wrapText(true).set();
            if (line.value() instanceof Long count) {
                sheet.value(r, 1, count);
            } else {
                sheet.inlineString(r, 1, text.of(line.value().toString()));
            }
            sheet.style(r, 1)
                    .horizontalAlignment(list.about().isRightToLeft() ? "right" : "left")
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
            r++;
        }
    }

    private List<Line> lines() {
        ListDescription about = list.about();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.say("export.as-of"), about.asOfInWords()));
        lines.add(new Line(words.say("export.rows"), list.count()));
        if (about.filter().isEmpty()) {
            lines.add(new Line(words.say("export.filter"), words.say("export.filter.none")));
        }
        about.filter()
                .forEach(part -> lines.add(new Line(words.say("export.filter") + " – " + part.label(), part.value())));
        lines.add(new Line(words.say("export.address"), about.address().toString()));
        lines.add(new Line(words.say("export.notice"), about.notice()));
        if (shortened > 0) {
            lines.add(new Line(words.say("export.shortened"), shortened));
        }
        return lines;
    }
}

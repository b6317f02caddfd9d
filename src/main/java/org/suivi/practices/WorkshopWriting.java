package org.suivi.practices;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.suivi.exports.SheetText;
import org.suivi.practices.WorkshopField.Shape;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Writes the empty sheet of a workshop: one column for each field, with lists to choose from. Every text is a string, never a formula. */
@Component
class WorkshopWriting {

    static final int MOST_ROWS = 200;
    private static final int TEXT_WIDTH = 44;
    private static final int WIDTH = 22;

    private final Messages messages;

    WorkshopWriting(Messages messages) {
        this.messages = messages;
    }

    void writeXlsx(WorkshopKind kind, Language language, WorkshopChoices choices, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Suivi", null);
        Worksheet rows = workbook.newWorksheet(name(language, kind.code() + ".title"));
        Worksheet lists = workbook.newWorksheet(name(language, "workshop.lists"));
        if (language.isRightToLeft()) {
            rows.rightToLeft();
            lists.rightToLeft();
        }
        rows.freezePane(1, 1);
        var text = new SheetText();
        for (int c = 0; c < kind.fields().size(); c++) {
            WorkshopField field = kind.fields().get(c);
            rows.value(0, c, text.of(label(language, field)));
            rows.width(c, field.shape() == Shape.TEXT || field.shape() == Shape.LINE ? TEXT_WIDTH : WIDTH);
            var style = rows.range(1, c, MOST_ROWS, c).style().wrapText(true).verticalAlignment("top");
            (field.shape() == Shape.DAY ? style.format("yyyy-mm-dd") : style).set();
            List<String> offered = choices.of(field);
            if (!offered.isEmpty()) {
                offer(lists, c, text.of(label(language, field)), offered);
                rows.range(1, c, MOST_ROWS, c)
                        .validateWithList(lists.range(1, c, offered.size(), c))
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(text.of(label(language, field)))
                        .error(messages.text(language, "workshop.choose"));
            }
        }
        rows.range(0, 0, 0, kind.fields().size() - 1)
                .style()
                .bold()
                .fillColor("D5DEE7")
                .set();
        rows.finish();
        lists.finish();
        workbook.finish();
    }

    private static void offer(Worksheet lists, int column, String label, List<String> offered) {
        var text = new SheetText();
        lists.value(0, column, label);
        lists.width(column, TEXT_WIDTH);
        for (int r = 0; r < offered.size(); r++) {
            lists.value(r + 1, column, text.of(offered.get(r)));
        }
    }

    /** With the byte order mark by which spreadsheets know the encoding. */
    void writeCsv(WorkshopKind kind, Language language, OutputStream out) throws IOException {
        String head = kind.fields().stream()
                .map(field -> '"' + label(language, field).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        out.write(("\uFEFF" + head + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private String label(Language language, WorkshopField field) {
        return messages.text(language, "workshop.field." + field.code());
    }

    private String name(Language language, String key) {
        String name = messages.text(language, key).replaceAll("[\\[\\]:*?/\\\\']", " ");
        return name.length() > 31 ? name.substring(0, 31) : name;
    }
}

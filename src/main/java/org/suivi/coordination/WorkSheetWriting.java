package org.suivi.coordination;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.suivi.exports.SheetText;
import org.suivi.plans.Delivery;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/**
 * Writes a work sheet: the rows with locked and open cells, the instructions, and a hidden sheet that says how each row stood when
 * it went out. Every text is a string cell, never a formula, whatever it begins with.
 */
@Component
class WorkSheetWriting {

    static final String MARK = "suivi-work-sheet";
    static final String VERSION = "1";
    static final List<String> LOCKED = List.of("about", "text", "part", "due", "last");
    static final int FIRST_LOCKED = 1;
    static final int FIRST_ENTRY = FIRST_LOCKED + LOCKED.size();
    private static final int STEPS = 6;
    private static final int CHOICES = 20;
    private static final List<Integer> WIDTHS = List.of(1, 22, 50, 12, 12, 18, 50, 13, 22, 30, 30, 30);
    /** Nobody needs to know it: what is changed in locked cells is refused when the sheet comes back. */
    private static final String PASSWORD = "suivi";

    private final Messages messages;

    WorkSheetWriting(Messages messages) {
        this.messages = messages;
    }

    /** What goes out, to whom, and in which language. */
    record Outgoing(Language language, int system, long organisation, LocalDate on, List<OpenThing> things) {}

    void write(Outgoing sheet, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Suivi", null);
        Worksheet rows = workbook.newWorksheet(name(sheet.language(), "sheet.rows"));
        Worksheet help = workbook.newWorksheet(name(sheet.language(), "sheet.help"));
        Worksheet memory = workbook.newWorksheet("suivi");
        remember(memory, sheet);
        writeRows(rows, memory, sheet);
        instruct(help, sheet);
        rows.finish();
        help.finish();
        memory.finish();
        workbook.finish();
    }

    private String name(Language language, String key) {
        String name = messages.text(language, key).replaceAll("[\\[\\]:*?/\\\\']", " ");
        return name.length() > 31 ? name.substring(0, 31) : name;
    }

    private void writeRows(Worksheet rows, Worksheet memory, Outgoing sheet) {
        var text = new SheetText();
        layOut(rows, sheet.language());
        int r = 1;
        for (OpenThing thing : sheet.things()) {
            rows.value(r, 0, thing.key());
            for (int c = 0; c < LOCKED.size(); c++) {
                rows.value(r, FIRST_LOCKED + c, text.of(thing.locked().get(c)));
            }
            enter(rows, r, thing.entries(sheet.language()), sheet.language());
            r++;
        }
        int last = Math.max(1, r - 1);
        rows.range(0, 0, last, FIRST_ENTRY + Entry.values().length - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        rows.range(1, FIRST_LOCKED, last, FIRST_ENTRY - 1)
                .style()
                .fillColor("EEF1F4")
                .set();
        open(rows, memory, last, sheet.language());
    }

    /** Only these cells can be written in; the delivery has its list. */
    private void open(Worksheet rows, Worksheet memory, int last, Language language) {
        int delivery = FIRST_ENTRY + Entry.DELIVERY.place();
        int day = FIRST_ENTRY + Entry.DONE_ON.place();
        for (int c = FIRST_ENTRY; c < FIRST_ENTRY + Entry.values().length; c++) {
            var style = rows.range(1, c, last, c)
                    .style()
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .wrapText(true)
                    .verticalAlignment("top");
            (c == day ? style.format("yyyy-mm-dd") : style).set();
        }
        rows.range(1, delivery, last, delivery)
                .validateWithList(memory.range(0, CHOICES, Delivery.values().length - 1, CHOICES))
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(messages.text(language, "sheet.title"))
                .error(messages.text(language, "update.no-delivery"));
        rows.hideColumn(0);
        rows.protect(
                PASSWORD,
                SheetProtectionOption.SHEET,
                SheetProtectionOption.OBJECTS,
                SheetProtectionOption.SCENARIOS,
                SheetProtectionOption.INSERT_ROWS,
                SheetProtectionOption.DELETE_ROWS,
                SheetProtectionOption.INSERT_COLUMNS,
                SheetProtectionOption.DELETE_COLUMNS);
    }

    private void layOut(Worksheet rows, Language language) {
        if (language.isRightToLeft()) {
            rows.rightToLeft();
        }
        rows.freezePane(FIRST_LOCKED + 1, 1);
        rows.pageOrientation("landscape");
        for (int c = 0; c < WIDTHS.size(); c++) {
            rows.width(c, WIDTHS.get(c));
        }
        rows.value(0, 0, MARK);
        for (int c = 0; c < LOCKED.size(); c++) {
            rows.value(0, FIRST_LOCKED + c, messages.text(language, "sheet.column." + LOCKED.get(c)));
        }
        for (Entry entry : Entry.values()) {
            rows.value(0, FIRST_ENTRY + entry.place(), messages.text(language, "update." + entry.code()));
        }
        rows.range(0, 0, 0, WIDTHS.size() - 1)
                .style()
                .bold()
                .fillColor("D5DEE7")
                .set();
    }

    private void enter(Worksheet sheet, int r, Entries entries, Language language) {
        var text = new SheetText();
        entries.cells().forEach((entry, value) -> {
            int c = FIRST_ENTRY + entry.place();
            switch (entry) {
                case DONE_ON -> sheet.value(r, c, LocalDate.parse(value));
                case DELIVERY -> sheet.value(r, c, messages.text(language, "delivery." + value));
                case DONE, WHY, CHALLENGES, ASSISTANCE -> sheet.value(r, c, text.of(value));
            }
        });
    }

    /** The first line says what this is; then each row as it went out. */
    private void remember(Worksheet memory, Outgoing sheet) {
        memory.setVisibilityState(VisibilityState.HIDDEN);
        List<String> head = List.of(
                MARK,
                VERSION,
                sheet.language().code(),
                String.valueOf(sheet.system()),
                String.valueOf(sheet.organisation()));
        for (int c = 0; c < head.size(); c++) {
            memory.value(0, c, head.get(c));
        }
        int choice = 0;
        for (Delivery each : Delivery.values()) {
            memory.value(choice++, CHOICES, messages.text(sheet.language(), "delivery." + each.code()));
        }
        var text = new SheetText();
        int r = 1;
        for (OpenThing thing : sheet.things()) {
            memory.value(r, 0, thing.key());
            for (int c = 0; c < LOCKED.size(); c++) {
                memory.value(r, FIRST_LOCKED + c, text.of(thing.locked().get(c)));
            }
            enter(memory, r, thing.entries(sheet.language()), sheet.language());
            memory.value(r, FIRST_ENTRY + Entry.values().length, thing.basis());
            r++;
        }
    }

    private void instruct(Worksheet help, Outgoing sheet) {
        if (sheet.language().isRightToLeft()) {
            help.rightToLeft();
        }
        help.width(0, 100);
        help.value(0, 0, messages.text(sheet.language(), "sheet.title"));
        help.style(0, 0).bold().fontSize(14).set();
        help.value(
                1,
                0,
                messages.text(sheet.language(), "sheet.help.as-of", sheet.on().toString()));
        for (int step = 1; step <= STEPS; step++) {
            help.value(step + 2, 0, step + ". " + messages.text(sheet.language(), "sheet.help." + step));
            help.style(step + 2, 0).wrapText(true).verticalAlignment("top").set();
        }
        help.protect(PASSWORD, SheetProtectionOption.SHEET);
    }
}

package org.suivi.coordination;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.imports.UnreadableFile;
import org.suivi.imports.UploadedTables;
import org.suivi.imports.UploadedTables.UploadedTable;
import org.suivi.plans.Delivery;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Reads a work sheet that came back, with the careful readers of imports; what it says is only a proposal. */
@Component
class WorkSheetReading {

    private static final int MOST_ROWS = 5_000;
    private static final LocalDate CALENDAR = LocalDate.of(1899, 12, 30);
    private static final Pattern DAYS = Pattern.compile("\\d{4,6}(\\.\\d+)?");
    private static final Pattern ESCAPED = Pattern.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)");
    private static final int BASIS = WorkSheetWriting.FIRST_ENTRY + Entry.values().length;

    private final UploadedTables tables;
    private final Messages messages;

    WorkSheetReading(UploadedTables tables, Messages messages) {
        this.tables = tables;
        this.messages = messages;
    }

    private record Line(int number, List<String> cells) {

        String cell(int column) {
            return column < cells.size()
                    ? ESCAPED.matcher(cells.get(column).replace("_x000D_", "").replace("\0", ""))
                            .replaceAll("_")
                            .strip()
                    : "";
        }
    }

    /** Refuses a file that is no work sheet; rows are judged one by one, later. */
    ReadSheet read(Path file) {
        List<Line> rows = null;
        List<Line> memory = null;
        for (UploadedTable table : tables.of(file)) {
            List<Line> lines = lines(table);
            if (!lines.isEmpty() && lines.get(0).cell(0).equals(WorkSheetWriting.MARK)) {
                if (lines.get(0).cell(1).equals(WorkSheetWriting.VERSION)) {
                    memory = lines;
                } else {
                    rows = lines;
                }
            }
        }
        if (rows == null || memory == null) {
            throw new UnreadableFile("sheet.none", 0);
        }
        return read(rows, memory);
    }

    private static List<Line> lines(UploadedTable table) {
        List<Line> lines = new ArrayList<>();
        table.rows((number, cells) -> {
            if (lines.size() > MOST_ROWS) {
                throw new UnreadableFile("sheet.too-many", MOST_ROWS, String.valueOf(MOST_ROWS));
            }
            lines.add(new Line(number, List.copyOf(cells)));
            return lines.size() > 1 || lines.get(0).cell(0).equals(WorkSheetWriting.MARK);
        });
        return lines;
    }

    private ReadSheet read(List<Line> rows, List<Line> memory) {
        Line head = memory.get(0);
        Language language = Language.of(head.cell(2)).orElseThrow(() -> new UnreadableFile("sheet.none", 0));
        Map<String, Line> remembered = new HashMap<>();
        memory.stream().skip(1).forEach(line -> remembered.put(line.cell(0), line));
        List<ReadSheet.Row> read = new ArrayList<>();
        for (Line line : rows.subList(1, rows.size())) {
            Line before = remembered.get(line.cell(0));
            Entries entered = entries(line, language);
            if (!line.cell(0).isEmpty() || !entered.isBlank()) {
                read.add(new ReadSheet.Row(
                        line.number(),
                        line.cell(0),
                        before == null ? null : before.cell(BASIS),
                        before == null ? Entries.BLANK : entries(before, language),
                        entered,
                        before == null ? null : changed(line, before)));
            }
        }
        return new ReadSheet(language, number(head.cell(3)), number(head.cell(4)), read);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new UnreadableFile("sheet.none", 0);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String changed(Line line, Line before) {
        for (int c = 0; c < WorkSheetWriting.LOCKED.size(); c++) {
            int column = WorkSheetWriting.FIRST_LOCKED + c;
            if (!line.cell(column).equals(before.cell(column))) {
                return String.valueOf((char) ('A' + column));
            }
        }
        return null;
    }

    private Entries entries(Line line, Language language) {
        Map<Entry, String> cells = new EnumMap<>(Entry.class);
        for (Entry entry : Entry.values()) {
            String text = line.cell(WorkSheetWriting.FIRST_ENTRY + entry.place());
            cells.put(
                    entry,
                    switch (entry) {
                        case DONE_ON -> day(text);
                        case DELIVERY -> delivery(text, language);
                        case DONE, WHY, CHALLENGES, ASSISTANCE -> text;
                    });
        }
        return new Entries(cells);
    }

    /** Spreadsheets keep a day as the number of days since their calendar began; what a person typed as text stays. */
    private static String day(String text) {
        return DAYS.matcher(text).matches()
                ? CALENDAR.plusDays((long) Double.parseDouble(text)).toString()
                : text;
    }

    private String delivery(String text, Language language) {
        for (Delivery each : Delivery.values()) {
            if (messages.text(language, "delivery." + each.code()).equalsIgnoreCase(text)) {
                return each.code();
            }
        }
        return text;
    }
}

package org.suivi.coordination;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.Delivery;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** What stands in the cells of one row: texts in the language of the sheet, the day as 2026-03-01, the delivery by its code. */
record Entries(Map<Entry, String> cells) {

    static final Entries BLANK = new Entries(Map.of());

    Entries {
        Map<Entry, String> kept = new EnumMap<>(Entry.class);
        cells.forEach((entry, text) -> {
            String clean = text.replace("\r\n", "\n").replace('\r', '\n').strip();
            if (!clean.isEmpty()) {
                kept.put(entry, clean);
            }
        });
        cells = Collections.unmodifiableMap(kept);
    }

    static Entries of(Told told, Language language) {
        return new Entries(Map.of(
                Entry.DONE, exactly(told.done(), language),
                Entry.DONE_ON, told.doneOn().toString(),
                Entry.DELIVERY, told.delivery().code(),
                Entry.WHY, exactly(told.why(), language),
                Entry.CHALLENGES, exactly(told.challenges(), language),
                Entry.ASSISTANCE, exactly(told.assistance(), language)));
    }

    private static String exactly(LocalizedText text, Language language) {
        String exact = text.exactly(language);
        return exact == null ? "" : exact;
    }

    String of(Entry entry) {
        return cells.getOrDefault(entry, "");
    }

    boolean isBlank() {
        return cells.isEmpty();
    }

    Entries with(Entry entry, String text) {
        Map<Entry, String> more = new EnumMap<>(Entry.class);
        more.putAll(cells);
        more.put(entry, text);
        return new Entries(more);
    }

    /**
     * What the row tells; refuses what no update may say.
     *
     * @param before the update that it changes, whose other languages stay
     */
    Told told(Language language, @Nullable Told before) {
        for (Entry entry : Entry.values()) {
            if (entry.isWords() && of(entry).length() > entry.longest()) {
                throw new Refused("sheet.too-long", entry.longest());
            }
        }
        return new Told(
                words(before == null ? LocalizedText.EMPTY : before.done(), language, Entry.DONE),
                day(),
                Delivery.of(of(Entry.DELIVERY)).orElseThrow(() -> new Refused("update.no-delivery")),
                words(before == null ? LocalizedText.EMPTY : before.why(), language, Entry.WHY),
                words(before == null ? LocalizedText.EMPTY : before.challenges(), language, Entry.CHALLENGES),
                words(before == null ? LocalizedText.EMPTY : before.assistance(), language, Entry.ASSISTANCE));
    }

    private LocalizedText words(LocalizedText before, Language language, Entry entry) {
        return before.with(language, of(entry));
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(of(Entry.DONE_ON));
        } catch (DateTimeParseException none) {
            throw new Refused(of(Entry.DONE_ON).isEmpty() ? "update.no-day" : "sheet.no-day");
        }
    }
}

package org.suivi.reminders.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import org.suivi.shared.Language;

/** A day of the week in the reader's language. */
public record Weekday(DayOfWeek day, String name) {

    static List<Weekday> all(Language language) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(day, day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale())))
                .toList();
    }
}

package org.suivi.cooperation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts the days on which the clearing house works. */
final class WorkingDays {

    private WorkingDays() {}

    /** The day by which so many working days have passed since. */
    static LocalDate after(LocalDate from, int days, Set<LocalDate> holidays) {
        LocalDate day = from;
        for (int passed = 0; passed < days; ) {
            day = day.plusDays(1);
            if (isOne(day, holidays)) {
                passed++;
            }
        }
        return day;
    }

    private static boolean isOne(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}

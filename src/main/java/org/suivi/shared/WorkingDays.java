package org.suivi.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts the days on which people work. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The day by which so many working days have passed since. */
    public static LocalDate after(LocalDate from, int days, Set<LocalDate> holidays) {
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

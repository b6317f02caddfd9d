package org.suivi.reminders;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;
import org.suivi.shared.Refused;

/**
 * When the reminders of a system go out, and when somebody else hears of what is late.
 *
 * @param fromHour not before this hour of the State's time
 * @param weeklyOn the day of the weekly mail; the next one that is not quiet when it is
 * @param alternateAfter days of lateness after which the alternate is told
 * @param secretariatAfter days of lateness after which the secretariat is told
 */
public record ReminderRules(
        int fromHour, DayOfWeek weeklyOn, Set<DayOfWeek> quietWeekdays, int alternateAfter, int secretariatAfter) {

    public static final ReminderRules DEFAULTS =
            new ReminderRules(7, DayOfWeek.MONDAY, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 7, 21);

    private static final int LONGEST = 365;

    public ReminderRules {
        quietWeekdays = Set.copyOf(quietWeekdays);
    }

    /** The last day on which the weekly mail was to be sent. */
    LocalDate lastWeekly(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(weeklyOn));
    }

    void check() {
        if (fromHour < 0 || fromHour > 23) {
            throw new Refused("reminder.hour-unknown");
        }
        if (alternateAfter < 1 || secretariatAfter > LONGEST || alternateAfter > secretariatAfter) {
            throw new Refused("reminder.days-disorderly", LONGEST);
        }
        if (quietWeekdays.size() == DayOfWeek.values().length) {
            throw new Refused("reminder.always-quiet");
        }
    }
}

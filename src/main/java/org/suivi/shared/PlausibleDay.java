package org.suivi.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days make sense wherever people enter one: neither before there was a United Nations nor in another age. */
public final class PlausibleDay {

    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2200;

    private PlausibleDay() {}

    /** Refuses a day of another age; no day at all is for others to judge. */
    public static void check(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new Refused("problem.day-wrong", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }
}

package org.suivi.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** How long a text of a plan may be and which years make sense: the same rule wherever something is entered. */
final class Limits {

    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2200;

    private Limits() {}

    static void check(LocalizedText text, int longest) {
        text.texts().values().forEach(words -> check(words, longest));
    }

    static void check(@Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new Refused("plan.too-long", longest);
        }
    }

    static void check(@Nullable LocalDate date) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw new Refused("plan.date.wrong", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }
}

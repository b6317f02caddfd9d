package org.suivi.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Refused;

/** How long a text of a plan may be and which years make sense: the same rule wherever something is entered. */
final class Limits {

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
        PlausibleDay.check(date);
    }
}

package org.suivi.coordination;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.Delivery;

/**
 * One recommendation as it concerns an institution.
 *
 * @param isLate whether news was due and did not come
 * @param delivery the institution's last word that the reader may see
 */
public record Concern(
        long recommendation,
        boolean leads,
        @Nullable LocalDate due,
        boolean isLate,
        @Nullable Delivery delivery,
        @Nullable LocalDate toldOn) {

    /** Which of them a list shows. */
    public enum Which {
        ALL("true"),
        LEAD("bool_or(w.part = 'lead')"),
        SUPPORTING("bool_or(w.part = 'supporting')"),
        LATE("bool_or(%s)");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }

        String having(String late) {
            return condition.formatted(late);
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Which of(String code) {
            return Arrays.stream(values())
                    .filter(which -> which.code().equals(code))
                    .findFirst()
                    .orElse(ALL);
        }
    }
}

package org.suivi.matches;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suivi.matching.Role;

/**
 * Somebody who takes part in a match that is agreed.
 *
 * @param offer what it gives; null for the one who receives
 */
public record MatchParty(long party, @Nullable Long offer, Does does) {

    /** What it does in what comes of the match. */
    public enum Does {
        RECEIVES,
        BRINGS_EXPERTISE,
        FUNDS,
        INTERPRETS_OR_HOSTS;

        static Does of(Role role) {
            return switch (role) {
                case EXPERTISE -> BRINGS_EXPERTISE;
                case FUNDING -> FUNDS;
                case LANGUAGE_HOSTING -> INTERPRETS_OR_HOSTS;
            };
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

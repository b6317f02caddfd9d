package org.suivi.matching;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a need has beside its subject.
 *
 * @param excluded parties that the owner does not want; nobody but the owner and the desk may notice
 */
public record Asking(
        @Nullable FundingWanted funding, Preference preference, Set<String> excluded, Readiness readiness) {

    /** Which peers the need would rather work with. */
    public enum Preference {
        NONE,
        REGION,
        LEGAL_SYSTEM,
        SIZE
    }

    /**
     * How far a need is prepared, as providers see it.
     *
     * @param deadline a date set by law or by the next review
     */
    public record Readiness(
            boolean hasContact,
            boolean hasConsent,
            @Nullable LocalDate deadline) {}

    public Asking {
        excluded = Set.copyOf(excluded);
    }

    /** Nothing wished beyond the help itself. */
    public static Asking plain(@Nullable FundingWanted funding) {
        return new Asking(funding, Preference.NONE, Set.of(), new Readiness(true, true, null));
    }

    Asking withoutPreference() {
        return new Asking(funding, Preference.NONE, excluded, readiness);
    }
}

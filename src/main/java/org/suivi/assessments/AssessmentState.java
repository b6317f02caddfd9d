package org.suivi.assessments;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far an assessment has come. Approved is not published: only what is published leaves the organisation of its assessor. */
public enum AssessmentState {
    DRAFT,
    /** A draft in whose place a newer one stands. */
    REVISED,
    APPROVED,
    PUBLISHED,
    /** Once published; the same assessor has published a newer one. */
    SUPERSEDED,
    DISCARDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AssessmentState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The table of allowed moves; the trigger on the table holds the same. */
    public Set<AssessmentState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REVISED, APPROVED, DISCARDED);
            case APPROVED -> EnumSet.of(PUBLISHED, DISCARDED);
            case PUBLISHED -> EnumSet.of(SUPERSEDED);
            case REVISED, SUPERSEDED, DISCARDED -> EnumSet.noneOf(AssessmentState.class);
        };
    }

    public boolean mayBecome(AssessmentState next) {
        return next().contains(next);
    }
}

package org.suivi.assessments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an assessor says about rights on the ground; that nobody assessed is the absence of one, not a value. */
public enum Result {
    NO_INFORMATION,
    REGRESSED,
    NO_PROGRESS,
    LIMITED,
    SUBSTANTIAL,
    IMPLEMENTED;

    /** What counts and lists call a recommendation without an assessment. */
    public static final String NOT_ASSESSED = "not-assessed";

    /** As in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Result> of(String code) {
        return Arrays.stream(values())
                .filter(result -> result.code().equals(code))
                .findFirst();
    }
}

package org.suivi.assessments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long ago the evidence of an assessment ends. */
public enum EvidenceAge {
    UNDER_ONE_YEAR(0, 1),
    ONE_TO_TWO_YEARS(1, 2),
    TWO_TO_FOUR_YEARS(2, 4),
    OVER_FOUR_YEARS(4, 1000);

    private final int from;
    private final int to;

    EvidenceAge(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EvidenceAge> of(String code) {
        return Arrays.stream(values()).filter(age -> age.code().equals(code)).findFirst();
    }

    /** The last day of evidence that is older than these. */
    LocalDate after(LocalDate today) {
        return today.minusYears(to);
    }

    /** The last day of evidence of this age; what ends in the future is as young as can be. */
    LocalDate upTo(LocalDate today) {
        return from == 0 ? today.plusYears(1) : today.minusYears(from);
    }
}

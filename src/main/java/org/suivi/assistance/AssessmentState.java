package org.suivi.assistance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** From the day on which an assessment is expected to the day from which nobody changes it. */
public enum AssessmentState {
    OPEN,
    RECIPIENT_FINAL,
    PROVIDER_REPLIED,
    LOCKED,
    /** The State chose not to assess; that is counted. */
    WAIVED;

    Set<AssessmentState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(RECIPIENT_FINAL, WAIVED);
            case RECIPIENT_FINAL -> EnumSet.of(PROVIDER_REPLIED, LOCKED);
            case PROVIDER_REPLIED -> EnumSet.of(LOCKED);
            case LOCKED, WAIVED -> EnumSet.noneOf(AssessmentState.class);
        };
    }

    /** Whether the recipient has spoken, so that others read it and may add theirs. */
    public boolean isSaid() {
        return this == RECIPIENT_FINAL || this == PROVIDER_REPLIED || this == LOCKED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AssessmentState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

package org.suivi.recommendations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the State under review said to a recommendation. Only reviews by peers ask for one: for treaty bodies and special procedures
 * it is not applicable, and never assumed.
 */
public enum Position {
    SUPPORTED,
    NOTED,
    /** Supported in part: the source says "Supported/Noted". */
    SUPPORTED_NOTED,
    /** To be given no later than the next session of the Council. */
    PENDING,
    /** The source says something that is neither. */
    UNCLEAR,
    NOT_APPLICABLE;

    private static final Set<Position> OF_THE_STATE = EnumSet.complementOf(EnumSet.of(NOT_APPLICABLE));

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Position of(String code) {
        return known(code).orElseThrow(() -> new IllegalArgumentException("no such position: " + code));
    }

    /** Empty for a code that an administrator may have added to the reference data. */
    public static Optional<Position> known(String code) {
        return Arrays.stream(values())
                .filter(position -> position.code().equals(code))
                .findFirst();
    }

    /** The positions a person can choose between. */
    public static List<Position> choices(boolean isAsked) {
        return isAsked ? List.copyOf(OF_THE_STATE) : List.of(NOT_APPLICABLE);
    }
}

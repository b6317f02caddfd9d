package org.suivi.api.v1;

import java.util.Locale;

/** Codes of values that have none of their own: "sole-blocker". */
final class Codes {

    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

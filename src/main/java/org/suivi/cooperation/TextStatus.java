package org.suivi.cooperation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a translation came about; where there is no text it has none. */
public enum TextStatus {
    MACHINE,
    HUMAN,
    OFFICIAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TextStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}

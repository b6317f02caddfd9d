package org.suivi.assistance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When help is assessed: at its end, and twelve months after. */
public enum Phase {
    CLOSE,
    M12;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Phase> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(phase -> phase.code().equals(code))
                .findFirst();
    }
}

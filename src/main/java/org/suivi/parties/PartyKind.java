package org.suivi.parties;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sort of party takes part between countries. */
public enum PartyKind {
    STATE,
    UN_ENTITY,
    REGIONAL_ORGANISATION,
    FUND,
    NHRI,
    CIVIL_SOCIETY;

    /** As in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it speaks beside States, of what is so in them: an independent institution, or civil society. */
    public boolean speaksBesideStates() {
        return this == NHRI || this == CIVIL_SOCIETY;
    }

    public static Optional<PartyKind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}

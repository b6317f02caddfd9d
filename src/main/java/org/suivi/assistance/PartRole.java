package org.suivi.assistance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a party does in a project. */
public enum PartRole {
    RECIPIENT(Side.RECIPIENT),
    PROVIDER(Side.PROVIDER),
    SECOND_PROVIDER(Side.PROVIDER),
    FUNDER(Side.PROVIDER),
    HOST(Side.PROVIDER),
    COORDINATOR(Side.PROVIDER),
    BENEFICIARY(Side.BENEFICIARY);

    private final Side side;

    PartRole(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PartRole> of(@Nullable String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}

package org.suivi.cooperation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an owner answers when asked whether a record still holds. */
public enum Confirmation {
    STILL_VALID,
    CHANGED,
    MET_ELSEWHERE,
    WITHDRAW;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Confirmation> of(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Only a need can be met by somebody else. */
    public static List<Confirmation> of(Entity entity) {
        return Arrays.stream(values())
                .filter(each -> each != MET_ELSEWHERE || entity == Entity.NEED)
                .toList();
    }

    public boolean needsNote() {
        return this == MET_ELSEWHERE || this == WITHDRAW;
    }
}

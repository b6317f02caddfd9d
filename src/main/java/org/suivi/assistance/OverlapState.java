package org.suivi.assistance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was decided about two projects or offers that seem to do the same. */
public enum OverlapState {
    UNREVIEWED,
    COMPLEMENTARY,
    MERGED,
    SEQUENCED,
    DUPLICATE_STOPPED,
    FALSE_ALARM;

    /** A decision can be taken again by whoever learns more, but none goes back to where nobody decided. */
    public List<OverlapState> next() {
        return decisions().stream().filter(state -> state != this).toList();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OverlapState> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    public static List<OverlapState> decisions() {
        return Arrays.stream(values()).filter(state -> state != UNREVIEWED).toList();
    }
}

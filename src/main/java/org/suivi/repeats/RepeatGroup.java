package org.suivi.repeats;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts that seem to ask one thing: "asked n times since a year, by these mechanisms"; oldest first. */
public record RepeatGroup(List<Long> ids, @Nullable Integer since, Set<String> mechanisms) {

    public int times() {
        return ids.size();
    }
}

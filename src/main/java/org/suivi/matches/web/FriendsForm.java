package org.suivi.matches.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the desk asks to help with a need, and what it tells them. */
public record FriendsForm(
        int version, @Nullable List<Long> party, @Nullable String word) {

    public Set<Long> parties() {
        return party == null ? Set.of() : Set.copyOf(party);
    }

    public String said() {
        return word == null ? "" : word;
    }
}

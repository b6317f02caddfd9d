package org.suivi.panels;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which States belong to a group for which delegations speak, or have small missions.
 *
 * @param name of the group in English, as in the file of groups
 * @param members codes of States
 * @param isWhole whether a State that is not among them does not belong; else it is not known
 */
public record Membership(String name, List<String> members, boolean isWhole, int version) {

    /** The list of States whose missions are small, which figures are told by. */
    public static final String SMALL_MISSIONS = "Small missions";

    public Membership {
        members = List.copyOf(members);
    }

    public boolean isOfSmallMissions() {
        return name.equals(SMALL_MISSIONS);
    }

    /** As in addresses. */
    public String code() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    /** Null where the list does not say. */
    @Nullable
    Boolean has(String state) {
        return members.contains(state) ? Boolean.TRUE : isWhole ? Boolean.FALSE : null;
    }
}

package org.suivi.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may know of a need or offer, and whether its owner lets it be proposed to others.
 *
 * @param named the parties it is shown to, where only named ones see it
 * @param circulates null where the owner has not been asked yet
 * @param restricted the fields that stay between the owner and the desk
 */
public record Access(
        Level level, Set<String> named, @Nullable Boolean circulates, Set<Field> restricted) {

    /** From open to closed. */
    public enum Level {
        PUBLIC,
        PARTICIPANTS,
        NAMED,
        DESK,
        OWNER
    }

    public Access {
        named = Set.copyOf(named);
        restricted = Set.copyOf(restricted);
    }

    public static Access open() {
        return new Access(Level.PUBLIC, Set.of(), true, Set.of());
    }

    boolean letsSee(String party) {
        return level.compareTo(Level.PARTICIPANTS) <= 0 || (level == Level.NAMED && named.contains(party));
    }
}

package org.suivi.shared;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may see a row: a property of the row, decided here, and applied in queries, counts, exports and feeds alike. */
public enum Visibility {
    /** Everyone whom the system lets in, the public included when the system is public. */
    PUBLIC(Permission.READ_PUBLISHED),
    /** The State's own institutions and the national human rights institution. */
    INTERNAL(Permission.READ),
    /** The secretariat alone, such as confidential communications and visit reports not yet released. */
    RESTRICTED(Permission.READ_RESTRICTED);

    private final Permission needed;

    Visibility(Permission needed) {
        this.needed = needed;
    }

    /** As in the database and the index. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Set<Visibility> seenBy(Actor actor) {
        Set<Visibility> seen = EnumSet.noneOf(Visibility.class);
        for (Visibility visibility : values()) {
            if (actor.may(visibility.needed)) {
                seen.add(visibility);
            }
        }
        return seen;
    }

    /** The same as they stand in the database and the index. */
    public static Set<String> codesSeenBy(Actor actor) {
        return seenBy(actor).stream().map(Visibility::code).collect(Collectors.toSet());
    }
}

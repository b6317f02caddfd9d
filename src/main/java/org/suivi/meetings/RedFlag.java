package org.suivi.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.suivi.shared.LocalizedText;

/** Something in the follow-up of one institution that a meeting should talk about, and how much there is of it. */
public record RedFlag(Kind kind, long organisation, LocalizedText name, int number) {

    /** Why it is red. */
    public enum Kind {
        /** News that is late. */
        LATE,
        /** Updates that came back. */
        RETURNED,
        /** Work that no focal point answers for. */
        ORPHANED,
        /** Requests for information that are late. */
        UNANSWERED,
        /** Action points of earlier meetings that are late. */
        UNDONE;

        /** As in the database, in forms and in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /** What a form sends: "late-12". */
    public String code() {
        return kind.code() + "-" + organisation;
    }

    /** Where it is seen in full, below the address of the system. */
    public String path() {
        return switch (kind) {
            case LATE -> "/institutions/" + organisation + "?show=late";
            case RETURNED -> "/updates?organisation=" + organisation + "&state=returned";
            case ORPHANED -> "/orphaned-work";
            case UNANSWERED -> "/requests";
            case UNDONE -> "/meetings";
        };
    }
}

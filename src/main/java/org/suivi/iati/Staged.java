package org.suivi.iati;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.parties.Party;
import org.suivi.shared.Ref;

/**
 * An activity out of a file of others, as it waits for a decision.
 *
 * @param country key of the State that is helped
 * @param broken the rules of the standard it breaks
 * @param project the one it is or may be
 * @param copies how many other copies of it are here, in this file and in others; all of them are shown
 * @param decision empty, "told", "linked" or "ignored"
 */
public record Staged(
        long id,
        long file,
        Activity activity,
        @Nullable Long country,
        List<String> broken,
        Likeness likeness,
        @Nullable Long project,
        long copies,
        String decision,
        int version) {

    static final String KIND = "iati_stage";

    /**
     * A file that was received.
     *
     * @param format "iati", or "uninfo" for a sheet of sub-outputs
     */
    public record File(
            long id, String name, String format, int activities, int leftOut, String by, Instant at, long open) {}

    /** The headings without which a sheet of sub-outputs is another one. */
    public static String headings() {
        return SubOutputColumn.needed();
    }

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    /** The party that provides, as far as it is known here. */
    public @Nullable Party provider(List<Party> parties) {
        return ImportedProject.provider(activity, parties);
    }

    /** Whether another copy tells no other title, status, days or parties. */
    public boolean saysTheSame(Staged other) {
        return activity.title().equals(other.activity.title())
                && activity.status().equals(other.activity.status())
                && activity.dates().equals(other.activity.dates())
                && activity.taking().equals(other.activity.taking());
    }

    public boolean isOpen() {
        return decision.isEmpty() && likeness.isOpen();
    }
}

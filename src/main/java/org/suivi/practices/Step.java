package org.suivi.practices;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.PracticeState;

/**
 * A step of a practice on its way, with what has to be said for it.
 *
 * @param version of the practice that the actor saw
 * @param objection why the desk does not let it through
 * @param checked what the desk looked through
 * @param successor the number of the practice that takes its place
 */
public record Step(
        int version,
        PracticeState to,
        @Nullable Objection objection,
        String note,
        Set<String> checked,
        @Nullable Long successor) {

    /** What the desk looks through before a practice is shown. */
    public static final Set<String> CHECKS = Set.of("no-harm", "names", "relevance");

    public Step {
        checked = Set.copyOf(checked);
    }

    /** A step that needs no words. */
    public static Step to(PracticeState to, int version) {
        return new Step(version, to, null, "", Set.of(), null);
    }
}

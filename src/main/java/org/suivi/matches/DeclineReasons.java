package org.suivi.matches;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.shared.Refused;
import org.suivi.taxonomies.Taxonomies;

/** The vocabulary of reasons for a no. */
@Component
class DeclineReasons {

    private static final String REASONS = "decline-reasons";
    private static final String NO_REPLY = "NO_REPLY";

    private final Taxonomies taxonomies;

    DeclineReasons(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** The code of a reason that somebody may give; that somebody did not answer is said by a clock alone. */
    String given(@Nullable String reason) {
        boolean isKnown = reason != null
                && !reason.equals(NO_REPLY)
                && taxonomies.vocabulary().termsOf(REASONS).stream()
                        .anyMatch(term -> term.code().equals(reason));
        if (reason == null || !isKnown) {
            throw new Refused("match.say-reason");
        }
        return reason;
    }
}

package org.suivi.matches;

import java.util.List;

/**
 * All sides of a match agreed: what a project needs to begin. Who makes one calls {@link Matches#convert}.
 *
 * @param parties who receives, first, and who gives what
 */
public record MatchAgreed(long match, long need, List<MatchParty> parties) {

    public MatchAgreed {
        parties = List.copyOf(parties);
    }
}

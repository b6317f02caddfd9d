package org.suivi.matching;

import java.util.List;

/**
 * One cause for which a need is not covered.
 *
 * @param isSole whether an offer would fit if only this were otherwise
 * @param offers the offers that would fit then, best first
 */
public record Gap(Cause cause, boolean isSole, List<String> offers) {

    public Gap {
        offers = List.copyOf(offers);
    }
}

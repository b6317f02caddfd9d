package org.suivi.api.v1;

import java.util.List;
import org.suivi.api.v1.MatchJson.RecordJson;
import org.suivi.identity.PublicAddress;
import org.suivi.matches.Rounds.Unmet;

/**
 * A need that finds no offer, as other programs read it.
 *
 * @param isEscalated whether it waited so long that the desk looks for help elsewhere
 */
record GapJson(RecordJson need, boolean isEscalated, List<CauseJson> causes) {

    /** What stands in the way; a sole one is all that would have to be otherwise. */
    record CauseJson(String cause, boolean isSole) {}

    static GapJson of(Unmet unmet, PublicAddress site) {
        return new GapJson(
                RecordJson.of(unmet.need(), site),
                unmet.isEscalated(),
                unmet.gaps().stream()
                        .map(gap -> new CauseJson(Codes.of(gap.cause()), gap.isSole()))
                        .toList());
    }
}

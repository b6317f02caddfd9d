package org.suivi.matches;

import org.springframework.stereotype.Component;
import org.suivi.cooperation.Offers;
import org.suivi.matches.MatchRecord.Part;

/** Lets what is left of offers follow agreements: each takes of its offers, and gives back the same when it comes to nothing. */
@Component
class OffersFollowing {

    private final Offers offers;
    private final MatchStore store;

    OffersFollowing(Offers offers, MatchStore store) {
        this.offers = offers;
        this.store = store;
    }

    void agreed(MatchRecord match) {
        for (Part part : match.parts()) {
            store.noteTaken(match.id(), part.nth(), offers.take(part.offer()));
        }
    }

    void fell(MatchRecord match) {
        for (Part part : match.parts()) {
            int taken = store.taken(match.id(), part.nth());
            if (taken > 0) {
                offers.giveBack(part.offer(), taken);
                store.noteTaken(match.id(), part.nth(), 0);
            }
        }
    }
}

package org.suivi.practices;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.Offers;
import org.suivi.practices.Practices.Seen;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;

/** Turns a practice whose owner helps others to do the same into the draft of an offer. */
@Service
@Transactional
public class PracticeOffers {

    private static final int LONGEST = 4_000;

    private final Practices practices;
    private final Offers offers;

    PracticeOffers(Practices practices, Offers offers) {
        this.practices = practices;
        this.offers = offers;
    }

    /** The key of the draft; it rests on the practice and names it. */
    public long begin(Actor actor, long id) {
        Seen seen = practices.withId(actor, id);
        Practice practice = seen.practice();
        if (!seen.may().keep() || !practice.terms().helps()) {
            throw new NotAllowed("problem.not-allowed");
        }
        var offer = new Offer(
                new Offer.Words(
                        practice.words().title(),
                        shortened(practice.words().action()),
                        shortened(practice.story().transfer()),
                        "",
                        List.of(id)),
                new Offer.What(practice.what().themes(), practice.what().functions(), List.of()),
                new Offer.Whom(true, List.of(), List.of()),
                new Offer.Capacity(Offer.Unit.MISSIONS, null, null),
                new Offer.Terms(List.of(practice.terms().source()), Offer.Cost.FREE, false),
                new Offer.When(null, null, null));
        return offers.begin(actor, seen.record().party(), offer);
    }

    /** An offer says it in fewer words. */
    private static LocalizedText shortened(LocalizedText text) {
        LocalizedText shorter = LocalizedText.EMPTY;
        for (var each : text.texts().entrySet()) {
            String words = each.getValue();
            shorter = shorter.with(
                    each.getKey(), words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words);
        }
        return shorter;
    }
}

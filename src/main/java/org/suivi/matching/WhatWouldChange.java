package org.suivi.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.matching.Asking.Preference;
import org.suivi.matching.Explanation.Counterfactual;
import org.suivi.matching.Explanation.What;

/** Tries what could be otherwise in a pair, one thing at a time, by scoring the changed pair as any other. */
final class WhatWouldChange {

    private static final double WORTH_TELLING = 0.005;

    private final Matching matching;

    WhatWouldChange(Matching matching) {
        this.matching = matching;
    }

    /** A pair as it would be. */
    record Changed(What what, @Nullable String id, Need need, Offer offer) {}

    @Nullable
    Counterfactual best(Match match, Set<Field> hidden) {
        double text = match.score().value(Feature.TEXT).orElse(Double.NaN);
        return all(match.need(), match.offer())
                .filter(changed -> !hidden.contains(changed.what().field()))
                .map(changed -> new Counterfactual(
                        changed.what(),
                        changed.id(),
                        matching.scored(changed.need(), changed.offer(), text)
                                        .score()
                                        .total()
                                - match.score().total()))
                .filter(one -> one.delta() >= WORTH_TELLING)
                .sorted(Comparator.comparingDouble(Counterfactual::delta)
                        .reversed()
                        .thenComparing(Counterfactual::what))
                .findFirst()
                .orElse(null);
    }

    static Stream<Changed> all(Need need, Offer offer) {
        var all = new ArrayList<Changed>();
        for (String language : offer.help().languages()) {
            if (!need.help().languages().contains(language)) {
                Need other = need.withHelp(need.help().withLanguage(language));
                all.add(new Changed(What.ACCEPT_LANGUAGE, language, other, offer));
            }
        }
        for (String modality : offer.help().modalities().stream().sorted().toList()) {
            if (!need.help().modalities().contains(modality)) {
                Need other = need.withHelp(need.help().withModality(modality));
                all.add(new Changed(What.ACCEPT_MODALITY, modality, other, offer));
            }
        }
        all.addAll(ofThePair(need, offer));
        return all.stream();
    }

    private static List<Changed> ofThePair(Need need, Offer offer) {
        var all = new ArrayList<Changed>();
        if (need.asking().preference() != Preference.NONE) {
            Need other = need.withAsking(need.asking().withoutPreference());
            all.add(new Changed(What.DROP_PREFERENCE, null, other, offer));
        }
        if (!need.subject().isLinked() && offer.subject().isLinked()) {
            Need other = need.withSubject(need.subject().linkedWith(offer.subject()));
            all.add(new Changed(What.LINK_NEED, null, other, offer));
        }
        Window wanted = need.help().window();
        Window given = offer.help().window();
        if (wanted != null && given != null) {
            Offer other = offer.withHelp(offer.help().withWindow(wanted.joinedWith(given)));
            all.add(new Changed(What.JOIN_WINDOWS, null, need, other));
        }
        Quantity asked = need.help().quantity();
        if (asked != null) {
            Offer other = offer.withHelp(offer.help().withQuantity(asked));
            all.add(new Changed(What.MORE_CAPACITY, null, need, other));
        }
        return all;
    }
}

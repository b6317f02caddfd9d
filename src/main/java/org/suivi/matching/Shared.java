package org.suivi.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The ids on which a feature of a pair rests, in a fixed order. */
final class Shared {

    private Shared() {}

    static List<String> of(Match match, Feature feature, Weights weights) {
        Need need = match.need();
        Offer offer = match.offer();
        return switch (feature) {
            case THEME -> themes(need.subject(), offer.subject(), weights);
            case FUNCTION ->
                offer.subject().functions().stream()
                        .filter(given -> need.subject().functions().stream()
                                .anyMatch(wanted -> weights.function(wanted, given) > 0))
                        .sorted()
                        .toList();
            case MODALITY ->
                offer.help().modalities().stream()
                        .filter(given -> need.help().modalities().stream()
                                .anyMatch(wanted -> weights.modality(wanted, given) > 0))
                        .sorted()
                        .toList();
            case MECHANISM -> links(need.subject(), offer.subject());
            case LANGUAGE -> languages(match);
            case CONTEXT, CAPACITY, TEXT, TRACK -> List.of();
        };
    }

    static List<String> languages(Match match) {
        return match.need().help().languages().stream()
                .filter(match.offer().help().languages()::contains)
                .toList();
    }

    private static List<String> themes(Subject wanted, Subject given, Weights weights) {
        return wanted.themes().stream()
                .filter(theme -> given.themes().stream().anyMatch(other -> theme.coveredBy(other, weights.theme()) > 0))
                .map(ThemePath::id)
                .toList();
    }

    private static List<String> links(Subject wanted, Subject given) {
        Set<String> recommendations = common(wanted.recommendations(), given.recommendations());
        return List.copyOf(
                recommendations.isEmpty() ? common(wanted.instruments(), given.instruments()) : recommendations);
    }

    private static Set<String> common(Collection<String> one, Collection<String> other) {
        var both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }
}

package org.suivi.matching;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.matching.Asking.Preference;

/** Works out the features of a pair; one that cannot be known is not a number. */
final class Features {

    private static final double UNKNOWN = Double.NaN;
    private static final int FEATURES = Feature.values().length;

    private Features() {}

    static double[] of(Need need, Offer offer, double text, Weights weights) {
        double[] values = besideSubject(need, offer, weights);
        values[Feature.THEME.place()] = theme(need, offer, weights);
        values[Feature.FUNCTION.place()] = function(need, offer, weights);
        values[Feature.MODALITY.place()] = modality(need, offer, weights);
        values[Feature.TEXT.place()] = text;
        return values;
    }

    /** The same for an offer by its number, without the text. */
    static double[] of(Need need, Offer offer, Coded.Wish wish, int number, Weights weights) {
        double[] values = besideSubject(need, offer, weights);
        values[Feature.THEME.place()] = wish.theme(number);
        values[Feature.FUNCTION.place()] = wish.function(number);
        values[Feature.MODALITY.place()] = wish.modality(number);
        values[Feature.TEXT.place()] = UNKNOWN;
        return values;
    }

    private static double[] besideSubject(Need need, Offer offer, Weights weights) {
        double[] values = new double[FEATURES];
        values[Feature.MECHANISM.place()] = mechanism(need.subject(), offer.subject(), weights);
        values[Feature.CONTEXT.place()] = context(need, offer.provider().country(), weights);
        values[Feature.LANGUAGE.place()] = language(need.help(), offer.help(), weights);
        values[Feature.CAPACITY.place()] = capacity(need.help(), offer.help());
        values[Feature.TRACK.place()] = track(need, offer, weights);
        return values;
    }

    static double theme(Need need, Offer offer, Weights weights) {
        return covered(need.subject(), offer.subject().themes(), weights);
    }

    static double covered(Subject wanted, Iterable<ThemePath> offered, Weights weights) {
        if (wanted.themes().isEmpty() || !offered.iterator().hasNext()) {
            return UNKNOWN;
        }
        double sum = 0;
        for (ThemePath theme : wanted.themes()) {
            double best = 0;
            for (ThemePath other : offered) {
                best = Math.max(best, theme.coveredBy(other, weights.theme()));
            }
            sum += best;
        }
        return sum / wanted.themes().size();
    }

    private static double function(Need need, Offer offer, Weights weights) {
        Set<String> wanted = need.subject().functions();
        Set<String> given = offer.subject().functions();
        if (wanted.isEmpty() || given.isEmpty()) {
            return UNKNOWN;
        }
        double best = 0;
        for (String one : wanted) {
            for (String other : given) {
                best = Math.max(best, weights.function(one, other));
            }
        }
        return best;
    }

    static double modality(Need need, Offer offer, Weights weights) {
        Set<String> wanted = need.help().modalities();
        Set<String> given = offer.help().modalities();
        if (wanted.isEmpty() || given.isEmpty()) {
            return UNKNOWN;
        }
        double best = 0;
        for (String one : wanted) {
            for (String other : given) {
                best = Math.max(best, weights.modality(one, other));
            }
        }
        return best;
    }

    private static double mechanism(Subject wanted, Subject offered, Weights weights) {
        if (!wanted.isLinked() || !offered.isLinked()) {
            return UNKNOWN;
        }
        if (!Collections.disjoint(wanted.recommendations(), offered.recommendations())) {
            return weights.file().mechanism().recommendation();
        }
        boolean shared = !Collections.disjoint(wanted.instruments(), offered.instruments());
        return shared ? weights.file().mechanism().instrument() : 0;
    }

    private static double context(Need need, @Nullable Country theirs, Weights weights) {
        Preference preference = need.asking().preference();
        if (preference == Preference.NONE) {
            return 1;
        }
        Country own = need.owner().country();
        if (own == null || theirs == null || !isKnown(preference, own, theirs)) {
            return UNKNOWN;
        }
        double sum = 0;
        double known = 0;
        for (Map.Entry<String, Double> part : weights.context(preference).entrySet()) {
            double agrees = agreement(part.getKey(), own, theirs);
            if (!Double.isNaN(agrees)) {
                sum += part.getValue() * agrees;
                known += part.getValue();
            }
        }
        return known == 0 ? UNKNOWN : sum / known;
    }

    /** What was wished for must be known of both: who wants a like legal system is not served by what lies near. */
    private static boolean isKnown(Preference preference, Country own, Country theirs) {
        return switch (preference) {
            case NONE -> true;
            case REGION -> own.subregion() != null && theirs.subregion() != null;
            case LEGAL_SYSTEM -> own.legalTradition() != null && theirs.legalTradition() != null;
            case SIZE -> (own.size() != null && theirs.size() != null) || (own.isPlaced() && theirs.isPlaced());
        };
    }

    private static double agreement(String part, Country own, Country theirs) {
        return switch (part) {
            case "subregion" -> same(own.subregion(), theirs.subregion());
            case "legalTradition" -> same(own.legalTradition(), theirs.legalTradition());
            case "income" -> same(own.income(), theirs.income());
            case "size" -> same(own.size(), theirs.size());
            case "federal" -> same(own.isFederal(), theirs.isFederal());
            case "groups" -> own.isPlaced() && theirs.isPlaced() ? sameGroups(own.groups(), theirs.groups()) : UNKNOWN;
            default -> throw new IllegalArgumentException("no part of a country's context: " + part);
        };
    }

    private static double same(@Nullable Object one, @Nullable Object other) {
        return (one == null || other == null) ? UNKNOWN : Objects.equals(one, other) ? 1 : 0;
    }

    /** Alike if they share a special situation, or if neither is in one. */
    private static double sameGroups(Set<String> own, Set<String> theirs) {
        boolean any = false;
        for (String group : Country.SITUATIONS) {
            if (own.contains(group) && theirs.contains(group)) {
                return 1;
            }
            any |= own.contains(group) || theirs.contains(group);
        }
        return any ? 0 : 1;
    }

    private static double language(Help wanted, Help given, Weights weights) {
        if (wanted.languages().isEmpty() || given.languages().isEmpty()) {
            return UNKNOWN;
        }
        WeightsFile.Language values = weights.file().language();
        if (given.languages().contains(wanted.languages().get(0))) {
            return values.first();
        }
        if (!Collections.disjoint(wanted.languages(), given.languages())) {
            return values.other();
        }
        return given.modalities().contains(Gate.INTERPRETATION) ? values.interpreted() : 0;
    }

    private static double capacity(Help wanted, Help given) {
        Window own = wanted.window();
        Window theirs = given.window();
        Quantity remaining = given.quantity();
        if (own == null || theirs == null || remaining == null) {
            return UNKNOWN;
        }
        return share(wanted.quantity(), remaining) * own.daysSharedWith(theirs) / own.days();
    }

    /** Amounts in different units cannot be compared: then what remains counts as enough. */
    private static double share(@Nullable Quantity asked, Quantity remaining) {
        if (asked == null || asked.amount() == 0 || !asked.unit().equals(remaining.unit())) {
            return remaining.amount() > 0 ? 1 : 0;
        }
        return Math.min(1, remaining.amount() / asked.amount());
    }

    private static double track(Need need, Offer offer, Weights weights) {
        double sum = 0;
        int count = 0;
        for (String function : need.subject().functions()) {
            Rating rating = offer.provider().ratings().get(function);
            if (rating != null) {
                sum += rating.sum();
                count += rating.count();
            }
        }
        WeightsFile.Track track = weights.file().track();
        return count == 0 ? UNKNOWN : (track.usual() * track.strength() + sum) / (track.strength() + count);
    }
}

package org.suivi.matching;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/** A way of ordering offers for a need: ours, ours with something left out, or a baseline. */
record RankingSystem(String name, boolean isBaseline, ToDoubleBiFunction<Need, Offer> score, boolean isOurs) {

    /** Every pair is scored once: the lists are sorted many times. */
    RankingSystem {
        var known = new HashMap<String, Double>();
        ToDoubleBiFunction<Need, Offer> asked = score;
        score = (need, offer) ->
                known.computeIfAbsent(need.id() + offer.id(), unused -> asked.applyAsDouble(need, offer));
    }

    /** Best first; the baselines break ties by id, ours as the engine does. */
    List<Offer> ranked(Need need, List<Offer> offers) {
        var steps = Weights.bundled();
        Comparator<Offer> order = isOurs
                ? Comparator.comparingLong((Offer offer) -> steps.step(score.applyAsDouble(need, offer)))
                        .thenComparing(offer -> offer.standing().confirmed())
                        .reversed()
                        .thenComparing(Offer::id)
                : Comparator.comparingDouble((Offer offer) -> score.applyAsDouble(need, offer))
                        .reversed()
                        .thenComparing(Offer::id);
        return offers.stream().sorted(order).toList();
    }

    static RankingSystem ours(TcmBench bench, Weights weights) {
        return ours("ours", bench, weights);
    }

    static RankingSystem without(Feature feature, TcmBench bench) {
        var less = new EnumMap<Feature, Double>(Feature.class);
        for (Feature one : Feature.values()) {
            less.put(one, one == feature ? 0 : Weights.bundled().of(one));
        }
        return rescored(
                "ours without " + feature.name().toLowerCase(Locale.ROOT),
                bench,
                Weights.bundled().with(less));
    }

    private static RankingSystem rescored(String name, TcmBench bench, Weights weights) {
        return new RankingSystem(
                name,
                false,
                (need, offer) -> bench.matching()
                        .match(need, offer)
                        .score()
                        .under(weights)
                        .total(),
                true);
    }

    private static RankingSystem ours(String name, TcmBench bench, Weights weights) {
        var matching =
                weights == Weights.bundled() ? bench.matching() : new Matching(weights, bench.offers, bench.needs);
        return new RankingSystem(
                name,
                false,
                (need, offer) -> matching.match(need, offer).score().total(),
                true);
    }

    /** An order drawn by chance. */
    static RankingSystem random(int seed) {
        var random = new Random(seed);
        return new RankingSystem("by chance", true, (need, offer) -> random.nextDouble(), false);
    }

    static List<RankingSystem> baselines(TcmBench bench) {
        var texts = new TextIndex(
                Weights.bundled(), bench.offers.stream().map(Offer::texts).toList());
        var wanted = new HashMap<String, TextIndex.Read>();
        bench.needs.forEach(need -> wanted.put(need.id(), texts.wanted(need.texts())));
        var offered = new HashMap<String, TextIndex.Read>();
        bench.offers.forEach(offer -> offered.put(offer.id(), texts.offered(offer.texts())));
        ToDoubleBiFunction<Need, Offer> both =
                (need, offer) -> known(texts.likeness(wanted.get(need.id()), offered.get(offer.id())));
        return List.of(
                new RankingSystem(
                        "BM25 of the words",
                        true,
                        (need, offer) ->
                                need.texts().language().equals(offer.texts().language())
                                        ? both.applyAsDouble(need, offer)
                                        : 0,
                        false),
                new RankingSystem("BM25 and lexicon (our text feature)", true, both, false),
                new RankingSystem("Jaccard of themes", true, RankingSystem::jaccard, false),
                new RankingSystem("facet filter", true, RankingSystem::facets, false));
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static double jaccard(Need need, Offer offer) {
        Set<String> own = places(need.subject());
        Set<String> theirs = places(offer.subject());
        var both = new HashSet<>(own);
        both.retainAll(theirs);
        return (double) both.size() / (own.size() + theirs.size() - both.size());
    }

    private static Set<String> places(Subject subject) {
        var places = new HashSet<String>();
        for (ThemePath theme : subject.themes()) {
            for (int i = 1; i <= theme.steps().size(); i++) {
                places.add(String.join("/", theme.steps().subList(0, i)));
            }
        }
        return places;
    }

    /** What a person would tick in a list: theme, kind of change, way of helping, language. */
    private static double facets(Need need, Offer offer) {
        double met = 0;
        met += meet(
                Set.copyOf(need.subject().themes()), Set.copyOf(offer.subject().themes()));
        met += meet(need.subject().functions(), offer.subject().functions());
        met += meet(need.help().modalities(), offer.help().modalities());
        met += meet(Set.copyOf(need.help().languages()), Set.copyOf(offer.help().languages()));
        return met;
    }

    private static <T> int meet(Set<T> one, Set<T> other) {
        return Collections.disjoint(one, other) ? 0 : 1;
    }

    Map<String, Double> best(List<Need> needs, List<Offer> offers) {
        var best = new TreeMap<String, Double>();
        for (Need need : needs) {
            best.put(
                    need.id(),
                    offers.stream()
                            .mapToDouble(offer -> score.applyAsDouble(need, offer))
                            .max()
                            .orElse(0));
        }
        return best;
    }
}

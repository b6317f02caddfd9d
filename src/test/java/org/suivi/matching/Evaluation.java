package org.suivi.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Holds the lists of one system for one half of the needs against the labels. */
final class Evaluation {

    private final TcmBench bench;
    private final GateFacts facts = new GateFacts();
    private final List<Need> needs;
    private final Map<String, List<Offer>> open = new HashMap<>();

    Evaluation(TcmBench bench, String split) {
        this.bench = bench;
        needs = bench.needsOf(split);
    }

    List<Need> needs() {
        return needs;
    }

    /** What one system reaches, as means over the needs. */
    record Result(double[] ndcg, double recall, double reciprocalRank, double violations, double gini) {

        double mean() {
            return RankingMeasures.mean(ndcg);
        }
    }

    /** A label counts only where the offer can be used: help that may not be asked for is no help. */
    int gain(Need need, Offer offer) {
        return isUsable(need, offer) ? bench.label(need, offer) : 0;
    }

    boolean isUsable(Need need, Offer offer) {
        return facts.isUsable(bench.rows.get(need.id()), bench.rows.get(offer.id()));
    }

    /** All systems behind the engine's gates, so that only the order is compared. */
    Result behindGates(RankingSystem system) {
        return result(system, this::open);
    }

    /** As the system would be used alone. */
    Result alone(RankingSystem system) {
        return result(system, need -> bench.offers);
    }

    /** The offers that no gate of the engine shuts out. */
    List<Offer> open(Need need) {
        return open.computeIfAbsent(
                need.id(),
                unused -> bench.offers.stream()
                        .filter(offer -> Gate.open(need, offer, Weights.bundled(), Set.of()))
                        .toList());
    }

    private Result result(RankingSystem system, Function<Need, List<Offer>> listed) {
        double[] ndcg = new double[needs.size()];
        double[] recall = new double[needs.size()];
        double[] ranks = new double[needs.size()];
        double violations = 0;
        var shown = new HashMap<String, Integer>();
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            List<Offer> ranked = system.ranked(need, listed.apply(need));
            List<Integer> labels =
                    ranked.stream().map(offer -> gain(need, offer)).toList();
            ndcg[i] = RankingMeasures.ndcg(labels, labels);
            recall[i] = RankingMeasures.recall(labels, labels);
            ranks[i] = RankingMeasures.reciprocalRank(labels, labels);
            for (Offer offer : ranked.subList(0, Math.min(RankingMeasures.SHOWN, ranked.size()))) {
                violations += isUsable(need, offer) ? 0 : 1;
                shown.merge(offer.id(), 1, Integer::sum);
            }
        }
        double[] exposures = bench.offers.stream()
                .mapToDouble(offer -> shown.getOrDefault(offer.id(), 0))
                .toArray();
        return new Result(
                ndcg,
                RankingMeasures.mean(recall),
                RankingMeasures.mean(ranks),
                violations / needs.size(),
                RankingMeasures.gini(exposures));
    }

    /** The other direction: for each offer that could help some need of this half, its list of needs. */
    double[] offerToNeed(RankingSystem system) {
        var values = new ArrayList<Double>();
        for (Offer offer : bench.offers) {
            List<Need> open = needs.stream()
                    .filter(need -> Gate.open(need, offer, Weights.bundled(), Set.of()))
                    .sorted(Comparator.comparingDouble(
                                    (Need need) -> system.score().applyAsDouble(need, offer))
                            .reversed()
                            .thenComparing(Need::id))
                    .toList();
            List<Integer> labels = open.stream().map(need -> gain(need, offer)).toList();
            values.add(RankingMeasures.ndcg(labels, labels));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Map<String, Double> byNeedLanguage(Result result) {
        var values = new TreeMap<String, List<Double>>();
        for (int i = 0; i < needs.size(); i++) {
            if (!Double.isNaN(result.ndcg()[i])) {
                values.computeIfAbsent(needs.get(i).texts().language(), unused -> new ArrayList<>())
                        .add(result.ndcg()[i]);
            }
        }
        var means = new TreeMap<String, Double>();
        values.forEach((language, all) -> means.put(
                language,
                all.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
        return means;
    }

    /** Whether a need has no offer that would help and can be used. */
    boolean isUnmet(Need need) {
        return bench.offers.stream().allMatch(offer -> gain(need, offer) < RankingMeasures.USEFUL);
    }

    /**
     * Each need as if no offer that would help could be used: how often the cause that the engine names first is one that labels and facts
     * give, and how often it names just those. Whether it sees that the need is unmet is another question.
     */
    double[] causes() {
        double first = 0;
        double exact = 0;
        for (Need need : needs) {
            List<Offer> left = bench.offers.stream()
                    .filter(offer -> gain(need, offer) < RankingMeasures.USEFUL)
                    .toList();
            List<Cause> found = new Gaps(bench.matching().renewed(left, needs))
                    .of(need, Set.of()).stream()
                            .filter(Gap::isSole)
                            .map(Gap::cause)
                            .toList();
            Set<Cause> right = causes(need);
            first += !found.isEmpty() && right.contains(found.get(0)) ? 1 : 0;
            exact += right.equals(Set.copyOf(found)) ? 1 : 0;
        }
        return new double[] {first / needs.size(), exact / needs.size()};
    }

    /** What alone keeps help from a need, by label and facts: of what would help, else nothing of the kind, else nothing on the theme. */
    private Set<Cause> causes(Need need) {
        Set<Cause> sole = EnumSet.noneOf(Cause.class);
        boolean isNear = false;
        for (Offer offer : bench.offers) {
            int label = bench.label(need, offer);
            isNear |= label == 1;
            Set<Cause> blockers = label < RankingMeasures.USEFUL
                    ? Set.of()
                    : facts.blockers(bench.rows.get(need.id()), bench.rows.get(offer.id()));
            if (blockers.size() == 1) {
                sole.addAll(blockers);
            }
        }
        return sole.isEmpty() ? Set.of(isNear ? Cause.WRONG_FUNCTION : Cause.NO_OFFER_IN_THEME) : sole;
    }

    /** How often the list of a need is the same when offers come in another order. */
    double stability() {
        var shuffled = new ArrayList<>(bench.offers);
        Collections.shuffle(shuffled, new Random(7));
        var other = new Matching(Weights.bundled(), shuffled);
        long same = needs.stream()
                .filter(need ->
                        ids(other.offersFor(need)).equals(ids(bench.matching().offersFor(need))))
                .count();
        return (double) same / needs.size();
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.offer().id()).toList();
    }

    /** F1 of calling a need unmet because nothing reaches the threshold. */
    double unmet(RankingSystem system, double threshold) {
        long right = 0;
        long said = 0;
        long are = 0;
        for (Need need : needs) {
            boolean says =
                    open(need).stream().noneMatch(offer -> system.score().applyAsDouble(need, offer) >= threshold);
            boolean is = isUnmet(need);
            said += says ? 1 : 0;
            are += is ? 1 : 0;
            right += says && is ? 1 : 0;
        }
        return RankingMeasures.f1(right, said, are);
    }

    /** How often the score sinks when the feature named first is left out, and when it is set to nothing; naming none counts against it. */
    double[] fidelity() {
        var matching = bench.matching();
        var explaining = new Explaining(matching);
        double all = 0;
        double unknown = 0;
        double nothing = 0;
        for (Need need : needs) {
            for (Match match : matching.offersFor(need).stream()
                    .limit(RankingMeasures.SHOWN)
                    .toList()) {
                all++;
                var named = explaining.explain(match, Viewer.DESK).contributions();
                if (!named.isEmpty()) {
                    Feature first = named.get(0).feature();
                    double total = match.score().total();
                    unknown += match.score().without(first, matching.weights()).total() < total ? 1 : 0;
                    nothing += match.score()
                                            .setToNothing(first, matching.weights())
                                            .total()
                                    < total
                            ? 1
                            : 0;
                }
            }
        }
        return new double[] {unknown / all, nothing / all};
    }
}

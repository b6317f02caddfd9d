package org.suivi.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suivi.matching.TextIndex.Read;

/**
 * Matches needs with offers. It is made from all live offers and made anew when they change; the same records give the same
 * answers in the same order, whatever order they came in.
 */
public final class Matching {

    /** The version of the rules in code; a stored match names it beside the version of the weights. */
    public static final String ENGINE = "1.2.0";

    private final Weights weights;
    private final TextIndex texts;
    private final List<Offer> offers;
    private final Coded coded;
    private final Read[] offered;
    private final List<Need> needs;
    private final Map<Texts, Read> wanted = new HashMap<>();

    public Matching(Weights weights, Collection<Offer> offers) {
        this(weights, offers, List.of());
    }

    public Matching(Weights weights, Collection<Offer> offers, Collection<Need> needs) {
        this(weights, offers, needs, null);
    }

    private Matching(Weights weights, Collection<Offer> offers, Collection<Need> needs, @Nullable TextIndex before) {
        this.weights = weights;
        this.offers = offers.stream().sorted(Comparator.comparing(Offer::id)).toList();
        this.needs = needs.stream().sorted(Comparator.comparing(Need::id)).toList();
        texts = new TextIndex(
                weights,
                this.offers.stream().map(Offer::texts).toList(),
                this.needs.stream().map(Need::texts).toList(),
                before);
        coded = new Coded(this.offers);
        offered =
                this.offers.stream().map(offer -> texts.offered(offer.texts())).toArray(Read[]::new);
        this.needs.forEach(need -> wanted.computeIfAbsent(need.texts(), texts::wanted));
    }

    /** The same for what is there now; words that were read already are not read again. */
    public Matching renewed(Collection<Offer> nowOffered, Collection<Need> nowWanted) {
        return new Matching(weights, nowOffered, nowWanted, texts);
    }

    public Weights weights() {
        return weights;
    }

    /** What it was made from, by id. */
    public List<Offer> offers() {
        return offers;
    }

    /** The needs it was made with, by id. */
    public List<Need> needs() {
        return needs;
    }

    /** Everything that could meet the need and that no gate shuts out, best first. */
    public List<Match> offersFor(Need need) {
        return offersFor(need, Set.of());
    }

    /** The same as if some gates were not there, to find what stands in the way. */
    List<Match> offersFor(Need need, Set<Gate> leftOut) {
        return found(need, leftOut, 0).matches();
    }

    /**
     * What could meet a need.
     *
     * @param matches the best first
     * @param weaker how many more no gate shuts out
     */
    public record Found(List<Match> matches, int weaker) {

        public Found {
            matches = List.copyOf(matches);
        }
    }

    /** Only what people should see. What cannot come to that whatever its text says is not read; the rest is scored as ever. */
    public Found shownFor(Need need) {
        return shownFor(need, Set.of());
    }

    Found shownFor(Need need, Set<Gate> leftOut) {
        return found(need, leftOut, weights.file().bands().possible());
    }

    private Found found(Need need, Set<Gate> leftOut, double least) {
        Read words = wanted(need);
        Coded.Wish wish = coded.new Wish(need, weights);
        boolean asksModality = !leftOut.contains(Gate.G8_MODALITY);
        Set<Gate> others = EnumSet.of(Gate.G8_MODALITY);
        others.addAll(leftOut);
        var found = new ArrayList<Match>();
        int weaker = 0;
        for (int i = 0; i < offered.length; i++) {
            Offer offer = offers.get(i);
            boolean isShut = asksModality && wish.modality(i) == 0;
            if (isShut || !Gate.open(need, offer, weights, others)) {
                continue;
            }
            double[] values = Features.of(need, offer, wish, i, weights);
            Score score =
                    atMost(values) < least ? null : Score.of(with(texts.likeness(words, offered[i]), values), weights);
            if (score == null || score.total() < least) {
                weaker++;
            } else {
                found.add(Match.of(need, offer, score, weights));
            }
        }
        found.sort(byScore(
                match -> match.offer().standing(), match -> match.offer().id()));
        return new Found(found, weaker);
    }

    /** What the pair would come to if the texts said the same. */
    private double atMost(double[] values) {
        return Score.of(with(1, values), weights).total();
    }

    private static double[] with(double text, double[] values) {
        double[] other = values.clone();
        other[Feature.TEXT.place()] = text;
        return other;
    }

    /** The needs that an offer could meet and that no gate shuts out, best first. */
    public List<Match> needsFor(Offer offer) {
        Read words = offered(offer);
        var found = new ArrayList<Match>();
        for (Need need : needs) {
            if (Gate.open(need, offer, weights, Set.of())) {
                found.add(scored(need, offer, texts.likeness(wanted(need), words)));
            }
        }
        found.sort(
                byScore(match -> match.need().standing(), match -> match.need().id()));
        return found;
    }

    /** One pair, whether or not a gate shuts it out. */
    public Match match(Need need, Offer offer) {
        return scored(need, offer, texts.likeness(wanted(need), offered(offer)));
    }

    /** Whether no gate shuts the pair out. */
    public boolean isPossible(Need need, Offer offer) {
        return Gate.open(need, offer, weights, Set.of());
    }

    Match scored(Need need, Offer offer, double text) {
        return Match.of(need, offer, Score.of(Features.of(need, offer, text, weights), weights), weights);
    }

    private Read wanted(Need need) {
        Read known = wanted.get(need.texts());
        return known == null ? texts.wanted(need.texts()) : known;
    }

    private Read offered(Offer offer) {
        return texts.offered(offer.texts());
    }

    /** Steps of the score, then the fresher record, then the id: an order in which no two are equal. */
    private Comparator<Match> byScore(Function<Match, Standing> standing, Function<Match, String> id) {
        return Comparator.comparingLong(
                        (Match match) -> weights.step(match.score().total()))
                .thenComparing(match -> standing.apply(match).confirmed())
                .reversed()
                .thenComparing(id);
    }
}

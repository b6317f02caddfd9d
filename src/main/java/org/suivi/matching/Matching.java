package org.suivi.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
    public static final String ENGINE = "1.0.0";

    private final Weights weights;
    private final TextIndex texts;
    private final List<Offer> offers;
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
        Read words = wanted(need);
        var found = new ArrayList<Match>();
        for (Offer offer : offers) {
            if (Gate.open(need, offer, weights, leftOut)) {
                found.add(scored(need, offer, texts.likeness(words, offered(offer))));
            }
        }
        found.sort(byScore(
                match -> match.offer().standing(), match -> match.offer().id()));
        return found;
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

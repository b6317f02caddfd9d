package org.suivi.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.matching.Explanation.Contribution;
import org.suivi.matching.Explanation.Missing;
import org.suivi.matching.Explanation.Passed;
import org.suivi.matching.Explanation.Side;

/** Explains matches; what a side keeps to itself is told to the other as met or not met, or not at all. */
public final class Explaining {

    private static final int SHOWN = 3;
    private static final double MET = 0.5;

    private final Matching matching;
    private final WhatWouldChange changes;

    public Explaining(Matching matching) {
        this.matching = matching;
        changes = new WhatWouldChange(matching);
    }

    public Explanation explain(Match match, Viewer viewer) {
        Set<Field> hidden = hidden(match, viewer);
        List<Contribution> contributions = contributions(match, hidden);
        return new Explanation(
                new Explanation.Versions(Matching.ENGINE, matching.weights().version()),
                new Explanation.Total(
                        match.score().total(), match.band(), match.score().knownWeight()),
                contributions,
                gates(match, viewer, hidden),
                missing(match, hidden),
                changes.best(match, hidden),
                (int) contributions.stream().filter(one -> one.value() == null).count());
    }

    private static Set<Field> hidden(Match match, Viewer viewer) {
        var hidden = new HashSet<Field>();
        if (!viewer.maySeeAllOfTheNeed()) {
            hidden.addAll(match.need().access().restricted());
        }
        if (!viewer.maySeeAllOfTheOffer()) {
            hidden.addAll(match.offer().access().restricted());
        }
        return hidden;
    }

    /**
     * Those without which the score would sink most. A weighted mean sinks only without what lies above it, so that weight times value
     * would name features that pull it down. The sort is stable, so equal ones keep the order of the features.
     */
    private List<Contribution> contributions(Match match, Set<Field> hidden) {
        return Arrays.stream(Feature.values())
                .filter(feature -> lift(match, feature, hidden) > 0)
                .sorted(Comparator.comparingLong((Feature feature) -> lift(match, feature, hidden))
                        .reversed())
                .limit(SHOWN)
                .map(feature -> contribution(match, feature, hidden))
                .toList();
    }

    /**
     * In billionths, so that equal ones do not differ by how they were added up. What is told only as met counts as wholly met: its place
     * must not tell how far.
     */
    private long lift(Match match, Feature feature, Set<Field> hidden) {
        Weights weights = matching.weights();
        Score score = match.score();
        if (touches(feature.fields(), hidden)) {
            if (score.value(feature).orElse(0) < MET) {
                return 0;
            }
            score = score.wholly(feature, weights);
        }
        return Math.round(1e9 * (score.total() - score.without(feature, weights).total()));
    }

    private Contribution contribution(Match match, Feature feature, Set<Field> hidden) {
        double value = match.score().value(feature).orElse(0);
        double weight = matching.weights().of(feature);
        boolean isMet = value >= MET;
        return touches(feature.fields(), hidden)
                ? new Contribution(feature, weight, null, isMet, List.of())
                : new Contribution(feature, weight, value, isMet, Shared.of(match, feature, matching.weights()));
    }

    private List<Passed> gates(Match match, Viewer viewer, Set<Field> hidden) {
        var all = new ArrayList<Passed>();
        for (Gate gate : Gate.values()) {
            if (gate.isSilent() && !viewer.maySeeAllOfTheNeed()) {
                continue;
            }
            Outcome outcome = gate.of(match.need(), match.offer(), matching.weights());
            boolean isShown = gate == Gate.G7_LANGUAGE && !touches(gate.fields(), hidden);
            all.add(new Passed(gate, outcome, isShown ? Shared.languages(match) : List.of()));
        }
        return all;
    }

    private static List<Missing> missing(Match match, Set<Field> hidden) {
        var all = new ArrayList<Missing>();
        for (Feature feature : Feature.values()) {
            if (match.score().value(feature).isEmpty() && !touches(feature.fields(), hidden)) {
                all.add(new Missing(feature, field(match, feature), side(match, feature)));
            }
        }
        return all;
    }

    private static @Nullable Field field(Match match, Feature feature) {
        return switch (feature) {
            case THEME -> Field.THEMES;
            case FUNCTION -> Field.FUNCTIONS;
            case MODALITY -> Field.MODALITIES;
            case MECHANISM -> Field.LINKS;
            case LANGUAGE -> Field.LANGUAGES;
            case CAPACITY -> match.offer().help().quantity() == null ? Field.QUANTITY : Field.WINDOW;
            case TEXT -> Field.TEXT;
            case CONTEXT, TRACK -> null;
        };
    }

    private static Side side(Match match, Feature feature) {
        boolean needLacks = lacks(match.need().subject(), match.need().help(), feature);
        boolean offerLacks = lacks(match.offer().subject(), match.offer().help(), feature);
        return needLacks == offerLacks ? Side.BOTH : needLacks ? Side.NEED : Side.OFFER;
    }

    private static boolean lacks(Subject subject, Help help, Feature feature) {
        return switch (feature) {
            case THEME -> subject.themes().isEmpty();
            case FUNCTION -> subject.functions().isEmpty();
            case MODALITY -> help.modalities().isEmpty();
            case MECHANISM -> !subject.isLinked();
            case LANGUAGE -> help.languages().isEmpty();
            case CAPACITY -> help.window() == null || help.quantity() == null;
            case TEXT, CONTEXT, TRACK -> false;
        };
    }

    static boolean touches(Set<Field> fields, Set<Field> hidden) {
        return fields.stream().anyMatch(hidden::contains);
    }
}

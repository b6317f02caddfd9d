package org.suivi.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a pair got its score, to be stored with the match and shown in any language: codes, ids and numbers only.
 *
 * @param contributions up to three features that lift the score, the one it would lose most without first; none where nothing does
 * @param missing what is unknown, and the field that would tell
 * @param counterfactual the single change that would raise the score most; none where nothing would
 * @param hidden how many features are told only as met or not met
 */
public record Explanation(
        Versions versions,
        Total total,
        List<Contribution> contributions,
        List<Passed> gates,
        List<Missing> missing,
        @Nullable Counterfactual counterfactual,
        int hidden) {

    public Explanation {
        contributions = List.copyOf(contributions);
        gates = List.copyOf(gates);
        missing = List.copyOf(missing);
    }

    /** By which rules and numbers it was worked out. */
    public record Versions(String engine, String weights) {}

    /** What it came to. */
    public record Total(double score, Band band, double knownWeight) {}

    /**
     * One feature that speaks for the pair.
     *
     * @param value null where a field it is worked out from is restricted; then only whether it is met is told
     * @param ids what both sides share
     */
    public record Contribution(
            Feature feature, double weight, @Nullable Double value, boolean isMet, List<String> ids) {}

    /** What one gate said; a gate whose reason is restricted has no ids. */
    public record Passed(Gate gate, Outcome outcome, List<String> ids) {}

    /**
     * A feature that could not be worked out.
     *
     * @param field what would have to be filled in; null where nothing can be: a new provider has no ratings
     */
    public record Missing(Feature feature, @Nullable Field field, Side side) {}

    /** Whose record lacks something or would change. */
    public enum Side {
        NEED,
        OFFER,
        BOTH
    }

    /** One thing that could be otherwise, and how much the score would rise. */
    public record Counterfactual(What what, @Nullable String id, double delta) {}

    /** The things that may be changed in a need or offer without asking for something else. */
    public enum What {
        ACCEPT_LANGUAGE(Field.LANGUAGES),
        ACCEPT_MODALITY(Field.MODALITIES),
        DROP_PREFERENCE(Field.PREFERENCE),
        LINK_NEED(Field.LINKS),
        JOIN_WINDOWS(Field.WINDOW),
        MORE_CAPACITY(Field.QUANTITY);

        private final Field field;

        What(Field field) {
            this.field = field;
        }

        Field field() {
            return field;
        }
    }
}

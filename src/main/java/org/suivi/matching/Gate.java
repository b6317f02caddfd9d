package org.suivi.matching;

import java.util.Set;

/** What must hold before a pair is scored at all; one that fails shuts the pair out, one that is unknown does not. */
public enum Gate {
    G1_CONSENT(GateRules::consent, Field.CONSENT),
    G2_LIVE(GateRules::live),
    G3_NOT_OWN(GateRules::notOwn),
    G4_ELIGIBLE(GateRules::eligible, Field.ELIGIBILITY),
    G5_TIME(GateRules::time, Field.WINDOW),
    G6_CAPACITY(GateRules::capacity, Field.QUANTITY),
    G7_LANGUAGE(GateRules::language, Field.LANGUAGES),
    G8_MODALITY(GateRules::modality, Field.MODALITIES),
    G9_FUNDING(GateRules::funding, Field.FUNDING),
    G10_NOT_EXCLUDED(GateRules::notExcluded, Field.CONSENT);

    /** Who offers this works in a language that it does not speak itself. */
    static final String INTERPRETATION = "INTERPRETATION_HOSTING";

    private final Rule rule;
    private final Set<Field> fields;

    Gate(Rule rule, Field... fields) {
        this.rule = rule;
        this.fields = Set.of(fields);
    }

    Outcome of(Need need, Offer offer, Weights weights) {
        return rule.of(need, offer, weights);
    }

    /** The fields it looks at. */
    public Set<Field> fields() {
        return fields;
    }

    /** "G4": as in the specification and in stored explanations. */
    public String code() {
        return name().substring(0, name().indexOf('_'));
    }

    /** That a party is not wanted is told to nobody: where this gate fails, there is simply no pair. */
    boolean isSilent() {
        return this == G10_NOT_EXCLUDED;
    }

    /** Whether no gate but those left out shuts the pair out. */
    static boolean open(Need need, Offer offer, Weights weights, Set<Gate> leftOut) {
        for (Gate gate : VALUES) {
            if (!leftOut.contains(gate) && gate.of(need, offer, weights) == Outcome.FAIL) {
                return false;
            }
        }
        return true;
    }

    private static final Gate[] VALUES = values();

    private interface Rule {
        Outcome of(Need need, Offer offer, Weights weights);
    }
}

package org.suivi.recommendations;

import java.util.Map;

/**
 * What a check found, in numbers: rows by outcome, recommendations by field that differs, decisions taken.
 *
 * @param leftOut recommendations of the file that are in the system under no recommendation: undecided, or not added
 */
public record ReceiptCounts(
        Map<String, Integer> outcomes, Map<String, Integer> fields, Map<String, Integer> decisions, int leftOut) {

    public ReceiptCounts {
        outcomes = Map.copyOf(outcomes);
        fields = Map.copyOf(fields);
        decisions = Map.copyOf(decisions);
    }

    public int outcome(String outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    public int field(ReceiptField field) {
        return fields.getOrDefault(field.code(), 0);
    }
}

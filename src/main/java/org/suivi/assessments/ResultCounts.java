package org.suivi.assessments;

import java.util.Map;

/**
 * How often each result was given among what shares a value; what nobody assessed and what nobody knows are counted like the rest.
 *
 * @param value code of what is counted
 * @param counts by code of the result, {@link Result#NOT_ASSESSED} among them
 */
public record ResultCounts(String value, Map<String, Integer> counts) {

    public int of(String result) {
        return counts.getOrDefault(result, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package org.suivi.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a file says about one recommendation, cleaned, before anything is looked up. */
public record ReadRecommendation(
        RowOrigin origin,
        Given given,
        ReviewContext review,
        Labels labels,
        Map<String, String> extras,
        List<Repair> repairs) {

    public ReadRecommendation {
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
        repairs = List.copyOf(repairs);
    }
}

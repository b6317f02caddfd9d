package org.suivi.repeats;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.suivi.wording.Word;
import org.suivi.wording.Wording;

/** The plain baseline: cosine of stems weighted by term frequency and inverse document frequency. */
final class TfIdfCosine {

    private final Map<String, Integer> documents = new HashMap<>();
    private int all;

    TfIdfCosine(Collection<Asked> texts) {
        for (Asked text : texts) {
            all++;
            new HashSet<>(counts(text.text(), text.language()).keySet())
                    .forEach(stem -> documents.merge(stem, 1, Integer::sum));
        }
    }

    double score(String one, String language, String other, String otherLanguage) {
        Map<String, Double> left = weights(one, language);
        Map<String, Double> right = weights(other, otherLanguage);
        double product = 0;
        for (Map.Entry<String, Double> term : left.entrySet()) {
            product += term.getValue() * right.getOrDefault(term.getKey(), 0.0);
        }
        return product / Math.max(1e-9, length(left) * length(right));
    }

    private static double length(Map<String, Double> weights) {
        return Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    }

    private Map<String, Double> weights(String text, String language) {
        Map<String, Double> weights = new HashMap<>();
        counts(text, language)
                .forEach((stem, count) ->
                        weights.put(stem, count * Math.log((all + 1.0) / (documents.getOrDefault(stem, 0) + 0.5))));
        return weights;
    }

    private static Map<String, Integer> counts(String text, String language) {
        Map<String, Integer> counts = new HashMap<>();
        for (Word word : Wording.words(text, language)) {
            counts.merge(word.stem(), 1, Integer::sum);
        }
        return counts;
    }
}

package org.suivi.repeats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.suivi.wording.Word;
import org.suivi.wording.Wording;

/** Words that say little (how a thing is asked) and words that say in which direction the State is to go. */
final class WordLists {

    static final WordLists BUNDLED = new WordLists();

    private final Map<String, Double> light = new HashMap<>();
    private final Map<String, Set<String>> directions = new HashMap<>();

    private WordLists() {
        for (CSVRecord row : ResourceRows.of("light-words.csv")) {
            double weight = Double.parseDouble(row.get("weight"));
            for (Word word : Wording.cut(row.get("words"), row.get("language"))) {
                light.merge(key(word.stem(), row.get("language")), weight, Math::min);
            }
        }
        for (CSVRecord row : ResourceRows.of("directions.csv")) {
            for (Word word : Wording.cut(row.get("words"), row.get("language"))) {
                directions
                        .computeIfAbsent(key(word.stem(), row.get("language")), k -> new HashSet<>())
                        .add(row.get("direction"));
            }
        }
        directions.put(Concepts.MARK + "moratorium", Set.of("pause"));
        directions.put(Concepts.MARK + "standing-invitation", Set.of("invite"));
    }

    static String key(String stem, String language) {
        return stem.charAt(0) == Concepts.MARK ? stem : language + ':' + stem;
    }

    /** How much of its weight a term keeps, between 0 and 1. */
    double lightness(String term) {
        return light.getOrDefault(term, 1.0);
    }

    Set<String> directions(String term) {
        return directions.getOrDefault(term, Set.of());
    }
}

package org.suivi.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One text of a document in one language, which analyses it; the weight says how often its words count. */
public record Passage(String part, String language, int weight, String text) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");
    private static final int GREATEST_WEIGHT = 5;
    private static final char BETWEEN = '\0';

    public Passage {
        if (!CODE.matcher(part).matches() || !CODE.matcher(language).matches()) {
            throw new IllegalArgumentException("not a part and a language: " + part + ", " + language);
        }
        if (weight < 1 || weight > GREATEST_WEIGHT) {
            throw new IllegalArgumentException("a weight is 1 to " + GREATEST_WEIGHT + ", not " + weight);
        }
    }

    static String stored(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.part + '\n' + passage.language + '\n' + passage.text.replace(BETWEEN, ' '))
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
    }

    static List<Passage> fromStored(String stored) {
        return Arrays.stream(stored.split(String.valueOf(BETWEEN), -1))
                .filter(passage -> !passage.isEmpty())
                .map(passage -> passage.split("\n", 3))
                .map(parts -> new Passage(parts[0], parts[1], 1, parts[2]))
                .toList();
    }
}

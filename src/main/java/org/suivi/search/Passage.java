package org.suivi.search;

import java.util.regex.Pattern;

/** One text of a document in one language, which analyses it; the weight says how often its words count. */
public record Passage(String part, String language, int weight, String text) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");
    private static final int GREATEST_WEIGHT = 5;

    public Passage {
        if (!CODE.matcher(part).matches() || !CODE.matcher(language).matches()) {
            throw new IllegalArgumentException("not a part and a language: " + part + ", " + language);
        }
        if (weight < 1 || weight > GREATEST_WEIGHT) {
            throw new IllegalArgumentException("a weight is 1 to " + GREATEST_WEIGHT + ", not " + weight);
        }
    }

    String stored() {
        return part + '\n' + language + '\n' + text;
    }

    static Passage fromStored(String stored) {
        var parts = stored.split("\n", 3);
        return new Passage(parts[0], parts[1], 1, parts[2]);
    }
}

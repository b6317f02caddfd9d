package org.suivi.suggestions;

import java.util.Set;

/** A text with the tags people gave it: what a model learns from. */
public record Labelled(String text, String language, Set<String> codes) {

    public Labelled {
        codes = Set.copyOf(codes);
    }
}

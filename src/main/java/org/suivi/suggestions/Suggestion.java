package org.suivi.suggestions;

import java.util.List;

/** A tag that may fit a text, how sure that is, and the words of the text that led to it. */
public record Suggestion(String code, double probability, List<String> words) {}

package org.suivi.repeats;

import java.util.List;

/** Another text that seems to ask the same, with its words that both have, so that a person can judge. */
public record Repeat(long id, double score, List<String> sharedWords) {}

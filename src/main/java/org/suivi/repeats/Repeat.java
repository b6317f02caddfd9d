package org.suivi.repeats;

import java.util.List;
import java.util.Set;

/** Another text that seems to ask the same, with what the two have in common, so that a person can judge. */
public record Repeat(
        long id, double score, List<String> sharedWords, List<String> sharedWordsThere, Set<String> sharedTags) {}

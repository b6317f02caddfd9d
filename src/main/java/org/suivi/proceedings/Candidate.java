package org.suivi.proceedings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * A sentence that is proposed for a paper.
 *
 * @param origin the same for the same sentence each time the paper is brought up to date
 * @param objective number of the objective of the concept note that it stands under, from 1; null in other parts than the points
 */
record Candidate(
        String origin, Section section, @Nullable Integer objective, LocalizedText texts, List<Source> sources) {}

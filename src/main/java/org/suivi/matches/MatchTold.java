package org.suivi.matches;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What reports say of a match that became a project.
 *
 * @param score that the engine gave it
 * @param since when it became a project
 */
public record MatchTold(
        String number, double score, @Nullable Instant proposed, Instant since) {}

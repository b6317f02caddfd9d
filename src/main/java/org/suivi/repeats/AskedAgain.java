package org.suivi.repeats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.Brief;

/**
 * One thing asked several times, with the recommendations among them that the reader may see.
 *
 * @param shown the newest of them, which stands for all
 * @param cluster the code of a cluster that holds them all already
 */
public record AskedAgain(
        Brief shown,
        int times,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        List<String> mechanisms,
        @Nullable String cluster) {}

package org.suivi.mechanisms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * A document of a mechanism about the State of a system.
 *
 * @param symbol "A/HRC/43/15"; null when the source gave none
 * @param type report, concluding-observations, views and the like: a message key suffix
 */
public record Document(
        long id,
        int mechanism,
        @Nullable String symbol,
        String type,
        LocalizedText title,
        Review review,
        Dates dates,
        int version) {

    /** Where it stands in the calendar of its mechanism. */
    public record Review(
            @Nullable Integer session,
            @Nullable Integer cycle,
            @Nullable Integer year) {}

    /** Adopted, published, and published in the Universal Human Rights Index are three days, each kept. */
    public record Dates(
            @Nullable LocalDate adopted,
            @Nullable LocalDate published,
            @Nullable LocalDate publishedOnUhri) {}
}

package org.suivi.cooperation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * What lists find a record by, taken from what it says.
 *
 * @param remaining what is left of an offer's capacity
 */
record Facts(
        LocalizedText title,
        String words,
        List<Integer> themes,
        List<Integer> functions,
        List<Integer> modalities,
        List<Language> languages,
        Window window,
        @Nullable Integer remaining) {

    /** From when to when; the last day of an offer beside it. */
    record Window(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable LocalDate expires) {}
}

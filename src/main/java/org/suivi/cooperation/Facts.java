package org.suivi.cooperation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * What lists find a record by, taken from what it says.
 *
 * @param countries where it happened, by the codes of the States in small letters
 * @param remaining what is left of an offer's capacity
 */
public record Facts(
        LocalizedText title,
        String words,
        List<Integer> themes,
        List<Integer> functions,
        List<Integer> modalities,
        List<Language> languages,
        List<String> countries,
        Window window,
        @Nullable Integer remaining) {

    /** Of what is not bound to countries of its own. */
    Facts(
            LocalizedText title,
            String words,
            List<Integer> themes,
            List<Integer> functions,
            List<Integer> modalities,
            List<Language> languages,
            Window window,
            @Nullable Integer remaining) {
        this(title, words, themes, functions, modalities, languages, List.of(), window, remaining);
    }

    /** From when to when; the last day of an offer beside it. */
    public record Window(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable LocalDate expires) {}
}

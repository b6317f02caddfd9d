package org.suivi.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How help is wanted or given.
 *
 * @param languages the preferred one first
 * @param quantity what is asked for, or what remains to be given
 */
public record Help(
        Set<String> modalities,
        List<String> languages,
        @Nullable Window window,
        @Nullable Quantity quantity) {

    public Help {
        modalities = Set.copyOf(modalities);
        languages = List.copyOf(languages);
    }

    Help withModality(String modality) {
        var more = new TreeSet<>(modalities);
        more.add(modality);
        return new Help(more, languages, window, quantity);
    }

    Help withLanguage(String language) {
        var more = new ArrayList<>(languages);
        more.add(language);
        return new Help(modalities, more, window, quantity);
    }

    Help withWindow(@Nullable Window other) {
        return new Help(modalities, languages, other, quantity);
    }

    Help withQuantity(@Nullable Quantity other) {
        return new Help(modalities, languages, window, other);
    }
}

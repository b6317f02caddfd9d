package org.suivi.taxonomies;

import java.util.stream.Stream;

/** Which entries of a reference list to show: those with the words in any label, of a category; blank means all. */
public record EntryFilter(String words, String category, int page) {

    boolean accepts(ReferenceEntry entry) {
        if (!category.isBlank() && !category.equals(entry.category())) {
            return false;
        }
        String wanted = Folded.of(words);
        Wording wording = entry.wording();
        return wanted.isEmpty()
                || Stream.of(
                                Stream.of(entry.code()),
                                wording.name().texts().values().stream(),
                                wording.second().texts().values().stream(),
                                wording.aliases().stream())
                        .flatMap(labels -> labels)
                        .anyMatch(label -> Folded.of(label).contains(wanted));
    }
}

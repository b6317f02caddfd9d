package org.suivi.taxonomies;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Which entries of a reference list to show: those with the words in any label, of a category; blank means all. */
public record EntryFilter(String words, String category, int page) {

    /** The query of the same filter's other page, for its address. */
    public String query(int other) {
        return "?words=" + encoded(words) + "&category=" + encoded(category) + "&page=" + other;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

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

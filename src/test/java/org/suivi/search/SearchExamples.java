package org.suivi.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Documents and searches for the tests. */
final class SearchExamples {

    static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ru", "es");
    static final Scope PUBLIC = new Scope(1, Set.of(), Set.of("public"));

    private static final int FIRST_TEXT = 3;

    private SearchExamples() {}

    static ADocument aDocument(long id) {
        return new ADocument(id);
    }

    static Search words(String words) {
        return words(words, "en");
    }

    static Search words(String words, String language) {
        return new Search(PUBLIC, words, language, Map.of(), null, 0, 25, Map.of());
    }

    static Search filtered(Map<String, Set<String>> filters, String... facets) {
        var wanted = new HashMap<String, Integer>();
        List.of(facets).forEach(facet -> wanted.put(facet, 10));
        return new Search(PUBLIC, "", "en", filters, null, 0, 25, wanted);
    }

    static Set<Long> ids(Found found) {
        var ids = new HashSet<Long>();
        found.hits().forEach(hit -> ids.add(hit.key().id()));
        return ids;
    }

    /** Four recommendations in six languages (SOURCES.md). */
    static List<Searchable> inSixLanguages() {
        var stream = Objects.requireNonNull(SearchExamples.class.getResourceAsStream("/search/six-languages.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(SearchExamples::inSixLanguages).toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Searchable inSixLanguages(String line) {
        var cells = line.split("\t");
        var document = aDocument(Long.parseLong(cells[0])).called(cells[2]);
        for (int i = 0; i < LANGUAGES.size(); i++) {
            document.saying(LANGUAGES.get(i), cells[FIRST_TEXT + i]);
        }
        return document.called(cells[FIRST_TEXT + 2].split("\\.? ")[0]).made();
    }

    /** A document that says only what a test is about. */
    static final class ADocument {

        private final long id;
        private final List<Passage> passages = new ArrayList<>();
        private final List<String> identifiers = new ArrayList<>();
        private final Map<String, List<String>> facets = new HashMap<>();
        private final Map<String, Long> numbers = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private String kind = "recommendation";
        private int system = 1;
        private Set<String> visibility = Set.of("public");

        private ADocument(long id) {
            this.id = id;
        }

        ADocument saying(String language, String text) {
            passages.add(new Passage("text", language, 1, text));
            return this;
        }

        ADocument titled(String title) {
            passages.add(new Passage("title", "en", 3, title));
            return this;
        }

        ADocument called(String identifier) {
            identifiers.add(identifier);
            return this;
        }

        ADocument with(String facet, String... values) {
            facets.put(facet, List.of(values));
            return this;
        }

        ADocument sorted(String key, long number) {
            numbers.put(key, number);
            return this;
        }

        ADocument sorted(String key, String name) {
            names.put(key, name);
            return this;
        }

        ADocument ofKind(String other) {
            kind = other;
            return this;
        }

        ADocument in(int other) {
            system = other;
            return this;
        }

        ADocument seenBy(String... codes) {
            visibility = Set.of(codes);
            return this;
        }

        Searchable made() {
            return new Searchable(
                    new SearchKey(kind, id),
                    system,
                    visibility,
                    passages,
                    identifiers,
                    facets,
                    new SortKeys(numbers, names),
                    "card " + id);
        }
    }
}

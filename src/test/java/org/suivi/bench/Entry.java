package org.suivi.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.search.Passage;
import org.suivi.search.SearchKey;
import org.suivi.search.Searchable;
import org.suivi.search.SortKeys;

/** One recommendation of the benchmark, as the bulk export of the Universal Human Rights Index would hold it. */
record Entry(long number, Source source, String language, String text, Tags tags) {

    /** The document and the place in it. */
    record Source(
            String body,
            String symbol,
            String paragraph,
            int year,
            @Nullable Integer session) {

        boolean isReview() {
            return session != null;
        }

        @Nullable
        Integer cycle() {
            return session == null ? null : session <= 12 ? 1 : session <= 26 ? 2 : session <= 40 ? 3 : 4;
        }
    }

    /** What the Index says beside the text. */
    record Tags(List<String> states, String position, List<String> themes, List<String> persons, List<String> goals) {}

    /** The same for a plain index: the fields that Suivi's own index holds, and what a row of the list shows. */
    Searchable document() {
        return new Searchable(
                new SearchKey("recommendation", number),
                1,
                Set.of("public"),
                List.of(new Passage("text", language, 1, text)),
                List.of(source.paragraph(), source.symbol(), Long.toString(number, Character.MAX_RADIX)),
                facets(),
                new SortKeys(
                        Map.of("year", (long) source.year()),
                        Map.of(
                                "number", source.symbol() + ' ' + source.paragraph(),
                                "mechanism", source.body(),
                                "position", tags.position())),
                source.paragraph() + '\n' + source.symbol() + '\n' + text + '\n' + tags);
    }

    private Map<String, List<String>> facets() {
        Integer cycle = source.cycle();
        return Map.ofEntries(
                Map.entry("mechanism", List.of(source.body())),
                Map.entry("type", List.of(source.isReview() ? "review" : "treaty-body")),
                Map.entry("cycle", cycle == null ? List.of() : List.of(String.valueOf(cycle))),
                Map.entry("session", source.isReview() ? List.of(String.valueOf(source.session())) : List.of()),
                Map.entry("position", List.of(tags.position().isEmpty() ? "not-applicable" : tags.position())),
                Map.entry("theme", codes(tags.themes())),
                Map.entry("person", codes(tags.persons())),
                Map.entry(
                        "goal",
                        tags.goals().stream()
                                .map(goal -> goal.replaceAll("\\D.*", ""))
                                .distinct()
                                .toList()),
                Map.entry("target", codes(tags.goals())),
                Map.entry("state", codes(tags.states())),
                Map.entry("year", List.of(String.valueOf(source.year()))),
                Map.entry("kind", List.of("recommendation")),
                Map.entry("language", List.of(language)));
    }

    private static List<String> codes(List<String> labels) {
        return labels.stream()
                .map(label -> label.substring(0, Math.min(label.length(), 100)))
                .toList();
    }
}

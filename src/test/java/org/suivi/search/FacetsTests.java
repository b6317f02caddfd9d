package org.suivi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.search.SearchExamples.aDocument;
import static org.suivi.search.SearchExamples.filtered;
import static org.suivi.search.SearchExamples.ids;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetsTests {

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() {
        index = SearchIndex.open(folder, Clock.systemUTC());
        index.write(List.of(
                aDocument(1)
                        .with("theme", "health", "education")
                        .with("position", "supported")
                        .made(),
                aDocument(2).with("theme", "health").with("position", "noted").made(),
                aDocument(3)
                        .with("theme", "torture")
                        .with("position", "supported")
                        .made(),
                aDocument(4).with("position", "supported").made()));
        index.visibleNow();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void withoutAFilterEveryValueIsCountedAndSoIsWhatIsUnknown() {
        var counts = counts(Map.of(), "theme");
        assertThat(asMap(counts)).isEqualTo(Map.of("health", 2, "education", 1, "torture", 1));
        assertThat(counts.values().get(0).value()).isEqualTo("health");
        assertThat(counts.unknown()).isEqualTo(1);
        assertThat(counts.distinct()).isEqualTo(3);
    }

    @Test
    void valuesOfOneFacetAreAlternativesAndItsOwnCountsIgnoreTheChoice() {
        var filters = Map.of("theme", Set.of("education", "torture"));
        assertThat(found(filters)).containsExactlyInAnyOrder(1L, 3L);
        assertThat(asMap(counts(filters, "theme"))).isEqualTo(Map.of("health", 2, "education", 1, "torture", 1));
        assertThat(asMap(counts(filters, "position"))).isEqualTo(Map.of("supported", 2));
    }

    @Test
    void differentFacetsAllApply() {
        var filters = Map.of("theme", Set.of("health"), "position", Set.of("supported"));
        assertThat(found(filters)).containsExactly(1L);
        assertThat(asMap(counts(filters, "theme"))).isEqualTo(Map.of("health", 1, "education", 1, "torture", 1));
        assertThat(counts(filters, "theme").unknown()).isEqualTo(1);
        assertThat(asMap(counts(filters, "position"))).isEqualTo(Map.of("supported", 1, "noted", 1));
    }

    @Test
    void whatIsUnknownCanBeChosen() {
        assertThat(found(Map.of("theme", Set.of(Search.UNKNOWN)))).containsExactly(4L);
        assertThat(found(Map.of("theme", Set.of(Search.UNKNOWN, "torture")))).containsExactlyInAnyOrder(3L, 4L);
        assertThat(found(Map.of("nowhere-used", Set.of(Search.UNKNOWN)))).hasSize(4);
    }

    @Test
    void aChosenValueIsShownEvenIfNoDocumentHasIt() {
        var counts = counts(Map.of("theme", Set.of("whales")), "theme");
        assertThat(asMap(counts)).containsEntry("whales", 0).hasSize(4);
        assertThat(found(Map.of("theme", Set.of("whales")))).isEmpty();
    }

    @Test
    void listsAreSortedWithMissingKeysLastAndEqualOnesNewestFirst() {
        index.write(List.of(
                aDocument(1).sorted("date", 5).sorted("state", "Équateur").made(),
                aDocument(2).sorted("date", 7).sorted("state", "Albania").made(),
                aDocument(3).sorted("date", 5).sorted("state", "france").made()));
        index.visibleNow();
        assertThat(order(new SortBy("date", true))).containsExactly(2L, 3L, 1L, 4L);
        assertThat(order(new SortBy("date", false))).containsExactly(3L, 1L, 2L, 4L);
        assertThat(order(new SortBy("state", false))).containsExactly(2L, 1L, 3L, 4L);
        assertThat(order(new SortBy("state", true))).containsExactly(3L, 1L, 2L, 4L);
        assertThat(order(null)).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void countsPagesAndTotalsAreThoseOfCountingByHand() {
        var random = new Random(3);
        var values = List.of("a", "b", "c", "d", "e");
        var documents = LongStream.range(100, 1_300)
                .mapToObj(id -> aDocument(id)
                        .in(2)
                        .saying("en", random.nextBoolean() ? "prisons" : "schools")
                        .with("one", random.nextInt(6) == 0 ? new String[0] : pick(values, random))
                        .with("two", pick(values, random))
                        .sorted("date", random.nextInt(9))
                        .made())
                .toList();
        for (int i = 0; i < documents.size(); i += 200) {
            index.write(documents.subList(i, i + 200));
            index.visibleNow();
        }
        index.write(documents.subList(0, 150));
        index.visibleNow();
        for (int round = 0; round < 40; round++) {
            compare(
                    documents,
                    Map.of("one", Set.of(pick(values, random)), "two", Set.of(pick(values, random))),
                    random.nextInt(30));
        }
    }

    private void compare(List<Searchable> documents, Map<String, Set<String>> filters, int from) {
        var scope = new Scope(2, Set.of("recommendation"), Set.of("public"));
        var found = index.search(new Search(
                scope, "school", "en", filters, new SortBy("date", false), from, 10, Map.of("one", 9, "two", 9)));
        var schools = documents.stream()
                .filter(one -> one.passages().get(0).text().equals("schools"))
                .toList();
        var expected = schools.stream()
                .filter(one -> has(one, filters, "one") && has(one, filters, "two"))
                .toList();
        assertThat(found.total()).isEqualTo(expected.size());
        var byHand = expected.stream()
                .sorted(Comparator.comparing(
                                (Searchable one) -> one.sortKeys().numbers().get("date"))
                        .thenComparing(one -> -one.key().id()))
                .map(Searchable::key)
                .skip(from)
                .limit(10)
                .toList();
        assertThat(found.hits().stream().map(Hit::key).toList()).isEqualTo(byHand);
        var sideways = new HashMap<String, Integer>();
        schools.stream()
                .filter(one -> has(one, filters, "two"))
                .forEach(one -> one.facets().get("one").stream()
                        .distinct()
                        .forEach(value -> sideways.merge(value, 1, Integer::sum)));
        var counted = asMap(Objects.requireNonNull(found.facets().get("one")));
        filters.get("one").forEach(chosen -> sideways.putIfAbsent(chosen, 0));
        assertThat(counted).isEqualTo(sideways);
    }

    private static boolean has(Searchable document, Map<String, Set<String>> filters, String facet) {
        return document.facets().get(facet).stream().anyMatch(filters.get(facet)::contains);
    }

    private static String[] pick(List<String> values, Random random) {
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(i -> values.get(random.nextInt(5)))
                .distinct()
                .toArray(String[]::new);
    }

    private List<Long> order(@org.jspecify.annotations.Nullable SortBy sort) {
        return index
                .search(new Search(SearchExamples.PUBLIC, "", "en", Map.of(), sort, 0, 25, Map.of()))
                .hits()
                .stream()
                .map(hit -> hit.key().id())
                .toList();
    }

    private Set<Long> found(Map<String, Set<String>> filters) {
        return ids(index.search(filtered(filters)));
    }

    private FacetCounts counts(Map<String, Set<String>> filters, String facet) {
        return Objects.requireNonNull(
                index.search(filtered(filters, facet)).facets().get(facet));
    }

    private static Map<String, Integer> asMap(FacetCounts counts) {
        var map = new HashMap<String, Integer>();
        counts.values().forEach(count -> map.put(count.value(), count.count()));
        return map;
    }
}

package org.suivi.recommendations;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.suivi.search.Search;

/**
 * What a list is narrowed to, sorted by and how much of it is shown. All of it stands in the address, and an address that does not
 * make sense is read as far as it does.
 */
public record RecommendationFilter(String words, Map<Facet, Set<String>> chosen, Sort sort, int page, int size) {

    public static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_VALUES = 50;

    /** The orders a list can have; by how well they answer the words, where there are any. */
    public enum Sort {
        RELEVANCE(null, false),
        NEWEST("newest", true),
        OLDEST("oldest", false),
        NUMBER("number", false),
        MECHANISM("mechanism", false);

        private final @org.jspecify.annotations.Nullable String key;
        private final boolean descending;

        Sort(@org.jspecify.annotations.Nullable String key, boolean descending) {
            this.key = key;
            this.descending = descending;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private org.suivi.search.@org.jspecify.annotations.Nullable SortBy by() {
            return key == null ? null : new org.suivi.search.SortBy(key, descending);
        }
    }

    public RecommendationFilter {
        words = words.strip();
        if (words.length() > LONGEST_WORDS) {
            words = words.substring(0, LONGEST_WORDS);
        }
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                kept.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
            }
        });
        chosen = Collections.unmodifiableMap(kept);
        page = Math.max(1, Math.min(page, Search.DEEPEST_FROM / size));
    }

    /** The order that is asked for; without words none answers better than another, and the newest come first. */
    public Sort order() {
        return sort == Sort.RELEVANCE && words.isEmpty() ? Sort.NEWEST : sort;
    }

    org.suivi.search.@org.jspecify.annotations.Nullable SortBy sortBy() {
        return order().by();
    }

    /** Those that make a difference for it. */
    public List<Sort> orders() {
        return Arrays.stream(Sort.values())
                .filter(each -> each != Sort.RELEVANCE || !words.isEmpty())
                .toList();
    }

    public static RecommendationFilter everything() {
        return new RecommendationFilter("", Map.of(), Sort.RELEVANCE, 1, SIZES.get(0));
    }

    /** Reads the parameters of an address. */
    public static RecommendationFilter of(Map<String, String[]> parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.all()) {
            chosen.put(facet, values(parameters.get(facet.code())));
        }
        int size = number(parameters, "size", SIZES.get(0));
        return new RecommendationFilter(
                first(parameters, "q"),
                chosen,
                sort(first(parameters, "sort")),
                number(parameters, "page", 1),
                SIZES.contains(size) ? size : SIZES.get(0));
    }

    /** Reads the query of an address as it was kept, without a question mark. */
    public static RecommendationFilter ofQuery(String query) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(part.substring(0, equals), unused -> new ArrayList<>())
                        .add(URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        Map<String, String[]> asInRequest = new HashMap<>();
        parameters.forEach((name, values) -> asInRequest.put(name, values.toArray(String[]::new)));
        return of(asInRequest);
    }

    public boolean has(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    public boolean isNarrowed() {
        return !words.isEmpty() || !chosen.isEmpty();
    }

    /** With this value chosen in addition, or no longer when it was; back on the first page. */
    public RecommendationFilter toggled(Facet facet, String value) {
        Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
        all.putAll(chosen);
        all.put(facet, values);
        return new RecommendationFilter(words, all, sort, 1, size);
    }

    /** Narrowed to this one value of the facet. */
    public RecommendationFilter only(Facet facet, String value) {
        Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
        all.putAll(chosen);
        all.put(facet, Set.of(value));
        return new RecommendationFilter(words, all, sort, 1, size);
    }

    public RecommendationFilter withoutWords() {
        return new RecommendationFilter("", chosen, sort, 1, size);
    }

    public RecommendationFilter onPage(int number) {
        return new RecommendationFilter(words, chosen, sort, number, size);
    }

    /** The query of the address that shows this, without a question mark; empty for everything. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add("q=" + encoded(words));
        }
        chosen.forEach((facet, values) -> values.forEach(value -> parts.add(facet.code() + "=" + encoded(value))));
        if (sort != Sort.RELEVANCE) {
            parts.add("sort=" + sort.code());
        }
        if (size != SIZES.get(0)) {
            parts.add("size=" + size);
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return String.join("&", parts);
    }

    private static Set<String> values(String @org.jspecify.annotations.Nullable [] all) {
        if (all == null) {
            return Set.of();
        }
        Set<String> values = new LinkedHashSet<>();
        Arrays.stream(all)
                .filter(value -> !value.isBlank() && value.length() <= 80)
                .limit(MOST_VALUES)
                .forEach(values::add);
        return values;
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] all = parameters.get(name);
        return all == null || all.length == 0 ? "" : all[0];
    }

    private static int number(Map<String, String[]> parameters, String name, int otherwise) {
        String value = first(parameters, name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private static Sort sort(String code) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.code().equals(code))
                .findFirst()
                .orElse(Sort.RELEVANCE);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

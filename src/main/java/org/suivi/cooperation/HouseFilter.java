package org.suivi.cooperation;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a list of needs, offers or challenges.
 *
 * @param chosen the value of each facet that is narrowed to one
 * @param officer of needs, only those of this officer at the desk
 * @param isOwn only of the parties that the reader acts for
 * @param isAll those that are over too
 */
public record HouseFilter(
        String words,
        Map<HouseFacet, String> chosen,
        @Nullable OfficerChoice officer,
        boolean isOwn,
        boolean isAll,
        int page) {

    private static final String OFFICER = "officer";
    private static final int LONGEST_WORDS = 200;
    private static final String VALUE = "[A-Za-z0-9-]{1,40}";

    public HouseFilter {
        words = words.strip().substring(0, Math.min(LONGEST_WORDS, words.strip().length()));
        chosen = Map.copyOf(chosen);
    }

    /** One of whatever officer. */
    public HouseFilter(String words, Map<HouseFacet, String> chosen, boolean isOwn, boolean isAll, int page) {
        this(words, chosen, null, isOwn, isAll, page);
    }

    /** From the parameters of an address; what makes no sense is left out. */
    public static HouseFilter of(Map<String, String> parameters) {
        Map<HouseFacet, String> chosen = new LinkedHashMap<>();
        for (HouseFacet facet : HouseFacet.values()) {
            String value = parameters.getOrDefault(facet.code(), "");
            if (value.matches(facet.isOfTerms() ? "\\d{1,9}" : VALUE)) {
                chosen.put(facet, value);
            }
        }
        String page = parameters.getOrDefault("page", "1");
        return new HouseFilter(
                parameters.getOrDefault("words", ""),
                chosen,
                OfficerChoice.of(parameters.get(OFFICER)).orElse(null),
                parameters.containsKey("own"),
                parameters.containsKey("all"),
                page.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(page)) : 1);
    }

    /** From what {@link #query()} gave. */
    public static HouseFilter ofQuery(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.replaceFirst("^\\?", "").split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        parameters.remove("page");
        return of(parameters);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    public boolean has(HouseFacet facet, String value) {
        return value.equals(chosen.get(facet));
    }

    /** What stands in the place of a state; null where a state does, or nothing. */
    public @Nullable HouseGroup group() {
        return HouseGroup.of(chosen.get(HouseFacet.STATE)).orElse(null);
    }

    /** The same list with one value chosen, or no longer. */
    public HouseFilter toggled(HouseFacet facet, String value) {
        Map<HouseFacet, String> other = new LinkedHashMap<>(chosen);
        if (!other.remove(facet, value)) {
            other.put(facet, value);
        }
        return new HouseFilter(words, other, officer, isOwn, isAll, 1);
    }

    /** The same list of one officer, or of all of them. */
    public HouseFilter answered(@Nullable OfficerChoice other) {
        return new HouseFilter(words, chosen, other, isOwn, isAll, 1);
    }

    public boolean isNarrowed() {
        return !words.isEmpty() || !chosen.isEmpty() || officer != null;
    }

    /** "?words=...&", to go on with. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            parts.put("words", words);
        }
        for (HouseFacet facet : HouseFacet.values()) {
            if (chosen.containsKey(facet)) {
                parts.put(facet.code(), chosen.get(facet));
            }
        }
        if (officer != null) {
            parts.put(OFFICER, officer.code());
        }
        if (isOwn) {
            parts.put("own", "1");
        }
        if (isAll) {
            parts.put("all", "1");
        }
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "?", ""));
    }
}

package org.suivi.assistance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suivi.shared.Page;

/**
 * What is looked for in the list of projects.
 *
 * @param chosen the value of each facet that is narrowed to one
 * @param flags "own" for those of the parties that the reader acts for, "all" for those that are over too, and the code of each {@link
 *     ProjectOnly}
 */
public record ProjectFilter(String words, Map<ProjectFacet, String> chosen, Map<String, String> flags, int page) {

    private static final int LONGEST_WORDS = 200;

    public ProjectFilter {
        String stripped = words.strip();
        words = stripped.substring(0, Math.min(LONGEST_WORDS, stripped.length()));
        chosen = Map.copyOf(chosen);
        flags = Map.copyOf(flags);
    }

    /** From the parameters of an address; what makes no sense is left out. */
    public static ProjectFilter of(Map<String, String> parameters) {
        Map<ProjectFacet, String> chosen = new LinkedHashMap<>();
        for (ProjectFacet facet : ProjectFacet.values()) {
            String value = parameters.getOrDefault(facet.code(), "");
            if (value.matches(facet.isOfKeys() ? "\\d{1,9}" : "[a-z0-9-]{1,40}")) {
                chosen.put(facet, value);
            }
        }
        Map<String, String> flags = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of("own", "all"),
                        Arrays.stream(ProjectOnly.values()).map(ProjectOnly::code))
                .filter(parameters::containsKey)
                .forEach(flag -> flags.put(flag, "1"));
        String page = parameters.getOrDefault("page", "1");
        return new ProjectFilter(
                parameters.getOrDefault("words", ""),
                chosen,
                flags,
                page.matches("\\d{1,5}") ? Page.numbered(Integer.parseInt(page)) : 1);
    }

    public boolean is(String flag) {
        return flags.containsKey(flag);
    }

    public boolean has(ProjectFacet facet, String value) {
        return value.equals(chosen.get(facet));
    }

    /** The same list with one value chosen, or no longer. */
    public ProjectFilter toggled(ProjectFacet facet, String value) {
        Map<ProjectFacet, String> other = new LinkedHashMap<>(chosen);
        if (!other.remove(facet, value)) {
            other.put(facet, value);
        }
        return new ProjectFilter(words, other, flags, 1);
    }

    public boolean is(ProjectOnly only) {
        return is(only.code());
    }

    public boolean isNarrowed() {
        return !words.isEmpty()
                || !chosen.isEmpty()
                || Arrays.stream(ProjectOnly.values()).anyMatch(this::is);
    }

    /** "?words=...&", to go on with. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            parts.put("words", words);
        }
        for (ProjectFacet facet : ProjectFacet.values()) {
            if (chosen.containsKey(facet)) {
                parts.put(facet.code(), chosen.getOrDefault(facet, ""));
            }
        }
        parts.putAll(new TreeMap<>(flags));
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "?", ""));
    }
}

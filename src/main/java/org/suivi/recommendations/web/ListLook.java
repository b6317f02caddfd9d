package org.suivi.recommendations.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of each row a list shows; it stands in the address beside the filter.
 *
 * @param isCompact rows close together
 * @param hidden the parts of a row that are left out
 */
public record ListLook(boolean isCompact, Set<String> hidden) {

    public static final String TEXT = "text";
    public static final String TAGS = "tags";
    private static final Set<String> PARTS = Set.of(TEXT, TAGS);

    public ListLook {
        hidden = new TreeSet<>(hidden);
        hidden.retainAll(PARTS);
    }

    static ListLook of(Map<String, String[]> parameters) {
        String[] density = parameters.getOrDefault("density", new String[0]);
        String[] hide = parameters.getOrDefault("hide", new String[0]);
        return new ListLook(
                density.length > 0 && density[0].equals("compact"),
                Set.copyOf(List.of(hide).stream().distinct().toList()));
    }

    static ListLook ofQuery(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                parameters.computeIfAbsent(pair[0], unused -> new ArrayList<>()).add(pair[1]);
            }
        }
        Map<String, String[]> asInRequest = new LinkedHashMap<>();
        parameters.forEach((name, values) -> asInRequest.put(name, values.toArray(String[]::new)));
        return of(asInRequest);
    }

    public boolean shows(String part) {
        return !hidden.contains(part);
    }

    ListLook denser() {
        return new ListLook(!isCompact, hidden);
    }

    ListLook with(String part) {
        Set<String> others = new TreeSet<>(hidden);
        if (!others.remove(part)) {
            others.add(part);
        }
        return new ListLook(isCompact, others);
    }

    /** The query with what this adds to it. */
    String addedTo(String query) {
        List<String> parts = new ArrayList<>();
        if (!query.isEmpty()) {
            parts.add(query);
        }
        if (isCompact) {
            parts.add("density=compact");
        }
        hidden.forEach(part -> parts.add("hide=" + part));
        return String.join("&", parts);
    }
}

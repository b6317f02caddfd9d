package org.suivi.indicators;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suivi.shared.Refused;

/**
 * Which part of the people a value speaks of, such as girls in the countryside; nothing means all of them. The order in which
 * somebody wrote the parts makes no difference.
 */
public record Disaggregation(SortedMap<String, String> parts) {

    public static final Disaggregation ALL = new Disaggregation(new TreeMap<>());

    /** The dimensions of the OHCHR guide; a State may use others of its own. */
    public static final List<String> DIMENSIONS =
            List.of("sex", "age", "disability", "ethnicity", "income", "location", "migratory-status");

    private static final int MOST_PARTS = 8;
    private static final Pattern DIMENSION = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[^;=\\p{Cntrl}]{1,80}");

    public Disaggregation {
        if (parts.size() > MOST_PARTS) {
            throw new Refused("indicator.value.disaggregation.wrong", parts.size());
        }
        parts.forEach((dimension, value) -> {
            if (!DIMENSION.matcher(dimension).matches() || !VALUE.matcher(value).matches()) {
                throw new Refused("indicator.value.disaggregation.wrong", dimension + "=" + value);
            }
        });
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** Leaves out what is blank. */
    public static Disaggregation of(Map<String, String> parts) {
        SortedMap<String, String> said = new TreeMap<>();
        parts.forEach((dimension, value) -> {
            if (!value.isBlank()) {
                said.put(dimension.strip().toLowerCase(Locale.ROOT), value.strip());
            }
        });
        return said.isEmpty() ? ALL : new Disaggregation(said);
    }

    /** Reads "sex=female;age=0-17". */
    public static Disaggregation parse(String text) {
        SortedMap<String, String> parts = new TreeMap<>();
        for (String part : text.split(";", -1)) {
            String[] sides = part.split("=", -1);
            boolean isWhole = sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank();
            if (!part.isBlank() && (!isWhole || parts.put(sides[0].strip(), sides[1]) != null)) {
                throw new Refused("indicator.value.disaggregation.wrong", part.strip());
            }
        }
        return of(parts);
    }

    /** As {@link #parse} reads it, with the dimensions in the order of the alphabet. */
    public String code() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    public boolean isAll() {
        return parts.isEmpty();
    }
}

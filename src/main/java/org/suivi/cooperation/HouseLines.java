package org.suivi.cooperation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.cooperation.HouseConditions.Asked;
import org.suivi.cooperation.HouseList.Count;

/**
 * What was found, as one line for each record in which the values of every facet have their place, so that all facets of a list and
 * the table of a board are counted from one statement. What the reader may not know does not stand in a line.
 */
record HouseLines(String text) {

    /** Only lists of countries of other records than needs stand in the line that is kept; who asks is said to those who may know. */
    private static final String FOUND =
            """
            select coalesce(string_agg(r.line || case when r.entity = 'need' and %s then p.code else '' end
                || '|' || p.region || '|' || coalesce(%s, '') || '|', ''), '')
            """.formatted(HouseConditions.NAMED, HouseFacet.subregion()) + HouseConditions.FROM;

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::hits).reversed().thenComparing(Count::value);

    /** What one record has of two facets. */
    private record Cell(String row, String column) {}

    static HouseLines of(JdbcClient jdbc, Asked asked) {
        return new HouseLines(jdbc.sql(FOUND + asked.where())
                .params(asked.parameters())
                .query(String.class)
                .single());
    }

    /** The values that each facet has, the most frequent first; a record with several is counted under each of them. */
    Map<HouseFacet, List<Count>> counts() {
        List<Map<String, int[]>> said = new ArrayList<>();
        Arrays.stream(HouseFacet.values()).forEach(facet -> said.add(new HashMap<>()));
        each(line -> {
            for (int place = 0; place < line.length; place++) {
                said.get(place).computeIfAbsent(line[place], unused -> new int[1])[0]++;
            }
        });
        Map<HouseFacet, List<Count>> counts = new EnumMap<>(HouseFacet.class);
        for (HouseFacet facet : HouseFacet.values()) {
            Map<String, Long> values = new HashMap<>();
            said.get(facet.place())
                    .forEach((several, hits) ->
                            values(several).forEach(value -> values.merge(value, (long) hits[0], Long::sum)));
            counts.put(facet, sorted(values));
        }
        return counts;
    }

    /** How many records have a value of one facet and a value of another. */
    Map<String, Map<String, Long>> cells(HouseFacet rows, HouseFacet columns) {
        Map<Cell, Long> together = new HashMap<>();
        each(line -> together.merge(new Cell(line[rows.place()], line[columns.place()]), 1L, Long::sum));
        Map<String, Map<String, Long>> cells = new HashMap<>();
        together.forEach((cell, hits) -> {
            for (String row : values(cell.row())) {
                Map<String, Long> along = cells.computeIfAbsent(row, unused -> new HashMap<>());
                values(cell.column()).forEach(column -> along.merge(column, hits, Long::sum));
            }
        });
        return cells;
    }

    /** How many records say nothing under a facet. */
    long unsaid(HouseFacet facet) {
        AtomicLong unsaid = new AtomicLong();
        each(line -> {
            if (line[facet.place()].isEmpty()) {
                unsaid.incrementAndGet();
            }
        });
        return unsaid.get();
    }

    long total() {
        long marks = 0;
        for (int at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
            marks++;
        }
        return marks / HouseFacet.values().length;
    }

    /** The array is the same for every line. */
    private void each(Consumer<String[]> reader) {
        String[] line = new String[HouseFacet.values().length];
        int place = 0;
        int from = 0;
        for (int to = text.indexOf('|'); to >= 0; to = text.indexOf('|', from)) {
            line[place++] = text.substring(from, to);
            from = to + 1;
            if (place == line.length) {
                reader.accept(line);
                place = 0;
            }
        }
    }

    private static List<String> values(String several) {
        return several.isEmpty() ? List.of() : List.of(several.split(","));
    }

    private static List<Count> sorted(Map<String, Long> values) {
        return values.entrySet().stream()
                .map(value -> new Count(value.getKey(), value.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }
}

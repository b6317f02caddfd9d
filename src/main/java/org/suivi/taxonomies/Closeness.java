package org.suivi.taxonomies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How well one kind of change or form of assistance serves where another one is wanted, and which forms usually serve a kind of
 * change; data, kept like the terms themselves.
 */
@Service
public class Closeness {

    private final JdbcClient jdbc;
    private final Remembered<Map<Pair, Double>> known;

    Closeness(JdbcClient jdbc, ReferenceMemory memory) {
        this.jdbc = jdbc;
        this.known = memory.of("closeness", Set.of("term", "term_closeness"), this::read);
    }

    private record Pair(int wanted, int offered) {}

    /** 1 for the same, 0 for two that have nothing to do with each other; not the same in both directions. */
    public double of(int wanted, int offered) {
        return wanted == offered ? 1 : known.get().getOrDefault(new Pair(wanted, offered), 0.0);
    }

    /** Those of the terms that serve at all where this one is wanted, in their order. */
    public List<Integer> serving(int wanted, List<Integer> terms) {
        return terms.stream().filter(term -> of(wanted, term) > 0).toList();
    }

    private Map<Pair, Double> read() {
        Map<Pair, Double> all = new HashMap<>();
        jdbc.sql("""
                        select coalesce(w.merged_into, w.id) as wanted, coalesce(o.merged_into, o.id) as offered, closeness
                        from term_closeness join term w on w.id = wanted_id join term o on o.id = offered_id
                        """).query(row -> {
            all.put(new Pair(row.getInt("wanted"), row.getInt("offered")), row.getDouble("closeness"));
        });
        return all;
    }
}

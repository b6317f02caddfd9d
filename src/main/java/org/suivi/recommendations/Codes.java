package org.suivi.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that stand in addresses and in the index for the keys of terms and States. */
@Component
class Codes {

    private final JdbcClient jdbc;

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record KnownState(String code, String region) {}

    /** A term with the facets it counts in; a theme of an older cycle counts as its successor, so that cycles add up. */
    record KnownTerm(Facet facet, String code, @Nullable String goal) {}

    /** All of them at one moment; a few hundred States and a few thousand terms. */
    record Snapshot(Map<Integer, KnownState> states, Map<Integer, KnownTerm> terms) {

        List<KnownState> states(Collection<Integer> ids) {
            return ids.stream().map(states::get).filter(Objects::nonNull).toList();
        }

        Map<String, List<String>> facetsOfTerms(Collection<Integer> ids) {
            Map<String, List<String>> facets = new HashMap<>();
            for (Integer id : ids) {
                KnownTerm term = terms.get(id);
                if (term != null) {
                    add(facets, term.facet(), term.code());
                    if (term.goal() != null) {
                        add(facets, Facet.GOAL, term.goal());
                    }
                }
            }
            return facets;
        }

        private static void add(Map<String, List<String>> facets, Facet facet, String code) {
            List<String> values = facets.computeIfAbsent(facet.code(), unused -> new ArrayList<>());
            if (!values.contains(code)) {
                values.add(code);
            }
        }
    }

    Snapshot now() {
        Map<Integer, KnownState> states = new HashMap<>();
        jdbc.sql("select id, code, coalesce(regional_group, '') as region from state")
                .query(row -> {
                    states.put(row.getInt("id"), new KnownState(row.getString("code"), row.getString("region")));
                });
        Map<Integer, KnownTerm> terms = new HashMap<>();
        jdbc.sql("""
                        select term.id, term.code, taxonomy.kind, parent.code as parent,
                            (select min(newest.code) from term_crosswalk join term newest on newest.id = to_id
                             join taxonomy latest on latest.id = newest.taxonomy_id and latest.valid_to is null
                             where from_id = term.id) as successor
                        from term join taxonomy on taxonomy.id = taxonomy_id left join term parent on parent.id = term.parent_id
                        """).query(row -> {
            terms.put(
                    row.getInt("id"),
                    known(
                            row.getString("kind"),
                            row.getString("code"),
                            row.getString("parent"),
                            row.getString("successor")));
        });
        return new Snapshot(states, terms);
    }

    private static KnownTerm known(String kind, String code, @Nullable String parent, @Nullable String successor) {
        return switch (kind) {
            case "sdg" ->
                parent == null ? new KnownTerm(Facet.GOAL, code, null) : new KnownTerm(Facet.TARGET, code, parent);
            case "persons" -> new KnownTerm(Facet.PERSON, code, null);
            case "national" -> new KnownTerm(Facet.NATIONAL, code, null);
            default -> new KnownTerm(Facet.THEME, successor == null ? code : successor, null);
        };
    }
}

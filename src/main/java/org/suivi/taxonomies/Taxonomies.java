package org.suivi.taxonomies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** The vocabularies, for everybody who tags with them or shows tags. */
@Service
public class Taxonomies {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Remembered<Vocabulary> vocabulary;

    Taxonomies(JdbcClient jdbc, ObjectMapper json, ReferenceMemory memory) {
        this.jdbc = jdbc;
        this.json = json;
        this.vocabulary = memory.of("vocabulary", Set.of("term", "taxonomy", "term_crosswalk"), this::read);
    }

    /** All vocabularies as they are now; cheap enough for every page. */
    public Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /** Made once per import: the terms that a system uses, by label. */
    public TermLookup lookup(@Nullable Integer system) {
        return vocabulary().lookup(system);
    }

    private Vocabulary read() {
        Map<Integer, Taxonomy> taxonomies = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, system_id, code, kind, name::text, valid_from, valid_to, source from taxonomy
                        order by system_id nulls first, id
                        """).query(this::taxonomy).list().forEach(taxonomy -> taxonomies.put(taxonomy.id(), taxonomy));
        List<Term> terms =
                jdbc.sql("""
                        select id, taxonomy_id, code, parent_id, name::text, description::text, aliases, valid_from, valid_to,
                            source, merged_into, uhri_id from term order by id
                        """).query((row, index) -> term(row, taxonomies)).list();
        jdbc.sql("select id from taxonomy where merged_into is not null")
                .query(Integer.class)
                .list()
                .forEach(taxonomies::remove);
        return new Vocabulary(taxonomies.values(), terms, crosswalk());
    }

    private Map<Integer, List<Integer>> crosswalk() {
        Map<Integer, List<Integer>> crosswalk = new HashMap<>();
        jdbc.sql("select from_id, to_id from term_crosswalk where coalesce(valid_to, current_date) >= current_date"
                        + " order by from_id, to_id")
                .query(row -> {
                    crosswalk
                            .computeIfAbsent(row.getInt("from_id"), unused -> new ArrayList<>())
                            .add(row.getInt("to_id"));
                });
        return crosswalk;
    }

    private Taxonomy taxonomy(ResultSet row, int index) throws SQLException {
        return new Taxonomy(
                row.getInt("id"),
                (Integer) row.getObject("system_id"),
                row.getString("code"),
                TaxonomyKind.of(row.getString("kind")),
                text(row.getString("name")),
                validity(row));
    }

    private Term term(ResultSet row, Map<Integer, Taxonomy> taxonomies) throws SQLException {
        return new Term(
                row.getInt("id"),
                Objects.requireNonNull(taxonomies.get(row.getInt("taxonomy_id"))),
                row.getString("code"),
                (Integer) row.getObject("parent_id"),
                new Wording(text(row.getString("name")), text(row.getString("description")), List.of((String[])
                        row.getArray("aliases").getArray())),
                validity(row),
                (Integer) row.getObject("merged_into"),
                row.getString("uhri_id"));
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
    }

    private LocalizedText text(String value) {
        return json.readValue(value, LocalizedText.class);
    }
}

package org.suivi.taxonomies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** The vocabularies themselves, before their terms. */
final class TaxonomyFile implements ReferenceFile {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TaxonomyFile(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String name() {
        return "taxonomies.csv";
    }

    @Override
    public List<String> load(List<ReferenceRow> rows) {
        List<Map<String, Object>> values =
                rows.stream().map(TaxonomyFile::values).toList();
        jdbc.sql("""
                        insert into taxonomy (code, kind, name, valid_from, valid_to, source)
                        select code, kind, name, valid_from, valid_to, source from jsonb_to_recordset(:rows::jsonb)
                            as given(code text, kind text, name jsonb, valid_from date, valid_to date, source text)
                        on conflict (coalesce(system_id, 0), code) do update set name = excluded.name,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source
                        where taxonomy.version = 0
                        """).param("rows", json.writeValueAsString(values)).update();
        return List.of();
    }

    private static Map<String, Object> values(ReferenceRow row) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", row.needed("code"));
        values.put("kind", row.needed("kind"));
        values.put("name", row.languages("name_"));
        values.put("valid_from", row.from("valid_from"));
        values.put("valid_to", row.to("valid_to"));
        values.put("source", row.needed("source"));
        return values;
    }
}

package org.suivi.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The column mappings of a system, kept by name and known again by the headings of a table. */
@Component
class SavedMappings {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SavedMappings(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The mapping saved for a table with these headings, on the shape of this file. */
    Optional<ColumnMapping> like(int system, ColumnMapping suggestion) {
        return jdbc.sql("""
                        select mapping::text from import_mapping where system_id = :system and headings = :headings
                        order by id desc limit 1
                        """)
                .param("system", system)
                .param("headings", headings(suggestion))
                .query(String.class)
                .optional()
                .map(saved -> json.readValue(saved, ColumnMapping.class))
                .map(saved -> new ColumnMapping(
                        saved.name(), suggestion.shape(), saved.columns(), saved.valueSeparator(), saved.constants()));
    }

    List<String> names(int system) {
        return jdbc.sql("select name from import_mapping where system_id = :system order by lower(name), id")
                .param("system", system)
                .query(String.class)
                .list();
    }

    Optional<ColumnMapping> named(int system, String name) {
        return jdbc.sql("select mapping::text from import_mapping where system_id = :system and name = :name")
                .param("system", system)
                .param("name", name)
                .query(String.class)
                .optional()
                .map(saved -> json.readValue(saved, ColumnMapping.class));
    }

    void save(int system, ColumnMapping mapping) {
        jdbc.sql("""
                        insert into import_mapping (system_id, name, headings, mapping)
                        values (:system, :name, :headings, :mapping::jsonb)
                        on conflict (system_id, name) do update
                            set headings = excluded.headings, mapping = excluded.mapping
                        """)
                .param("system", system)
                .param("name", mapping.name())
                .param("headings", headings(mapping))
                .param("mapping", json.writeValueAsString(mapping))
                .update();
    }

    private static String headings(ColumnMapping mapping) {
        return mapping.columns().stream().map(MappedColumn::heading).sorted().collect(Collectors.joining("\n"));
    }
}

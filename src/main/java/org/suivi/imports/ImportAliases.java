package org.suivi.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said unknown labels mean: for one import, or for all later ones of the system. */
@Component
class ImportAliases {

    private final JdbcClient jdbc;

    ImportAliases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LabelKind, Map<String, String>> of(int system, long importId) {
        Map<LabelKind, Map<String, String>> all = new EnumMap<>(LabelKind.class);
        jdbc.sql("""
                        select kind, label, meaning from import_alias
                        where system_id = :system and (import_id = :import or import_id is null)
                        order by import_id nulls first
                        """).param("system", system).param("import", importId).query(row -> {
            String label = row.getString("label");
            String meaning = row.getString("meaning");
            LabelKind.of(row.getString("kind")).ifPresent(kind -> put(all, kind, label, meaning));
        });
        return all;
    }

    private static void put(Map<LabelKind, Map<String, String>> all, LabelKind kind, String label, String meaning) {
        all.computeIfAbsent(kind, unused -> new HashMap<>()).put(label, meaning);
    }

    void keep(int system, long importId, LabelKind kind, Map.Entry<String, String> alias, boolean forLater) {
        jdbc.sql("""
                        insert into import_alias (system_id, import_id, kind, label, meaning)
                        values (:system, case when :later then null else :import end, :kind, :label, :meaning)
                        on conflict (system_id, coalesce(import_id, 0), kind, label) do update
                            set meaning = excluded.meaning
                        """)
                .param("system", system)
                .param("import", importId)
                .param("later", forLater)
                .param("kind", kind.code())
                .param("label", alias.getKey())
                .param("meaning", alias.getValue())
                .update();
    }
}

package org.suivi.taxonomies;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Naming;
import tools.jackson.databind.ObjectMapper;

/** Names entries of reference data in histories, each as it is called itself, also after it was merged into another. */
@Component
public class EntryNames {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EntryNames(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Named(String key, String name) {}

    /**
     * The names of one table of reference data; the module that owns it offers them as a bean.
     *
     * @param table the table, also the type of its {@code Ref}; never from a request
     */
    public Naming of(String table) {
        return of(table, Set.of(table + "-merged", table + ".mergedInto"));
    }

    Naming of(String table, Set<String> words) {
        String sql = "select id::text as key, name::text from %s where id::text in (:keys)".formatted(table);
        return new Naming(
                table,
                words,
                (actor, keys, language) -> jdbc.sql(sql).param("keys", keys).query(Named.class).list().stream()
                        .collect(Collectors.toMap(
                                Named::key,
                                named -> json.readValue(named.name(), LocalizedText.class)
                                        .plain(language))));
    }
}

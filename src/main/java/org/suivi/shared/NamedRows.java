package org.suivi.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Names rows of national systems in histories, where a statement finds their names. */
@Component
public class NamedRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    NamedRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Named(String key, String name) {}

    /**
     * The names of one sort of things, for those who read what the State keeps.
     *
     * @param type as in {@link Ref#type()}
     * @param words as in {@link Naming#words()}
     * @param sql finds for {@code :ids} in {@code :system} the "key", and the "name" in the languages there are; {@code :seen} are the
     *     visibilities that the actor may see
     */
    public Naming of(String type, Set<String> words, String sql) {
        return Naming.inSystems(type, words, (actor, keys, language) -> names(actor, sql, keys, language));
    }

    private Map<String, String> names(Actor actor, String sql, Collection<String> keys, Language language) {
        Long[] ids = keys.stream()
                .filter(key -> key.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toArray(Long[]::new);
        if (ids.length == 0 || !actor.may(Permission.READ)) {
            return Map.of();
        }
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Named::key,
                        named -> json.readValue(named.name(), LocalizedText.class)
                                .plain(language)));
    }
}

package org.suivi.taxonomies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The rows of every reference list; table and column names come from {@link ReferenceList}, never from a request. */
@Repository
class EntryStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EntryStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ReferenceEntry> all(ReferenceList list) {
        return jdbc.sql(select(list) + " order by id")
                .query((row, index) -> read(list, row))
                .list();
    }

    Optional<ReferenceEntry> find(ReferenceList list, int id) {
        return jdbc.sql(select(list) + " and id = :id")
                .param("id", id)
                .query((row, index) -> read(list, row))
                .optional();
    }

    List<String> categories(ReferenceList list) {
        return jdbc.sql(list.categories()).query(String.class).list();
    }

    int add(ReferenceList list, String code, String category, ReferenceEntry.Content content) {
        String sql = """
                insert into %1$s (code, %3$s, name, %2$s, aliases, valid_from, valid_to, source, version)
                values (:code, %4$s, :name::jsonb, :second::jsonb, :aliases, :from, :to, :source, 1)
                on conflict do nothing returning id
                """.formatted(
                        list.table(),
                        list.second(),
                        list.category().column(),
                        list.category().write());
        return with(content, jdbc.sql(sql).param("code", code).param("category", category))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refused("reference.code.taken", code));
    }

    /** Saves what a person changed; from then on the row's version keeps the program's own files away from it. */
    void save(ReferenceList list, ReferenceEntry entry) {
        String sql = """
                update %1$s set name = :name::jsonb, %2$s = :second::jsonb, aliases = :aliases, valid_from = :from,
                    valid_to = :to, source = :source, merged_into = :into, version = version + 1
                where id = :id and version = :version
                """.formatted(list.table(), list.second());
        int saved = with(entry.content(), jdbc.sql(sql))
                .param("into", entry.mergedInto(), Types.INTEGER)
                .param("id", entry.id())
                .param("version", entry.version())
                .update();
        if (saved == 0) {
            throw new Stale(entry.ref());
        }
    }

    /** What pointed at the double points at the entry that stays, so that a pointer is never followed twice. */
    void follow(ReferenceList list, int from, int into) {
        jdbc.sql("update %s set merged_into = :into where merged_into = :from".formatted(list.table()))
                .param("from", from)
                .param("into", into)
                .update();
    }

    private JdbcClient.StatementSpec with(ReferenceEntry.Content content, JdbcClient.StatementSpec statement) {
        Wording wording = content.wording();
        Validity validity = content.validity();
        return statement
                .param("name", json.writeValueAsString(wording.name()))
                .param("second", json.writeValueAsString(wording.second()))
                .param("aliases", wording.aliases().toArray(String[]::new))
                .param("from", validity.from(), Types.DATE)
                .param("to", validity.to(), Types.DATE)
                .param("source", validity.source());
    }

    private static String select(ReferenceList list) {
        return """
                select * from (select id, code, name::text, %2$s::text as second, aliases, valid_from, valid_to, source,
                    merged_into, version, %3$s as category from %1$s) as entry
                where category in (%4$s)
                """.formatted(list.table(), list.second(), list.category().read(), list.categories());
    }

    private ReferenceEntry read(ReferenceList list, ResultSet row) throws SQLException {
        var wording = new Wording(
                json.readValue(row.getString("name"), LocalizedText.class),
                json.readValue(row.getString("second"), LocalizedText.class),
                List.of((String[]) row.getArray("aliases").getArray()));
        var validity = new Validity(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
        var content = new ReferenceEntry.Content(wording, validity, (Integer) row.getObject("merged_into"));
        return new ReferenceEntry(
                new Ref(list.table(), row.getLong("id")),
                row.getString("code"),
                row.getString("category"),
                content,
                row.getInt("version"));
    }
}

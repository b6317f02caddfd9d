package org.suivi.taxonomies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
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

    List<ReferenceShape.Choice> categories(ReferenceList list) {
        return chosenFrom(list.categories());
    }

    /** What can stand in a field; empty where anything can. */
    List<ReferenceShape.Choice> choices(Detail detail) {
        String choices = detail.choices();
        return choices == null ? List.of() : chosenFrom(choices);
    }

    private List<ReferenceShape.Choice> chosenFrom(String codesAndNames) {
        return jdbc.sql(codesAndNames)
                .query((row, index) -> new ReferenceShape.Choice(row.getString(1), text(row.getString(2))))
                .list();
    }

    int add(ReferenceList list, String code, String category, ReferenceEntry.Content content) {
        Map<String, String> columns = columns(list);
        if (list.words().isCoded()) {
            columns.put("code", ":code");
        }
        if (!list.category().column().isEmpty()) {
            columns.put(list.category().column(), list.category().write());
        }
        String sql = "insert into %s (%s, version) values (%s, 1) on conflict do nothing returning id"
                .formatted(list.table(), String.join(", ", columns.keySet()), String.join(", ", columns.values()));
        try {
            return with(content, jdbc.sql(sql).param("code", code).param("category", category))
                    .query(Integer.class)
                    .optional()
                    .orElseThrow(
                            () -> new Refused("reference.code.taken", code.isEmpty() ? subject(list, content) : code));
        } catch (DataIntegrityViolationException unfit) {
            throw unfit(content);
        }
    }

    /** What an entry without a code of its own is about: the first of its fields. */
    private static String subject(ReferenceList list, ReferenceEntry.Content content) {
        return content.details().getOrDefault(list.details().get(0).name(), "");
    }

    /** What the database refuses though every field fits its form, such as a theme that is said to be the same as itself. */
    private static Refused unfit(ReferenceEntry.Content content) {
        return new Refused(
                "reference.detail.form", String.join(", ", content.details().values()));
    }

    /** Saves what a person changed; from then on the row's version keeps the program's own files away from it. */
    void save(ReferenceList list, ReferenceEntry entry) {
        String columns = columns(list).entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining(", "));
        String sql = "update %s set %s, version = version + 1 where id = :id and version = :version"
                .formatted(list.table(), columns);
        try {
            int saved = with(entry.content(), jdbc.sql(sql))
                    .param("id", entry.id())
                    .param("version", entry.version())
                    .update();
            if (saved == 0) {
                throw new Stale(entry.ref());
            }
        } catch (DuplicateKeyException taken) {
            throw new Refused("reference.code.taken", entry.code());
        } catch (DataIntegrityViolationException unfit) {
            throw unfit(entry.content());
        }
    }

    /** What pointed at the double points at the entry that stays, so that a pointer is never followed twice. */
    void follow(ReferenceList list, int from, int into) {
        jdbc.sql("update %s set merged_into = :into where merged_into = :from".formatted(list.table()))
                .param("from", from)
                .param("into", into)
                .update();
    }

    /** The columns that a person writes, with the SQL of their values. */
    private static Map<String, String> columns(ReferenceList list) {
        Map<String, String> columns =
                new LinkedHashMap<>(Map.of("valid_from", ":from", "valid_to", ":to", "source", ":source"));
        if (list.words().areOwn()) {
            columns.put(list.words().name(), ":name::jsonb");
            columns.put(list.words().second(), ":second::jsonb");
            columns.put("aliases", ":aliases");
            columns.put("merged_into", ":into");
        }
        list.details().forEach(detail -> columns.put(detail.column(), detail.write()));
        return columns;
    }

    private JdbcClient.StatementSpec with(ReferenceEntry.Content content, JdbcClient.StatementSpec statement) {
        Wording wording = content.wording();
        Validity validity = content.validity();
        return statement
                .params(content.details())
                .param("name", json.writeValueAsString(wording.name()))
                .param("second", json.writeValueAsString(wording.second()))
                .param("aliases", wording.aliases().toArray(String[]::new))
                .param("into", content.mergedInto(), Types.INTEGER)
                .param("from", validity.from(), Types.DATE)
                .param("to", validity.to(), Types.DATE)
                .param("source", validity.source());
    }

    private static String select(ReferenceList list) {
        String details = list.details().stream()
                .map(detail -> ", %s as \"detail %s\"".formatted(detail.read(), detail.name()))
                .collect(Collectors.joining());
        String own =
                list.words().areOwn() ? "aliases, merged_into" : "'{}'::text[] as aliases, null::int as merged_into";
        return """
                select * from (select id, %8$s as code, (%2$s)::text as name, (%3$s)::text as second, %4$s, valid_from, valid_to,
                    source, version, %5$s as category%6$s from %1$s) as entry
                where category in (select code from (%7$s) as known (code, name))
                """.formatted(
                        list.table(),
                        list.words().name(),
                        list.words().second(),
                        own,
                        list.category().read(),
                        details,
                        list.categories(),
                        list.words().code());
    }

    private ReferenceEntry read(ReferenceList list, ResultSet row) throws SQLException {
        var wording = new Wording(text(row.getString("name")), text(row.getString("second")), List.of((String[])
                row.getArray("aliases").getArray()));
        var validity = new Validity(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
        Map<String, String> details = new LinkedHashMap<>();
        for (Detail detail : list.details()) {
            details.put(detail.name(), Objects.requireNonNullElse(row.getString("detail " + detail.name()), ""));
        }
        return new ReferenceEntry(
                new Ref(list.table(), row.getLong("id")),
                row.getString("code"),
                row.getString("category"),
                new ReferenceEntry.Content(wording, validity, details, (Integer) row.getObject("merged_into")),
                row.getInt("version"));
    }

    private LocalizedText text(String written) {
        return json.readValue(written, LocalizedText.class);
    }
}

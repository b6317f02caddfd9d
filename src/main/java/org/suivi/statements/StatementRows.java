package org.suivi.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Language;

/** The rows of statements and of the notices of their limits. */
@Component
class StatementRows {

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version as it is written. */
    record Given(Language language, String text, int amount, String fileName, String fileHash, String by, Instant at) {}

    /** All of a panel, by the numbers of their requests. */
    Map<Integer, Statement> of(long panel) {
        Map<Long, List<Statement.Version>> versions = versions(panel);
        Map<Integer, Statement> found = new HashMap<>();
        jdbc.sql("select * from statement where panel_id = :panel")
                .param("panel", panel)
                .query((row, index) -> statement(row, versions))
                .list()
                .forEach(statement -> found.put(statement.entry(), statement));
        return found;
    }

    private Map<Long, List<Statement.Version>> versions(long panel) {
        Map<Long, List<Statement.Version>> versions = new HashMap<>();
        jdbc.sql("""
                        select t.* from statement_text t join statement s on s.id = t.statement_id
                        where s.panel_id = :panel order by t.is_official desc, t.language
                        """).param("panel", panel).query(row -> {
            versions.computeIfAbsent(row.getLong("statement_id"), unused -> new ArrayList<>())
                    .add(version(row));
        });
        return versions;
    }

    private static Statement statement(ResultSet row, Map<Long, List<Statement.Version>> versions) throws SQLException {
        long id = row.getLong("id");
        @Nullable Timestamp posted = row.getTimestamp("posted_at");
        return new Statement(
                id,
                row.getLong("panel_id"),
                row.getInt("entry_id"),
                DeliveryMark.valueOf(row.getString("mark")),
                Shown.valueOf(row.getString("shown")),
                row.getString("pronunciation"),
                posted == null ? null : posted.toInstant(),
                versions.getOrDefault(id, List.of()));
    }

    private static Statement.Version version(ResultSet row) throws SQLException {
        return new Statement.Version(
                Language.of(row.getString("language")).orElseThrow(),
                row.getBoolean("is_official"),
                row.getString("text"),
                row.getInt("amount"),
                row.getString("file_name"),
                row.getTimestamp("given_at").toInstant());
    }

    /** The key of the statement for a request, which is made when there is none. */
    long keyOf(long panel, int entry) {
        jdbc.sql("insert into statement (panel_id, entry_id) values (:panel, :entry) on conflict do nothing")
                .param("panel", panel)
                .param("entry", entry)
                .update();
        return jdbc.sql("select id from statement where panel_id = :panel and entry_id = :entry for update")
                .param("panel", panel)
                .param("entry", entry)
                .query(Long.class)
                .single();
    }

    void settle(long id, DeliveryMark mark, Shown shown, String pronunciation) {
        jdbc.sql("update statement set mark = :mark, shown = :shown, pronunciation = :said where id = :id")
                .param("mark", mark.name())
                .param("shown", shown.name())
                .param("said", pronunciation)
                .param("id", id)
                .update();
    }

    void post(long id, Instant at) {
        jdbc.sql("update statement set posted_at = coalesce(posted_at, :at) where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** The first version is the official one until another is named. */
    void give(long id, Given given) {
        jdbc.sql("""
                        insert into statement_text (statement_id, language, is_official, text, amount, file_name, file_hash,
                            given_at, given_by)
                        values (:id, :language, not exists (select 1 from statement_text where statement_id = :id), :text, :amount,
                            :name, :hash, :at, :by)
                        on conflict (statement_id, language) do update set text = excluded.text, amount = excluded.amount,
                            file_name = excluded.file_name, file_hash = excluded.file_hash, given_at = excluded.given_at,
                            given_by = excluded.given_by
                        """)
                .param("id", id)
                .param("language", given.language().code())
                .param("text", given.text())
                .param("amount", given.amount())
                .param("name", given.fileName())
                .param("hash", given.fileHash())
                .param("at", Timestamp.from(given.at()))
                .param("by", given.by())
                .update();
    }

    void nameOfficial(long id, Language language) {
        jdbc.sql("update statement_text set is_official = false where statement_id = :id and language <> :language")
                .param("id", id)
                .param("language", language.code())
                .update();
        jdbc.sql("update statement_text set is_official = true where statement_id = :id and language = :language")
                .param("id", id)
                .param("language", language.code())
                .update();
    }

    Optional<String> fileHash(long id, Language language) {
        return jdbc.sql("select file_hash from statement_text where statement_id = :id and language = :language")
                .param("id", id)
                .param("language", language.code())
                .query(String.class)
                .optional();
    }

    Map<Integer, LimitNotice> notices(long panel) {
        Map<Integer, LimitNotice> notices = new HashMap<>();
        jdbc.sql("select entry_id, was_ms, now_ms, at_ms from limit_notice where panel_id = :panel")
                .param("panel", panel)
                .query((row, index) -> new LimitNotice(
                        row.getInt("entry_id"), row.getLong("was_ms"), row.getLong("now_ms"), row.getLong("at_ms")))
                .list()
                .forEach(notice -> notices.put(notice.entry(), notice));
        return notices;
    }

    void notice(long panel, LimitNotice notice) {
        jdbc.sql("""
                        insert into limit_notice (panel_id, entry_id, was_ms, now_ms, at_ms)
                        values (:panel, :entry, :was, :now, :at)
                        on conflict (panel_id, entry_id) do update set was_ms = excluded.was_ms, now_ms = excluded.now_ms,
                            at_ms = excluded.at_ms
                        """)
                .param("panel", panel)
                .param("entry", notice.entry())
                .param("was", notice.wasMs())
                .param("now", notice.nowMs())
                .param("at", notice.atMs())
                .update();
    }
}

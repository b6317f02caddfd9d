package org.suivi.imports;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.Refused;
import tools.jackson.databind.ObjectMapper;

/** Keeps the runs and moves them from state to state, never two ways at once. */
@Component
class ImportRunStore {

    /** Advisory locks of runs begin here, out of the way of other uses. */
    private static final long RUN_LOCKS = 0x5_0000_0000L;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ImportRunRows rows;
    private final Clock clock;

    ImportRunStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new ImportRunRows(json);
        this.clock = clock;
    }

    long add(Actor actor, ImportRun.SourceFile file, ImportOptions options, @Nullable ColumnMapping mapping) {
        return jdbc.sql("""
                        insert into import_run (system_id, file_name, file_hash, file_size, format, state, options, mapping,
                            choices, account_id, account_name, account_role, uploaded_at)
                        values (:system, :name, :hash, :size, :format, 'uploaded', :options::jsonb, :mapping::jsonb,
                            :choices::jsonb, :account, :person, :role, :now) returning id
                        """)
                .param("system", actor.inSystem())
                .param("name", file.name())
                .param("hash", file.hash())
                .param("size", file.size())
                .param("format", file.format().name())
                .param("options", json.writeValueAsString(options))
                .param("mapping", mapping == null ? null : json.writeValueAsString(mapping), Types.VARCHAR)
                .param("choices", json.writeValueAsString(ImportChoices.USUAL))
                .param("account", actor.account())
                .param("person", actor.name())
                .param("role", actor.role())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** An import of the same file whose rows are those that another left out. */
    long addTakingUp(Actor actor, long from) {
        return jdbc.sql("""
                        insert into import_run (system_id, file_name, file_hash, file_size, format, state, options, mapping,
                            choices, account_id, account_name, account_role, uploaded_at, taken_up_from)
                        select system_id, file_name, file_hash, file_size, format, 'checked', options, mapping,
                            :choices::jsonb, :account, :person, :role, :now, id
                        from import_run where id = :from and system_id = :system returning id
                        """)
                .param("choices", json.writeValueAsString(ImportChoices.USUAL))
                .param("account", actor.account())
                .param("person", actor.name())
                .param("role", actor.role())
                .param("now", Timestamp.from(clock.instant()))
                .param("from", from)
                .param("system", actor.inSystem())
                .query(Long.class)
                .single();
    }

    Optional<Long> takenUpBy(int system, long id) {
        return jdbc.sql("""
                        select max(id) from import_run
                        where taken_up_from = :id and system_id = :system and state <> 'undone'
                        """)
                .param("id", id)
                .param("system", system)
                .query(Long.class)
                .optional();
    }

    Optional<ImportRun> find(int system, long id) {
        return jdbc.sql("select * from import_run where id = :id and system_id = :system")
                .param("id", id)
                .param("system", system)
                .query(rows)
                .optional();
    }

    /** Keeps others from this run until the transaction ends, and says where it stands now. */
    ImportState lock(int system, long id) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", RUN_LOCKS + id)
                .query((row, index) -> id)
                .list();
        return find(system, id).orElseThrow().state();
    }

    List<ImportRun> latest(int system, int most) {
        return jdbc.sql("select * from import_run where system_id = :system order by id desc limit :most")
                .param("system", system)
                .param("most", most)
                .query(rows)
                .list();
    }

    /** Moves on from one of these states; refuses when somebody else was faster. */
    void move(int system, long id, Collection<ImportState> from, ImportState to) {
        if (!moves(system, id, from, to)) {
            throw new Refused("import.not-now");
        }
    }

    /** Moves on from one of these states; false when it stands in none of them. */
    boolean moves(int system, long id, Collection<ImportState> from, ImportState to) {
        int moved = jdbc.sql("""
                        update import_run set state = :to, done = 0, total = 0, failure = null, failure_arguments = '{}',
                            started_at = :now,
                            applied_at = case when :to = 'applied' then :now else applied_at end,
                            undone_at = case when :to = 'undone' then :now else undone_at end,
                            is_indexed = :to not in ('applied', 'undone')
                        where id = :id and system_id = :system and state in (:from)
                        """)
                .param("to", to.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("system", system)
                .param("from", from.stream().map(ImportState::code).toList())
                .update();
        return moved > 0;
    }

    void read(int system, long id, ImportOptions options, @Nullable ColumnMapping mapping) {
        jdbc.sql("""
                        update import_run set options = :options::jsonb, mapping = :mapping::jsonb
                        where id = :id and system_id = :system
                        """)
                .param("options", json.writeValueAsString(options))
                .param("mapping", mapping == null ? null : json.writeValueAsString(mapping), Types.VARCHAR)
                .param("id", id)
                .param("system", system)
                .update();
    }

    void keep(int system, long id, ImportTally tally) {
        set(system, id, "tally", json.writeValueAsString(tally));
    }

    void keep(int system, long id, ImportChoices choices) {
        set(system, id, "choices", json.writeValueAsString(choices));
    }

    private void set(int system, long id, String column, String value) {
        jdbc.sql("update import_run set " + column + " = :value::jsonb where id = :id and system_id = :system")
                .param("value", value)
                .param("id", id)
                .param("system", system)
                .update();
    }

    void fail(int system, long id, ImportState state, ImportRun.Failure failure) {
        jdbc.sql("""
                        update import_run set state = :state, failure = :code, failure_arguments = :arguments
                        where id = :id and system_id = :system
                        """)
                .param("state", state.code())
                .param("code", failure.code())
                .param("arguments", failure.arguments().toArray(String[]::new))
                .param("id", id)
                .param("system", system)
                .update();
    }

    void progress(int system, long id, long done, long total) {
        jdbc.sql("update import_run set done = :done, total = :total where id = :id and system_id = :system")
                .param("done", done)
                .param("total", total)
                .param("id", id)
                .param("system", system)
                .update();
    }

    void indexed(int system, long id) {
        jdbc.sql("update import_run set is_indexed = true where id = :id and system_id = :system")
                .param("id", id)
                .param("system", system)
                .update();
    }
}

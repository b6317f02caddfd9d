package org.suivi.steps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.steps.Step.Begun;
import org.suivi.steps.Step.Moment;
import org.suivi.steps.Steps.Kept;

/** The tables of steps and of what they changed. */
@Repository
class StepRows {

    private static final int SHOWN = 25;

    private static final String SELECT = """
            select s.*, (select count(*) from step_thing t where t.step_id = s.id) as things, count(*) over () as total
            from step s where s.system_id = :system and
            """;

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Actor actor, Begun begun, List<Kept> kept, Instant now) {
        long id = jdbc.sql("""
                        insert into step (system_id, kind, subject_type, subject_id, path, name, organisation_id, done_at, done_by)
                        values (:system, :kind, :type, :subject, :path, :name, :organisation, :at, :by) returning id
                        """)
                .param("system", actor.inSystem())
                .param("kind", begun.kind())
                .param("type", begun.on().type())
                .param("subject", begun.on().id())
                .param("path", begun.path())
                .param("name", begun.name())
                .param("organisation", begun.organisation(), Types.BIGINT)
                .param("at", Timestamp.from(now))
                .param("by", actor.name())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into step_thing (step_id, system_id, type, thing_id, before, after)
                        select :step, :system, type, id, before::jsonb, after::jsonb
                        from unnest(:types, :ids, :before, :after) as t (type, id, before, after)
                        """)
                .param("step", id)
                .param("system", actor.inSystem())
                .param("types", kept.stream().map(each -> each.thing().type()).toArray(String[]::new))
                .param("ids", kept.stream().map(each -> each.thing().id()).toArray(Long[]::new))
                .param("before", kept.stream().map(Kept::before).toArray(String[]::new))
                .param("after", kept.stream().map(Kept::after).toArray(String[]::new))
                .update();
        return id;
    }

    Page<Step> page(Actor actor, int number) {
        var total = new long[1];
        List<Step> found = jdbc.sql(SELECT + " (:edits or s.organisation_id = :own)"
                        + " order by s.id desc limit :size offset :from")
                .param("system", actor.inSystem())
                .param("edits", actor.may(Permission.EDIT_RECORDS))
                .param("own", actor.organisation(), Types.BIGINT)
                .param("size", SHOWN)
                .param("from", (number - 1) * SHOWN)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return read(row);
                })
                .list();
        return new Page<>(found, total[0], number, SHOWN);
    }

    Optional<Step> withId(Actor actor, long id) {
        return jdbc.sql(SELECT + " s.id = :id")
                .param("system", actor.inSystem())
                .param("id", id)
                .query((row, index) -> read(row))
                .optional();
    }

    /** What the step did; of one that was undone, what did not go back. */
    List<Kept> kept(Actor actor, long step) {
        return jdbc.sql("""
                        select type, thing_id, before::text, after::text from step_thing
                        where step_id = :step and system_id = :system and not went_back order by thing_id
                        """)
                .param("step", step)
                .param("system", actor.inSystem())
                .query((row, index) -> new Kept(
                        new Ref(row.getString("type"), row.getLong("thing_id")),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    /** False where somebody undid it already; whoever comes second waits for the first. */
    boolean end(Actor actor, long step, Instant now) {
        return jdbc.sql("""
                        update step set undone_at = :at, undone_by = :by
                        where id = :id and system_id = :system and undone_at is null
                        """)
                        .param("at", Timestamp.from(now))
                        .param("by", actor.name())
                        .param("id", step)
                        .param("system", actor.inSystem())
                        .update()
                == 1;
    }

    void wentBack(Actor actor, long step, Collection<Ref> things) {
        jdbc.sql("""
                        update step_thing t set went_back = true from unnest(:types, :ids) as back (type, id)
                        where t.step_id = :step and t.system_id = :system and t.type = back.type and t.thing_id = back.id
                        """)
                .param("step", step)
                .param("system", actor.inSystem())
                .param("types", things.stream().map(Ref::type).toArray(String[]::new))
                .param("ids", things.stream().map(Ref::id).toArray(Long[]::new))
                .update();
    }

    private static Step read(ResultSet row) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new Step(
                row.getLong("id"),
                new Begun(
                        row.getString("kind"),
                        new Ref(row.getString("subject_type"), row.getLong("subject_id")),
                        row.getString("path"),
                        row.getString("name"),
                        (Long) row.getObject("organisation_id")),
                row.getInt("things"),
                new Moment(row.getTimestamp("done_at").toInstant(), row.getString("done_by")),
                undone == null ? null : new Moment(undone.toInstant(), row.getString("undone_by")));
    }
}

package org.suivi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.suivi.coordination.BulkStep.Block;
import org.suivi.coordination.BulkStep.Effect;
import org.suivi.coordination.BulkStep.Moment;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import tools.jackson.databind.ObjectMapper;

/** The table of bulk assignments, and what is known of each from the assignments themselves. */
@Repository
class BulkStepRows {

    private static final int SHOWN = 25;

    private static final String SELECT = """
            select b.*, o.name::text as organisation, count(*) over () as total from bulk_assignment b
            join organisation o on o.id = b.organisation_id where b.system_id = :system
            """;

    /** What was given and what was renewed must be as the step left it, and what it ended must find its place free. */
    private static final String BLOCKS = """
            with step as (select * from bulk_assignment where id = :id and system_id = :system),
            given as (select a.* from assignment a where a.given_in = :id and a.system_id = :system),
            ended as (select a.* from assignment a where a.ended_in = :id and a.system_id = :system),
            renewed as (select a.*, n.account_id as charged from bulk_renewal n join assignment a on a.id = n.assignment_id
                where n.bulk_id = :id and n.system_id = :system)
            select recommendation_id, min(reason) as reason from (
                select g.recommendation_id, '1changed' as reason from given g, step
                    where g.until is not null or g.due_on is distinct from step.due_on or g.account_id is not null
                union all select n.recommendation_id, '1changed' from renewed n, step where n.until is not null
                    or n.due_on is distinct from step.due_on or n.account_id is distinct from n.charged
                union all select e.recommendation_id, '2led' from ended e join assignment p
                    on p.recommendation_id = e.recommendation_id and p.until is null and p.given_in is distinct from :id
                    and (p.part = 'lead' and e.part = 'lead' or p.organisation_id = e.organisation_id)
                union all select g.recommendation_id, '3told' from given g, step where exists (
                    select 1 from progress_update u where u.recommendation_id = g.recommendation_id
                        and u.organisation_id = g.organisation_id and u.written_at >= step.done_at)
                union all select g.recommendation_id, '4linked' from given g, step where exists (
                    select 1 from answer_link l where l.recommendation_id = g.recommendation_id
                        and l.organisation_id = g.organisation_id and l.made_at >= step.done_at)) block
            group by recommendation_id order by recommendation_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BulkStepRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An assignment as histories tell of it. */
    record Line(long recommendation, InstitutionAssigned.Given given) {}

    long begin(Actor actor, Assign command, Instant now) {
        return jdbc.sql("""
                        insert into bulk_assignment (system_id, organisation_id, part, due_on, chosen, done_at, done_by)
                        values (:system, :organisation, :part, :due, :chosen, :now, :by) returning id
                        """)
                .param("system", actor.inSystem())
                .param("organisation", command.organisation())
                .param("part", command.part().code())
                .param("due", command.due(), Types.DATE)
                .param("chosen", command.ids().size())
                .param("now", Timestamp.from(now))
                .param("by", actor.name())
                .query(Long.class)
                .single();
    }

    Page<BulkStep> page(Actor actor, int number) {
        var total = new long[1];
        List<BulkStep> rows = jdbc.sql(SELECT + " order by b.id desc limit :size offset :from")
                .param("system", actor.inSystem())
                .param("size", SHOWN)
                .param("from", (number - 1) * SHOWN)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return read(row);
                })
                .list();
        return new Page<>(rows, total[0], number, SHOWN);
    }

    Optional<BulkStep> withId(Actor actor, long id) {
        return of(actor, id, SELECT + " and b.id = :id")
                .query((row, index) -> read(row))
                .optional();
    }

    Effect effect(Actor actor, long id) {
        return of(actor, id, """
                        select (select count(*) from assignment where given_in = :id and system_id = :system) as given,
                            (select count(*) from assignment where ended_in = :id and system_id = :system) as taken,
                            (select count(*) from bulk_renewal where bulk_id = :id and system_id = :system) as renewed
                        """)
                .query((row, index) -> new Effect(row.getInt("given"), row.getInt("taken"), row.getInt("renewed")))
                .single();
    }

    List<Block> blocks(Actor actor, long id) {
        return of(actor, id, BLOCKS)
                .query((row, index) -> new Block(
                        row.getLong("recommendation_id"),
                        row.getString("reason").substring(1)))
                .list();
    }

    /** Of two who undo it at once only one succeeds. */
    boolean end(Actor actor, long id, Instant now) {
        return of(actor, id, """
                        update bulk_assignment set undone_at = :now, undone_by = :by
                        where id = :id and system_id = :system and undone_at is null
                        """)
                        .param("now", Timestamp.from(now))
                        .param("by", actor.name())
                        .update()
                == 1;
    }

    /** Takes away what was given. */
    List<Line> takeBack(Actor actor, long id) {
        return lines(actor, id, """
                delete from assignment a using organisation o
                where a.given_in = :id and a.system_id = :system and o.id = a.organisation_id
                """);
    }

    /** Gives back what ended because of it. */
    List<Line> giveBack(Actor actor, long id) {
        return lines(actor, id, """
                update assignment a set until = null, ended_in = null, version = a.version + 1 from organisation o
                where a.ended_in = :id and a.system_id = :system and o.id = a.organisation_id
                """);
    }

    /** Gives what was renewed the day and the person it had. */
    List<AssignmentRows.Renewed> renewBack(Actor actor, long id) {
        return of(actor, id, """
                        with now as (select a.id, a.due_on from assignment a join bulk_renewal n on n.assignment_id = a.id
                            where n.bulk_id = :id and n.system_id = :system for update of a)
                        update assignment a set due_on = n.due_on, due_set_at = n.due_set_at, account_id = n.account_id,
                            version = a.version + 1
                        from bulk_renewal n, now where n.bulk_id = :id and n.assignment_id = a.id and now.id = a.id
                        returning a.recommendation_id, now.due_on as before, a.due_on as after
                        """)
                .query((row, index) -> new AssignmentRows.Renewed(
                        row.getLong("recommendation_id"),
                        row.getObject("before", LocalDate.class),
                        row.getObject("after", LocalDate.class)))
                .list();
    }

    private List<Line> lines(Actor actor, long id, String sql) {
        return of(actor, id, sql + " returning a.recommendation_id, o.name::text as organisation, a.part, a.due_on")
                .query((row, index) -> new Line(
                        row.getLong("recommendation_id"),
                        new InstitutionAssigned.Given(
                                json.readValue(row.getString("organisation"), LocalizedText.class),
                                row.getString("part"),
                                row.getObject("due_on", LocalDate.class))))
                .list();
    }

    private StatementSpec of(Actor actor, long id, String sql) {
        return jdbc.sql(sql).param("system", actor.inSystem()).param("id", id);
    }

    private BulkStep read(ResultSet row) throws SQLException {
        return new BulkStep(
                row.getLong("id"),
                row.getLong("organisation_id"),
                json.readValue(row.getString("organisation"), LocalizedText.class),
                Part.of(row.getString("part")),
                row.getObject("due_on", LocalDate.class),
                row.getInt("chosen"),
                new Moment(row.getTimestamp("done_at").toInstant(), row.getString("done_by")),
                undone(row));
    }

    private static @Nullable Moment undone(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("undone_at");
        return at == null ? null : new Moment(at.toInstant(), row.getString("undone_by"));
    }
}

package org.suivi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.suivi.coordination.InstitutionAssigned.Given;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** The table of assignments, read and written for many things in one statement. */
@Repository
class AssignmentRows {

    private static final String SELECT = """
            select a.id, a.recommendation_id, a.ask_id, a.cluster_id, coalesce(k.text, c.name, '{}')::text as matter,
                a.organisation_id, o.name::text as organisation, a.part, a.since, a.until, a.due_on, p.name as person,
                a.assigned_by, a.version
            from assignment a join organisation o on o.id = a.organisation_id
            left join account p on p.id = a.account_id
            left join ask k on k.id = a.ask_id left join cluster c on c.id = a.cluster_id
            where a.system_id = :system and
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AssignmentRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An assignment that ended because another came. */
    record Ended(long thing, Part part, Given given) {}

    /** The things the actor may see, each with what its history is kept under. */
    Map<Long, Ref> visible(Actor actor, Matter.Kind kind, Collection<Long> ids) {
        String sql = switch (kind) {
            case RECOMMENDATION -> """
                            select id, id as subject from recommendation
                            where id in (:ids) and system_id = :system and visibility in (:seen)
                            """;
            case ASK -> """
                            select k.id, r.id as subject from ask k join recommendation r on r.id = k.recommendation_id
                            where k.id in (:ids) and r.system_id = :system and r.visibility in (:seen)
                            """;
            case CLUSTER -> "select id, id as subject from cluster where id in (:ids) and system_id = :system";
        };
        String type = kind == Matter.Kind.CLUSTER ? "cluster" : "recommendation";
        Map<Long, Ref> visible = new HashMap<>();
        var statement = jdbc.sql(sql).param("ids", ids).param("system", actor.inSystem());
        if (kind != Matter.Kind.CLUSTER) {
            statement = statement.param("seen", Visibility.codesSeenBy(actor));
        }
        statement.query(row -> {
            visible.put(row.getLong("id"), new Ref(type, row.getLong("subject")));
        });
        return visible;
    }

    /** Ends what stands in the way: another's lead when a lead is given, and the institution's own other part. */
    List<Ended> end(Actor actor, Assign command, LocalDate today, @Nullable Long bulk) {
        String column = command.kind().column();
        return jdbc.sql("""
                        update assignment set until = :today, ended_in = :bulk, version = assignment.version + 1 from organisation o
                        where assignment.system_id = :system and o.id = assignment.organisation_id and until is null
                            and (part = 'lead' and :part = 'lead' and organisation_id <> :organisation
                                or part <> :part and organisation_id = :organisation)
                            and %1$s in (:ids)
                        returning %1$s as thing, part, o.name::text as name, due_on
                        """.formatted(column))
                .param("today", today)
                .param("bulk", bulk, Types.BIGINT)
                .param("system", actor.inSystem())
                .param("part", command.part().code())
                .param("organisation", command.organisation())
                .param("ids", command.ids())
                .query((row, index) -> new Ended(
                        row.getLong("thing"),
                        Part.of(row.getString("part")),
                        new Given(
                                text(row.getString("name")),
                                row.getString("part"),
                                row.getObject("due_on", LocalDate.class))))
                .list();
    }

    /** A day that another took the place of. */
    record Renewed(
            long thing,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {}

    /** Takes the new day and person to what the institution has already; of many at once it is kept how it was before. */
    List<Renewed> renew(Actor actor, Assign command, Instant now, @Nullable Long bulk) {
        if (command.due() == null && command.person() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        with known as (
                            select id, %s as thing, due_on, due_set_at, account_id from assignment
                            where system_id = :system and organisation_id = :organisation and part = :part and until is null
                                and %s in (:ids) for update
                        ), kept as (
                            insert into bulk_renewal (bulk_id, system_id, assignment_id, due_on, due_set_at, account_id)
                            select :bulk, :system, id, due_on, due_set_at, account_id from known
                            where :bulk::bigint is not null
                        )
                        update assignment a set due_on = coalesce(:due, a.due_on),
                            account_id = coalesce(:person, a.account_id),
                            due_set_at = case when :due::date is null then a.due_set_at else :now end, version = a.version + 1
                        from known where a.id = known.id returning known.thing, known.due_on as before, a.due_on as after
                        """.formatted(command.kind().column(), command.kind().column()))
                .param("due", command.due(), Types.DATE)
                .param("person", command.person(), Types.BIGINT)
                .param("now", Timestamp.from(now))
                .param("bulk", bulk, Types.BIGINT)
                .param("system", actor.inSystem())
                .param("organisation", command.organisation())
                .param("part", command.part().code())
                .param("ids", command.ids())
                .query((row, index) -> new Renewed(
                        row.getLong("thing"),
                        row.getObject("before", LocalDate.class),
                        row.getObject("after", LocalDate.class)))
                .list();
    }

    /** Adds what the institution has not yet; returns those things. */
    List<Long> add(Actor actor, Assign command, Clock clock, @Nullable Long bulk) {
        return jdbc.sql("""
                        insert into assignment (system_id, %1$s, organisation_id, part, account_id, since, due_on, due_set_at,
                            assigned_by, given_in)
                        select :system, thing, :organisation, :part, :person, :today, :due, :now, :by, :bulk
                        from unnest(:ids) as thing on conflict do nothing returning %1$s
                        """.formatted(command.kind().column()))
                .param("system", actor.inSystem())
                .param("organisation", command.organisation())
                .param("part", command.part().code())
                .param("person", command.person(), Types.BIGINT)
                .param("today", LocalDate.now(clock))
                .param("due", command.due(), Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .param("bulk", bulk, Types.BIGINT)
                .param("ids", command.ids().toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    boolean end(long id, int version, LocalDate today) {
        return jdbc.sql("""
                        update assignment set until = :today, version = version + 1
                        where id = :id and version = :version and until is null
                        """)
                        .param("today", today)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean setDue(long id, int version, @Nullable LocalDate due, Instant now) {
        return jdbc.sql("""
                        update assignment set due_on = :due, due_set_at = :now, version = version + 1
                        where id = :id and version = :version and until is null
                        """)
                        .param("due", due, Types.DATE)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Assignment> withId(Actor actor, long id) {
        return jdbc.sql(SELECT + "a.id = :id")
                .param("system", actor.inSystem())
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<Assignment> of(Actor actor, long recommendation) {
        return jdbc.sql(SELECT + """
                        (a.recommendation_id = :id or k.recommendation_id = :id
                            or exists (select 1 from cluster_member m where m.cluster_id = a.cluster_id and m.recommendation_id = :id))
                        order by a.until desc nulls first, a.part, a.cluster_id nulls first, a.ask_id nulls first, a.id
                        """)
                .param("system", actor.inSystem())
                .param("id", recommendation)
                .query(this::read)
                .list();
    }

    private Assignment read(ResultSet row, int index) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                matter(row),
                text(row.getString("matter")),
                row.getLong("organisation_id"),
                text(row.getString("organisation")),
                Part.of(row.getString("part")),
                new Assignment.Terms(
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("person"),
                        row.getString("assigned_by")),
                row.getInt("version"));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        for (Matter.Kind kind : Matter.Kind.values()) {
            if (row.getObject(kind.column()) != null) {
                return new Matter(kind, row.getLong(kind.column()));
            }
        }
        throw new IllegalStateException("an assignment of nothing");
    }

    private LocalizedText text(String written) {
        return json.readValue(written, LocalizedText.class);
    }
}

package org.suivi.coordination;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.plans.Delivery;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** The front door to what a person has to do today; each question is one statement, however much there is. */
@Service
@Transactional(readOnly = true)
public class MyWork {

    private static final int SHOWN = 25;
    private static final int DAYS_AHEAD = 30;

    /** Still expected: the institution has told nothing since the day was set, also not on an action that serves it. */
    static final String UNANSWERED = """
            not exists (select 1 from progress_update u where u.recommendation_id = w.recommendation_id
                and u.organisation_id = w.organisation_id and u.cleared_at >= w.due_set_at
                and u.state not in ('draft', 'returned'))
            and not exists (select 1 from action_recommendation s join progress_update u on u.action_id = s.action_id
                where s.recommendation_id = w.recommendation_id and u.organisation_id = w.organisation_id
                and u.cleared_at >= w.due_set_at and u.state not in ('draft', 'returned'))
            """;

    /** In the person's own charge, in nobody's, or in that of somebody who is no focal point any more. */
    private static final String MINE = """
            (:whole or w.account_id is null or w.account_id = :account or not exists (
                select 1 from focal_point f join membership m on m.id = f.membership_id
                where m.account_id = w.account_id and f.organisation_id = w.organisation_id and %s))
            """.formatted(FocalPoints.PRESENT);

    private static final String DUE = """
            select w.recommendation_id, bool_or(w.part = 'lead') as leads, min(w.due_on) as due, min(p.name) as person,
                (select max(d.id) from progress_update d where d.recommendation_id = w.recommendation_id
                    and d.organisation_id = :organisation and d.state in ('draft', 'returned')) as draft,
                (select t.delivery from told_recommendation t where t.recommendation_id = w.recommendation_id
                    and t.organisation_id = :organisation and t.state not in ('draft', 'returned')
                    order by t.done_on desc, t.update_id desc limit 1) as delivery,
                count(*) over () as total
            from assigned_recommendation w join recommendation r on r.id = w.recommendation_id and r.visibility in (:seen)
            left join account p on p.id = w.account_id
            where w.system_id = :system and w.organisation_id = :organisation and w.due_on %s and
            """ + MINE + " and " + UNANSWERED
            + " group by w.recommendation_id order by due, w.recommendation_id limit :size offset :from";

    private final JdbcClient jdbc;
    private final UpdateRows updates;
    private final Clock clock;

    MyWork(JdbcClient jdbc, UpdateRows updates, Clock clock) {
        this.jdbc = jdbc;
        this.updates = updates;
        this.clock = clock;
    }

    /** What is expected from the actor's institution: of the actor alone, or of the whole institution. */
    public Page<WorkItem> late(Actor actor, boolean wholeInstitution, int number) {
        return due(actor, wholeInstitution, "< :today", number);
    }

    /** What is expected within a month. */
    public Page<WorkItem> due(Actor actor, boolean wholeInstitution, int number) {
        return due(actor, wholeInstitution, "between :today and :today::date + " + DAYS_AHEAD, number);
    }

    private Page<WorkItem> due(Actor actor, boolean wholeInstitution, String when, int number) {
        actor.mustHave(Permission.CONTRIBUTE);
        var total = new long[1];
        List<WorkItem> items = mine(jdbc.sql(DUE.formatted(when)), actor)
                .param("whole", wholeInstitution)
                .param("seen", Visibility.codesSeenBy(actor))
                .param("today", LocalDate.now(clock))
                .param("size", SHOWN)
                .param("from", (number - 1) * SHOWN)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return new WorkItem(
                            row.getLong("recommendation_id"),
                            row.getBoolean("leads"),
                            row.getObject("due", LocalDate.class),
                            (Long) row.getObject("draft"),
                            delivery(row.getString("delivery")),
                            row.getString("person"));
                })
                .list();
        return new Page<>(items, total[0], number, SHOWN);
    }

    private static @Nullable Delivery delivery(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(Delivery::of).orElse(null);
    }

    /** The institution's updates in writing: what came back, what waits for clearance, what was begun. */
    public Page<ProgressUpdate> inWriting(Actor actor, int number) {
        actor.mustHave(Permission.CONTRIBUTE);
        Long own = actor.organisation();
        return own == null
                ? new Page<>(List.of(), 0, number, SHOWN * 2)
                : updates.inWriting(actor, own, number, SHOWN * 2);
    }

    /** What waits for the secretariat in one state, the oldest first. */
    public Page<ProgressUpdate> waiting(Actor actor, UpdateState state, int number) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return updates.waiting(actor, state, number, SHOWN);
    }

    /** How many updates came back to each institution and are not mended yet. */
    public Map<Long, Integer> returned(Actor actor) {
        actor.mustHave(Permission.READ);
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select u.organisation_id, count(*) as returned from progress_update u
                        where u.system_id = :system and u.state = 'returned' group by u.organisation_id
                        """).param("system", actor.inSystem()).query(row -> {
            counts.put(row.getLong("organisation_id"), row.getInt("returned"));
        });
        return counts;
    }

    /** How many drafts of one person wait for a colleague's clearance. */
    public record Asking(long organisation, @Nullable Long account, int drafts) {}

    public List<Asking> askingClearance(Actor actor) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("""
                        select u.organisation_id, u.account_id, count(*) as drafts from progress_update u
                        where u.system_id = :system and u.state = 'draft' and u.asks_clearance
                        group by u.organisation_id, u.account_id
                        """)
                .param("system", actor.inSystem())
                .query((row, index) -> new Asking(
                        row.getLong("organisation_id"), (Long) row.getObject("account_id"), row.getInt("drafts")))
                .list();
    }

    /** Recommendations and pledges that nobody leads, the newest first. */
    public Page<Long> withoutLead(Actor actor, int number) {
        actor.mustHave(Permission.EDIT_RECORDS);
        var total = new long[1];
        List<Long> ids = jdbc.sql("""
                        select r.id, count(*) over () as total from recommendation r
                        where r.system_id = :system and r.visibility in (:seen) and r.kind in ('recommendation', 'pledge')
                            and not exists (select 1 from assigned_recommendation w
                                where w.system_id = :system and w.recommendation_id = r.id and w.part = 'lead')
                        order by r.year desc nulls last, r.id limit :size offset :from
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("size", SHOWN)
                .param("from", (number - 1) * SHOWN)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return row.getLong("id");
                })
                .list();
        return new Page<>(ids, total[0], number, SHOWN);
    }

    private static StatementSpec mine(StatementSpec statement, Actor actor) {
        return statement
                .param("system", actor.inSystem())
                .param("account", actor.account())
                .param("organisation", actor.organisation(), Types.BIGINT);
    }
}

package org.suivi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** A page of what is late and one of what is not yet, each with its total. */
    private static final String DUE = """
            select e.*,
                (select max(d.id) from progress_update d where d.recommendation_id = e.recommendation_id
                    and d.organisation_id = :organisation and d.state in ('draft', 'returned')) as draft,
                (select t.delivery from told_recommendation t where t.recommendation_id = e.recommendation_id
                    and t.organisation_id = :organisation and t.state not in ('draft', 'returned')
                    order by t.done_on desc, t.update_id desc limit 1) as delivery
            from (select w.recommendation_id, w.is_late, bool_or(w.part = 'lead') as leads, min(w.due_on) as due,
                    min(p.name) as person, count(*) over (partition by w.is_late) as total,
                    row_number() over (partition by w.is_late order by min(w.due_on), w.recommendation_id) as place
                from (select *, due_on < :today as is_late from assigned_recommendation) w
                join recommendation r on r.id = w.recommendation_id and r.visibility in (:seen)
                left join account p on p.id = w.account_id
                where w.system_id = :system and w.organisation_id = :organisation and w.due_on <= :today::date + :ahead and
            """ + MINE + " and " + UNANSWERED + """
                 group by w.recommendation_id, w.is_late) e
            where e.place > :from and e.place <= :from + :size order by e.is_late, e.place
            """;

    private final JdbcClient jdbc;
    private final UpdateRows updates;
    private final Clock clock;

    MyWork(JdbcClient jdbc, UpdateRows updates, Clock clock) {
        this.jdbc = jdbc;
        this.updates = updates;
        this.clock = clock;
    }

    /** What is expected on a day that has passed, and what within a month. */
    public record Due(Page<WorkItem> late, Page<WorkItem> soon) {}

    /** What is expected from the actor's institution: of the actor alone, or of the whole institution. */
    public Due due(Actor actor, boolean wholeInstitution, int number) {
        actor.mustHave(Permission.CONTRIBUTE);
        Map<Boolean, List<WorkItem>> items = Map.of(true, new ArrayList<>(), false, new ArrayList<>());
        Map<Boolean, Long> totals = new HashMap<>();
        mine(jdbc.sql(DUE), actor)
                .param("whole", wholeInstitution)
                .param("seen", Visibility.codesSeenBy(actor))
                .param("today", LocalDate.now(clock))
                .param("ahead", DAYS_AHEAD)
                .param("size", SHOWN)
                .param("from", (number - 1) * SHOWN)
                .query(row -> {
                    boolean isLate = row.getBoolean("is_late");
                    totals.put(isLate, row.getLong("total"));
                    Objects.requireNonNull(items.get(isLate)).add(read(row));
                });
        return new Due(page(items, totals, true, number), page(items, totals, false, number));
    }

    private static Page<WorkItem> page(
            Map<Boolean, List<WorkItem>> items, Map<Boolean, Long> totals, boolean isLate, int number) {
        return new Page<>(Objects.requireNonNull(items.get(isLate)), totals.getOrDefault(isLate, 0L), number, SHOWN);
    }

    private static WorkItem read(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getLong("recommendation_id"),
                row.getBoolean("leads"),
                row.getObject("due", LocalDate.class),
                (Long) row.getObject("draft"),
                delivery(row.getString("delivery")),
                row.getString("person"));
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

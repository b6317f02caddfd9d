package org.suivi.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** The front door to the order in which recommendations want to be dealt with: points of five parts, each shown with its ground. */
@Service
@Transactional(readOnly = true)
public class Priorities {

    private static final int SIZE = 50;

    /**
     * Each part is a share between 0 and 1, times its weight. Four more reviews that ask the same, three groups of persons, and a
     * review within a year give the whole of a part; a review in five years gives nothing. Groups of persons that more than half
     * of the recommendations name tell nothing.
     */
    private static final String RANKED = """
            with seen as (
                select id, mechanism_id, coalesce(cycle, year, 0) as round, year from recommendation
                where system_id = :system and visibility in (:seen) and kind in ('recommendation', 'pledge')
            ), together as (
                select recommendation_id as id, 'c' || cluster_id as like_what from cluster_member where system_id = :system
                union all
                select recommendation_id, 'r' || group_number from repeat_group_member where system_id = :system
            ), rounds as (
                select t.id, max(n.rounds) as rounds from together t join (
                    select t.like_what, count(distinct (s.mechanism_id, s.round)) as rounds
                    from together t join seen s on s.id = t.id group by t.like_what) n on n.like_what = t.like_what
                group by t.id
            ), tagged as (
                select g.recommendation_id as id, g.term_id, count(*) over (partition by g.term_id) as times
                from recommendation_tag g join seen s on s.id = g.recommendation_id join term e on e.id = g.term_id
                join taxonomy x on x.id = e.taxonomy_id and x.kind = 'persons'
                where g.system_id = :system
            ), persons as (
                select id, count(*) as persons from tagged where times <= (select count(*) from seen) / 2.0 group by id
            ), costs as (
                select s.recommendation_id as id, sum(a.budget) as cost, min(a.currency) as currency,
                    1 - percent_rank() over (partition by min(a.currency) order by sum(a.budget)) as cheapness
                from action_recommendation s join action a on a.id = s.action_id
                where a.system_id = :system and a.withdrawn_at is null and a.budget is not null
                group by s.recommendation_id having count(distinct a.currency) = 1
            ), facts as (
                select s.id, s.year, f.source as flag, coalesce(r.rounds, 1) as rounds, coalesce(p.persons, 0) as persons,
                    least(f.due_on, n.next_on) as next_on, c.cost, c.currency, coalesce(c.cheapness, 0) as cheapness
                from seen s left join urgency_flag f on f.recommendation_id = s.id left join rounds r on r.id = s.id
                left join persons p on p.id = s.id left join costs c on c.id = s.id
                left join next_review n on n.mechanism_id = s.mechanism_id and n.system_id = :system
            ), pointed as (
                select *, case when flag is null then 0 else :urgency end as urgency,
                    round(:repetition * least(rounds - 1, 4) / 4.0)::int as repetition,
                    round(:persons * least(persons, 3) / 3.0)::int as groups,
                    case when next_on is null then 0
                        else round(:nearness * greatest(0, least(1, 1 - (next_on - :today::date - 365) / 1460.0))) end::int
                        as nearness,
                    round((:cost * cheapness)::numeric)::int as cheap
                from facts
            ), ranked as (
                select *, row_number() over (order by urgency + repetition + groups + nearness + cheap desc,
                    year desc nulls last, id) as computed
                from pointed
            )
            select k.*, d.place as decided, d.reason, d.decided_by,
                row_number() over (order by coalesce(d.place, k.computed), d.place nulls last, k.computed) as place
            from ranked k left join decided_rank d on d.recommendation_id = k.id
            """;

    private static final String UNSERVED = """
             where not exists (select 1 from action_recommendation s join action a on a.id = s.action_id
                where s.recommendation_id = p.id and a.withdrawn_at is null)
            """;

    private final JdbcClient jdbc;
    private final PriorityRules rules;
    private final RecommendationBriefs briefs;

    Priorities(JdbcClient jdbc, PriorityRules rules, RecommendationBriefs briefs) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.briefs = briefs;
    }

    /** Those that come first; all, or those that no action serves yet. */
    public Page<PriorityRow> page(Actor actor, LocalDate today, boolean unservedOnly, int number) {
        String from = "from (" + RANKED + ") p" + (unservedOnly ? UNSERVED : "");
        List<Ranked> found = ranked(
                        actor,
                        today,
                        "select *, count(*) over () as everything " + from
                                + " order by place limit :size offset :offset")
                .param("size", SIZE)
                .param("offset", (number - 1L) * SIZE)
                .query(Priorities::read)
                .list();
        long total = found.isEmpty() ? 0 : found.get(0).total();
        return new Page<>(named(actor, found), total, number, SIZE);
    }

    public PriorityRow one(Actor actor, LocalDate today, long recommendation) {
        List<Ranked> found = ranked(
                        actor, today, "select *, 1 as everything from (" + RANKED + ") p where p.id = :recommendation")
                .param("recommendation", recommendation)
                .query(Priorities::read)
                .list();
        return named(actor, found).stream().findFirst().orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private List<PriorityRow> named(Actor actor, List<Ranked> found) {
        Map<Long, Brief> known = briefs.of(actor, found.stream().map(Ranked::id).toList());
        List<PriorityRow> rows = new ArrayList<>();
        for (Ranked one : found) {
            Brief brief = Objects.requireNonNull(known.get(one.id()));
            rows.add(new PriorityRow(brief, one.place(), one.computed(), one.points(), one.facts(), one.decided()));
        }
        return rows;
    }

    private JdbcClient.StatementSpec ranked(Actor actor, LocalDate today, String sql) {
        actor.mustHave(Permission.READ);
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("today", today);
        rules.weights(actor).forEach((part, weight) -> statement.param(part.code(), weight));
        return statement;
    }

    private record Ranked(
            long id,
            int place,
            int computed,
            Map<PriorityPart, Integer> points,
            PriorityRow.Facts facts,
            PriorityRow.@Nullable Decided decided,
            long total) {}

    private static Ranked read(ResultSet row, int index) throws SQLException {
        Map<PriorityPart, Integer> points = new EnumMap<>(PriorityPart.class);
        points.put(PriorityPart.URGENCY, row.getInt("urgency"));
        points.put(PriorityPart.REPETITION, row.getInt("repetition"));
        points.put(PriorityPart.PERSONS, row.getInt("groups"));
        points.put(PriorityPart.NEARNESS, row.getInt("nearness"));
        points.put(PriorityPart.COST, row.getInt("cheap"));
        int decided = row.getInt("decided");
        return new Ranked(
                row.getLong("id"),
                row.getInt("place"),
                row.getInt("computed"),
                points,
                facts(row),
                decided == 0
                        ? null
                        : new PriorityRow.Decided(decided, row.getString("reason"), row.getString("decided_by")),
                row.getLong("everything"));
    }

    private static PriorityRow.Facts facts(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new PriorityRow.Facts(
                row.getString("flag"),
                row.getInt("rounds"),
                row.getInt("persons"),
                PlanRows.date(row, "next_on"),
                currency == null ? null : row.getLong("cost"),
                currency,
                (int) Math.round(row.getDouble("cheapness") * 100));
    }
}

package org.suivi.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** The front door to a plan the other way round: each recommendation that it answers, with the actions that serve it. */
@Service
@Transactional(readOnly = true)
public class PlanByRecommendation {

    private static final int SIZE = 25;
    private static final String SERVED = """
            from recommendation r where r.system_id = :system and r.visibility in (:seen)
                and exists (select 1 from action_recommendation s join action a on a.id = s.action_id
                    where s.recommendation_id = r.id and a.plan_id = :plan and a.withdrawn_at is null)
            """;

    private final JdbcClient jdbc;
    private final RecommendationBriefs briefs;
    private final PlanRows rows;

    PlanByRecommendation(JdbcClient jdbc, RecommendationBriefs briefs, PlanRows rows) {
        this.jdbc = jdbc;
        this.briefs = briefs;
        this.rows = rows;
    }

    /** An action that serves a recommendation. */
    public record Step(
            long action, LocalizedText title, @Nullable Long lead, Delivery delivery, boolean isOverdue) {}

    /** A recommendation with its actions, the first planned first. */
    public record Line(Brief recommendation, List<Step> steps) {}

    /** The newest recommendations first. */
    public Page<Line> of(Actor actor, PlanOn on, int number) {
        actor.mustHave(Permission.READ);
        List<Long> ids = asked(
                        actor,
                        on,
                        "select r.id " + SERVED + " order by r.year desc nulls last, r.id limit :size offset :offset")
                .param("size", SIZE)
                .param("offset", (number - 1L) * SIZE)
                .query(Long.class)
                .list();
        long total =
                asked(actor, on, "select count(*) " + SERVED).query(Long.class).single();
        Map<Long, List<Step>> steps = steps(actor, on, ids);
        List<Line> lines = briefs.of(actor, ids).values().stream()
                .map(brief -> new Line(brief, steps.getOrDefault(brief.id(), List.of())))
                .toList();
        return new Page<>(lines, total, number, SIZE);
    }

    private Map<Long, List<Step>> steps(Actor actor, PlanOn on, List<Long> recommendations) {
        Map<Long, List<Step>> steps = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.recommendation_id, a.id, a.title::text as title, a.lead_id, a.delivery,
                        """ + Gap.OVERDUE.condition() + """
                         as is_overdue
                        from action_recommendation s join action a on a.id = s.action_id
                        where a.system_id = :system and a.plan_id = :plan and a.withdrawn_at is null
                            and s.recommendation_id = any(:ids)
                        order by a.id
                        """)
                .param("system", actor.inSystem())
                .param("plan", on.plan())
                .param("today", on.day())
                .param("ids", recommendations.toArray(Long[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getLong("recommendation_id"), unused -> new ArrayList<>())
                            .add(new Step(
                                    row.getLong("id"),
                                    rows.text(row, "title"),
                                    PlanRows.number(row, "lead_id"),
                                    PlanRows.delivery(row),
                                    row.getBoolean("is_overdue")));
                });
        return steps;
    }

    private JdbcClient.StatementSpec asked(Actor actor, PlanOn on, String sql) {
        return jdbc.sql(sql)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("plan", on.plan());
    }
}

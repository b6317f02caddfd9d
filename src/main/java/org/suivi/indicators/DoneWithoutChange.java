package org.suivi.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.plans.ServedRecommendations;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/**
 * The front door to what was done without a change: all actions of a plan for a recommendation are completed, and none of its
 * outcome indicators moved towards its target. It changes neither delivery nor any assessment; it only shows where to look.
 */
@Service
@Transactional(readOnly = true)
public class DoneWithoutChange {

    /** Of the whole country and population, as it holds now. */
    private static final String WHOLE =
            " v.territory = '' and v.disaggregation = '' and v.value is not null and " + ValueStore.IS_CURRENT;

    /**
     * The outcome indicators of recommendations, their baseline (else their first figure) and their last one, for the whole of
     * the country and the population. Without a target nobody knows which way is better: then a move of one per cent is a change.
     */
    private static final String OUTCOMES = """
            with linked as (
                select l.recommendation_id, l.indicator_id from indicator_recommendation l
                where l.system_id = :system and l.recommendation_id = any(:ids)
                union
                select m.recommendation_id, l.indicator_id from cluster_member m
                join indicator_cluster l on l.cluster_id = m.cluster_id
                where m.system_id = :system and m.recommendation_id = any(:ids)
            ), measured as materialized (
            select i.id, i.code, i.name::text as name, b.value as before, v.value as last,
                case when t.operator in ('at-least', 'above') then v.value > b.value
                    when t.operator in ('at-most', 'below') then v.value < b.value
                    when t.operator = 'exactly' then abs(v.value - t.value) < abs(b.value - t.value)
                    else abs(v.value - b.value) > abs(b.value) / 100 end as moved
            from indicator i
            cross join lateral (select v.value, v.ends from indicator_value v where v.indicator_id = i.id and
            """ + WHOLE + """
                 order by v.ends desc limit 1) v
            left join lateral (select value_id from indicator_baseline where indicator_id = i.id order by id desc limit 1) l on true
            left join lateral (select v.value, v.ends from indicator_value v where v.id = l.value_id and
            """ + WHOLE + """
                ) known on true
            cross join lateral (select coalesce(known.value, v.value) as value, coalesce(known.ends, v.ends) as ends
                from indicator_value v where v.indicator_id = i.id and
            """ + WHOLE + """
                 order by v.ends limit 1) b
            left join lateral (select operator, value from indicator_target
                where indicator_id = i.id and withdrawn_at is null and scope = '' order by due limit 1) t on true
            where i.kind = 'outcome' and i.visibility in (:seen) and b.ends < v.ends
                and i.id in (select indicator_id from linked))
            select k.recommendation_id, m.* from linked k join measured m on m.id = k.indicator_id
            order by k.recommendation_id, m.code
            """;

    /** Few have one, so that they are asked for first. */
    private static final String WITH_AN_OUTCOME = """
            with outcome as (select id from indicator
                where system_id = :system and kind = 'outcome' and visibility in (:seen))
            select l.recommendation_id from indicator_recommendation l
            where l.system_id = :system and l.indicator_id in (select id from outcome)
            union
            select m.recommendation_id from cluster_member m join indicator_cluster l on l.cluster_id = m.cluster_id
            where m.system_id = :system and l.indicator_id in (select id from outcome)
            """;

    private final ServedRecommendations served;
    private final RecommendationBriefs briefs;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DoneWithoutChange(ServedRecommendations served, RecommendationBriefs briefs, JdbcClient jdbc, ObjectMapper json) {
        this.served = served;
        this.briefs = briefs;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An outcome indicator from its baseline to its last figure. */
    public record Outcome(long indicator, String code, LocalizedText name, BigDecimal before, BigDecimal last) {}

    /** A recommendation with how many actions were completed for it, and what did not move. */
    public record Line(Brief recommendation, int actions, List<Outcome> outcomes) {}

    public List<Line> in(Actor actor, long plan) {
        Map<Long, Integer> done = served.allDone(actor, plan, withAnOutcome(actor));
        Map<Long, List<Outcome>> flat = flat(actor, done.keySet());
        return briefs.of(actor, flat.keySet()).values().stream()
                .map(brief -> new Line(
                        brief, Objects.requireNonNull(done.get(brief.id())), flat.getOrDefault(brief.id(), List.of())))
                .toList();
    }

    public int count(Actor actor, long plan) {
        return flat(actor, served.allDone(actor, plan, withAnOutcome(actor)).keySet())
                .size();
    }

    private List<Long> withAnOutcome(Actor actor) {
        actor.mustHave(Permission.READ);
        return jdbc.sql(WITH_AN_OUTCOME)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query(Long.class)
                .list();
    }

    /** The outcomes of the recommendations that have some of which none moved. */
    private Map<Long, List<Outcome>> flat(Actor actor, Collection<Long> recommendations) {
        actor.mustHave(Permission.READ);
        Map<Long, List<Outcome>> outcomes = new LinkedHashMap<>();
        Map<Long, Boolean> moved = new HashMap<>();
        jdbc.sql(OUTCOMES)
                .param("system", actor.inSystem())
                .param("ids", recommendations.toArray(Long[]::new))
                .param("seen", Visibility.codesSeenBy(actor))
                .query(row -> {
                    long id = row.getLong("recommendation_id");
                    outcomes.computeIfAbsent(id, unused -> new ArrayList<>()).add(outcome(row));
                    moved.merge(id, row.getBoolean("moved"), Boolean::logicalOr);
                });
        outcomes.keySet().removeIf(id -> moved.getOrDefault(id, true));
        return outcomes;
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                row.getLong("id"),
                row.getString("code"),
                json.readValue(row.getString("name"), LocalizedText.class),
                Figure.plain(row.getBigDecimal("before")),
                Figure.plain(row.getBigDecimal("last")));
    }
}

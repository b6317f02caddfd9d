package org.suivi.plans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;

/** The front door from plans to what they answer: recommendations and asks, and those that no action answers yet. */
@Service
@Transactional(readOnly = true)
public class ServedRecommendations {

    private static final int SIZE = 25;
    private static final String UNSERVED = """
            from recommendation r where r.system_id = :system and r.visibility in (:seen)
                and r.kind in ('recommendation', 'pledge')
                and r.id not in (select s.recommendation_id from action_recommendation s join action a on a.id = s.action_id
                    where s.system_id = :system and a.plan_id = :plan and a.withdrawn_at is null)
            """;

    private final JdbcClient jdbc;
    private final RecommendationBriefs briefs;
    private final PlanRows rows;

    ServedRecommendations(JdbcClient jdbc, RecommendationBriefs briefs, PlanRows rows) {
        this.jdbc = jdbc;
        this.briefs = briefs;
        this.rows = rows;
    }

    /** One of the separate things a recommendation asks. */
    public record ServedAsk(long id, long recommendation, LocalizedText text) {}

    /** The asks of some recommendations that the actor may see. */
    public List<ServedAsk> asks(Actor actor, Collection<Long> recommendations) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("""
                        select k.id, k.recommendation_id, k.text::text as text from ask k
                        join recommendation r on r.id = k.recommendation_id
                        where k.system_id = :system and r.visibility in (:seen) and r.id = any(:ids)
                        order by k.recommendation_id, k.place, k.id
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("ids", recommendations.toArray(Long[]::new))
                .query((row, index) ->
                        new ServedAsk(row.getLong("id"), row.getLong("recommendation_id"), rows.text(row, "text")))
                .list();
    }

    /** The keys of recommendations by the last part of their addresses; refuses the first that is none. */
    public List<Long> at(Actor actor, Collection<String> addresses) {
        actor.mustHave(Permission.READ);
        Map<String, Long> found = jdbc
                .sql("""
                        select id, address from recommendation
                        where system_id = :system and visibility in (:seen) and address = any(:addresses)
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("addresses", addresses.toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("address"), row.getLong("id")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Long> ids = new ArrayList<>();
        for (String address : addresses) {
            Long id = found.get(address);
            if (id == null) {
                throw new Refused("action.recommendation.unknown", address);
            }
            ids.add(id);
        }
        return ids;
    }

    /** Those that the actor may see among recommendations with one of these addresses or official numbers. */
    List<SheetNames.Numbered> named(Actor actor, Collection<String> tokens) {
        return jdbc.sql("""
                        select id, address, coalesce(number, '') as number, coalesce(year, 0) as year from recommendation
                        where system_id = :system and visibility in (:seen)
                            and (address = any(:tokens) or number = any(:tokens))
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("tokens", tokens.toArray(String[]::new))
                .query((row, index) -> new SheetNames.Numbered(
                        row.getLong("id"), row.getString("address"), row.getString("number"), row.getInt("year")))
                .list();
    }

    /** Refuses what the actor may not see, and asks of recommendations that the action does not serve. */
    void check(Actor actor, Action.Serves serves) {
        if (briefs.of(actor, serves.recommendations()).size()
                != serves.recommendations().size()) {
            throw new Refused("action.recommendation.unknown", "");
        }
        List<Long> known = serves.asks().isEmpty()
                ? List.of()
                : asks(actor, serves.recommendations()).stream()
                        .map(ServedAsk::id)
                        .toList();
        if (!known.containsAll(serves.asks())) {
            throw new Refused("action.ask.unknown");
        }
    }

    /** The recommendations that the actor may see and whose actions in the plan are all completed, with how many these are. */
    public Map<Long, Integer> allDone(Actor actor, long plan) {
        return allDone(actor, plan, "", List.of());
    }

    /** The same of some recommendations. */
    public Map<Long, Integer> allDone(Actor actor, long plan, Collection<Long> among) {
        return allDone(actor, plan, " and s.recommendation_id = any(:among)", among);
    }

    private Map<Long, Integer> allDone(Actor actor, long plan, String condition, Collection<Long> among) {
        actor.mustHave(Permission.READ);
        return jdbc
                .sql("""
                        select r.id, done.actions
                        from (select s.recommendation_id, count(*) as actions
                            from action a join action_recommendation s on s.action_id = a.id and s.system_id = :system
                            where a.system_id = :system and a.plan_id = :plan and a.withdrawn_at is null%s
                            group by s.recommendation_id having bool_and(a.delivery = 'completed')) done
                        join recommendation r on r.id = done.recommendation_id and r.visibility in (:seen)
                        """.formatted(condition))
                .param("system", actor.inSystem())
                .param("plan", plan)
                .param("among", among.toArray(Long[]::new))
                .param("seen", Visibility.codesSeenBy(actor))
                .query((row, index) -> Map.entry(row.getLong("id"), row.getInt("actions")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The recommendations that the actor may see and that no action of the plan serves, the newest first. */
    public Page<Brief> without(Actor actor, long plan, int number) {
        actor.mustHave(Permission.READ);
        List<Long> ids = jdbc.sql(
                        "select r.id " + UNSERVED + " order by r.year desc nulls last, r.id limit :size offset :offset")
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("plan", plan)
                .param("size", SIZE)
                .param("offset", (number - 1L) * SIZE)
                .query(Long.class)
                .list();
        return new Page<>(List.copyOf(briefs.of(actor, ids).values()), countWithout(actor, plan), number, SIZE);
    }

    long countWithout(Actor actor, long plan) {
        return jdbc.sql("select count(*) " + UNSERVED)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("plan", plan)
                .query(Long.class)
                .single();
    }
}

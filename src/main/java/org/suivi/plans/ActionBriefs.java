package org.suivi.plans;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;

/** The front door for modules above that mention actions they know by key. */
@Service
@Transactional(readOnly = true)
public class ActionBriefs {

    private final JdbcClient jdbc;
    private final PlanRows rows;

    ActionBriefs(JdbcClient jdbc, PlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** As much of an action as its mention needs. */
    public record ActionBrief(long id, LocalizedText title, Delivery delivery) {}

    /** Those of the keys that there are, in their order; none for those who read published plans only. */
    public Map<Long, ActionBrief> of(Actor actor, Collection<Long> ids) {
        Map<Long, ActionBrief> found = new LinkedHashMap<>();
        if (ids.isEmpty() || !actor.may(Permission.READ)) {
            return found;
        }
        jdbc.sql("""
                        select a.id, a.title::text as words, a.delivery
                        from unnest(:ids) with ordinality as asked (id, place) join action a on a.id = asked.id
                        where a.system_id = :system order by asked.place
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("system", actor.inSystem())
                .query((row, index) ->
                        new ActionBrief(row.getLong("id"), rows.text(row, "words"), PlanRows.delivery(row)))
                .list()
                .forEach(brief -> found.put(brief.id(), brief));
        return found;
    }
}

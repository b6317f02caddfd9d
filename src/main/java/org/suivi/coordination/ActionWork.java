package org.suivi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.plans.Delivery;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import tools.jackson.databind.ObjectMapper;

/** The front door to actions as work of institutions: what ends soon or should have ended, and all that one has a part in. */
@Service
@Transactional(readOnly = true)
public class ActionWork {

    private static final int SHOWN = 25;
    private static final int DAYS_AHEAD = 30;

    /** The institution has told nothing since a month before the day. */
    static final String UNANSWERED = """
            not exists (select 1 from progress_update u where u.action_id = p.action_id
                and u.organisation_id = p.organisation_id and u.state not in ('draft', 'returned')
                and u.cleared_at >= d.day - 30)
            """;

    /** The days are looked up action by action, because an institution has a part in few of all. */
    private static final String ITEMS = """
            select e.action_id, e.leads, e.due, e.total, a.title::text as title, a.delivery,
                (select max(t.id) from progress_update t where t.action_id = e.action_id
                    and t.organisation_id = :organisation and t.state in ('draft', 'returned')) as draft,
                (select count(*) from action_recommendation s where s.action_id = e.action_id) as serves
            from (select p.action_id, p.part = 'lead' as leads, first.due, count(*) over () as total
                from action_part p cross join lateral (
                    select min(d.day) as due from action_day d where d.action_id = p.action_id and %s) first
                where p.system_id = :system and p.organisation_id = :organisation and %s
                order by first.due nulls last, p.action_id limit :size offset :from) e
            join action a on a.id = e.action_id order by e.due nulls last, e.action_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ActionWork(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Actions of the actor's institution whose end, or the day of a milestone, has passed without a word. */
    public Page<ActionItem> late(Actor actor, int number) {
        return expected(actor, "first.due < :today", number);
    }

    /** Those that come to it within a month. */
    public Page<ActionItem> due(Actor actor, int number) {
        return expected(actor, "first.due between :today and :today::date + " + DAYS_AHEAD, number);
    }

    private Page<ActionItem> expected(Actor actor, String when, int number) {
        actor.mustHave(Permission.CONTRIBUTE);
        return page(ITEMS.formatted(UNANSWERED, when), actor, actor.organisation(), number);
    }

    /** All actions in which an institution has a part, those that end first at the top. */
    public Page<ActionItem> concerning(Actor actor, long organisation, int number) {
        actor.mustHave(Permission.READ);
        return page(ITEMS.formatted("true", ":today::date is not null"), actor, organisation, number);
    }

    /** How many these are. */
    public long count(Actor actor, long organisation) {
        actor.mustHave(Permission.READ);
        return jdbc.sql(
                        "select count(*) from action_part where system_id = :system and organisation_id = :organisation")
                .param("system", actor.inSystem())
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    private Page<ActionItem> page(String sql, Actor actor, @Nullable Long organisation, int number) {
        var total = new long[1];
        List<ActionItem> items = jdbc.sql(sql)
                .param("system", actor.inSystem())
                .param("organisation", organisation, Types.BIGINT)
                .param("today", LocalDate.now(clock))
                .param("size", SHOWN)
                .param("from", (number - 1) * SHOWN)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return read(row);
                })
                .list();
        return new Page<>(items, total[0], number, SHOWN);
    }

    private ActionItem read(ResultSet row) throws SQLException {
        return new ActionItem(
                row.getLong("action_id"),
                json.readValue(row.getString("title"), LocalizedText.class),
                row.getBoolean("leads"),
                row.getObject("due", LocalDate.class),
                (Long) row.getObject("draft"),
                Delivery.of(row.getString("delivery")).orElseThrow(),
                row.getInt("serves"));
    }
}

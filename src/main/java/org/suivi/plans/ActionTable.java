package org.suivi.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;
import org.suivi.shared.Where;

/** The front door to lists of actions: pages of lean lines, and the counts that open them. */
@Service
@Transactional(readOnly = true)
public class ActionTable {

    private static final int SIZE = 50;
    private static final String ORDER = " order by t.place, t.id, a.place, a.starts_on nulls last, a.id";
    private static final String FROM_PLAN =
            " from action a where a.system_id = :system and a.plan_id = :plan and a.withdrawn_at is null";
    private static final String ROWS = "select " + Gap.OVERDUE.condition() + """
                 is true as overdue, a.id, a.title::text as words, t.id as theme_id, t.name::text as theme,
                o.id as lead_id, o.name::text as lead, a.starts_on, a.ends_on, a.delivery, a.budget, a.currency,
                (select count(*) from action_recommendation s join recommendation r on r.id = s.recommendation_id
                    where s.action_id = a.id and r.visibility in (:seen)) as recommendations,
                (select count(*) from milestone m where m.action_id = a.id) as milestones,
                (select count(*) from milestone m where m.action_id = a.id and m.reached_on is not null) as reached
            from action a join plan_theme t on t.id = a.theme_id left join organisation o on o.id = a.lead_id
            """;

    private final JdbcClient jdbc;
    private final PlanRows rows;
    private final ServedRecommendations served;
    private final ObjectProvider<MeasuresOfActions> measures;

    ActionTable(
            JdbcClient jdbc, PlanRows rows, ServedRecommendations served, ObjectProvider<MeasuresOfActions> measures) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.served = served;
        this.measures = measures;
    }

    /** How many actions of a plan an institution leads, how far these are, and how many it supports. */
    public record InstitutionLine(long id, LocalizedText name, Led led, int supported) {}

    public record Led(int all, int completed, int overdue) {}

    /** How much is missing in a plan. */
    public record Gaps(long withoutAction, Map<Gap, Integer> actions) {}

    /** One page of the actions of a plan, by theme and start. */
    public Page<ActionRow> page(Actor actor, PlanOn on, ActionFilter filter, int number) {
        Where where = where(actor, on, filter);
        Long[] measured = filter.gap() == Gap.INDICATOR ? measured(actor, on.plan()) : new Long[0];
        long total = asked(actor, "select count(*) from action a" + where.sql(), on.day())
                .param("measured", measured)
                .params(where.parameters())
                .query(Long.class)
                .single();
        List<ActionRow> found = asked(actor, ROWS + where.sql() + ORDER + " limit :size offset :offset", on.day())
                .param("measured", measured)
                .params(where.parameters())
                .param("size", SIZE)
                .param("offset", (number - 1L) * SIZE)
                .query(this::read)
                .list();
        return new Page<>(found, total, number, SIZE);
    }

    /** The actions of all plans that serve a recommendation. */
    public List<ActionRow> serving(Actor actor, long recommendation, LocalDate today) {
        return asked(actor, ROWS + """
                         where a.system_id = :system and a.withdrawn_at is null and a.id in
                            (select action_id from action_recommendation where recommendation_id = :recommendation)
                        """ + ORDER, today)
                .param("recommendation", recommendation)
                .query(this::read)
                .list();
    }

    /** How many actions of a plan there are of each delivery. */
    public Map<Delivery, Integer> deliveries(Actor actor, long plan) {
        actor.mustHave(Permission.READ);
        Map<Delivery, Integer> counts = new EnumMap<>(Delivery.class);
        jdbc.sql("""
                        select delivery, count(*) as actions from action
                        where system_id = :system and plan_id = :plan and withdrawn_at is null group by delivery
                        """).param("system", actor.inSystem()).param("plan", plan).query(row -> {
            counts.put(PlanRows.delivery(row), row.getInt("actions"));
        });
        return counts;
    }

    public Gaps gaps(Actor actor, PlanOn on) {
        Map<Gap, Integer> counts = new EnumMap<>(Gap.class);
        StringBuilder sql = new StringBuilder("select count(*)");
        for (Gap gap : known()) {
            sql.append(", count(*) filter (where ")
                    .append(gap.condition())
                    .append(") as ")
                    .append(gap.name());
        }
        asked(actor, sql + FROM_PLAN, on.day())
                .param("measured", measured(actor, on.plan()))
                .param("plan", on.plan())
                .query(row -> {
                    for (Gap gap : known()) {
                        counts.put(gap, row.getInt(gap.name()));
                    }
                });
        return new Gaps(served.countWithout(actor, on.plan()), counts);
    }

    /** The gaps that can be told: without a module that measures, nobody knows what is not measured. */
    public List<Gap> known() {
        boolean isMeasured = measures.stream().findAny().isPresent();
        return Arrays.stream(Gap.values())
                .filter(gap -> gap != Gap.INDICATOR || isMeasured)
                .toList();
    }

    /** By which the chosen actions may be measured, for those who may say so. */
    public List<MeasuresOfActions.Known> indicators(Actor actor, Language language) {
        return measures.stream()
                .filter(unused -> actor.may(Permission.EDIT_RECORDS))
                .flatMap(one -> one.known(actor, language).stream())
                .toList();
    }

    private Long[] measured(Actor actor, long plan) {
        return measures.stream()
                .flatMap(one -> one.measured(actor, plan).stream())
                .toArray(Long[]::new);
    }

    /** The institutions of a plan, with those that lead most first. */
    public List<InstitutionLine> institutions(Actor actor, PlanOn on) {
        return asked(actor, """
                        with led as (
                            select a.lead_id as id, count(*) as everything,
                                count(*) filter (where a.delivery = 'completed') as completed,
                                count(*) filter (where
                        """ + Gap.OVERDUE.condition() + """
                                ) as overdue
                            from action a where a.system_id = :system and a.plan_id = :plan
                                and a.withdrawn_at is null group by a.lead_id
                        ), supported as (
                            select s.organisation_id as id, count(*) as everything
                            from action_supporter s join action a on a.id = s.action_id
                            where a.system_id = :system and a.plan_id = :plan and a.withdrawn_at is null
                            group by s.organisation_id
                        )
                        select o.id, o.name::text as words, coalesce(led.everything, 0) as led,
                            coalesce(led.completed, 0) as completed, coalesce(led.overdue, 0) as overdue,
                            coalesce(supported.everything, 0) as supported
                        from organisation o left join led on led.id = o.id left join supported on supported.id = o.id
                        where o.system_id = :system and (led.id is not null or supported.id is not null)
                        order by 3 desc, 6 desc, o.id
                        """, on.day())
                .param("plan", on.plan())
                .query((row, index) -> new InstitutionLine(
                        row.getLong("id"),
                        rows.text(row, "words"),
                        new Led(row.getInt("led"), row.getInt("completed"), row.getInt("overdue")),
                        row.getInt("supported")))
                .list();
    }

    private JdbcClient.StatementSpec asked(Actor actor, String sql, LocalDate today) {
        actor.mustHave(Permission.READ);
        return jdbc.sql(sql)
                .param("system", actor.inSystem())
                .param("today", today)
                .param("seen", Visibility.codesSeenBy(actor));
    }

    private static Where where(Actor actor, PlanOn on, ActionFilter filter) {
        @Nullable Gap gap = filter.gap();
        Delivery delivery = filter.delivery();
        return new Where()
                .and("a.system_id = :system", "system", actor.inSystem())
                .and("a.plan_id = :plan and a.withdrawn_at is null", "plan", on.plan())
                .and("a.lead_id = :lead", "lead", filter.lead())
                .and(
                        "a.id in (select action_id from action_supporter where organisation_id = :supporting)",
                        "supporting",
                        filter.supporting())
                .and("a.theme_id = :theme", "theme", filter.theme())
                .and("a.delivery = :delivery", "delivery", delivery == null ? null : delivery.code())
                .and(gap == null ? "" : gap.condition(), "gap", gap == null ? null : gap.code());
    }

    private ActionRow read(ResultSet row, int index) throws SQLException {
        Long lead = PlanRows.number(row, "lead_id");
        return new ActionRow(
                row.getLong("id"),
                rows.text(row, "words"),
                new ActionRow.Named(row.getLong("theme_id"), rows.text(row, "theme")),
                lead == null ? null : new ActionRow.Named(lead, rows.text(row, "lead")),
                new Action.Dates(PlanRows.date(row, "starts_on"), PlanRows.date(row, "ends_on")),
                new ActionRow.Standing(PlanRows.delivery(row), row.getBoolean("overdue")),
                new ActionRow.Counts(
                        row.getInt("recommendations"),
                        row.getInt("milestones"),
                        row.getInt("reached"),
                        PlanRows.number(row, "budget"),
                        row.getString("currency")));
    }
}

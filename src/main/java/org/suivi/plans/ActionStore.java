package org.suivi.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actions with all that hangs on them, into their tables and out again; a whole plan costs one statement, as one action does. */
@Component
class ActionStore {

    private static final String SELECT = """
            select a.*, a.title::text as words,
                array(select organisation_id from action_supporter where action_id = a.id order by 1) as supporting,
                array(select recommendation_id from action_recommendation where action_id = a.id order by 1)
                    as recommendations,
                array(select ask_id from action_ask where action_id = a.id order by 1) as asks
            from action a join plan_theme t on t.id = a.theme_id where a.system_id = :system and
            """;

    private final JdbcClient jdbc;
    private final PlanRows rows;

    ActionStore(JdbcClient jdbc, PlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<Action> one(int system, long id) {
        return jdbc.sql(SELECT + " a.id = :id")
                .param("system", system)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<Action> those(int system, Collection<Long> ids) {
        return jdbc.sql(SELECT + " a.id = any(:ids)")
                .param("system", system)
                .param("ids", ids.toArray(Long[]::new))
                .query(this::read)
                .list();
    }

    /** In the order of the plan. */
    List<Action> ofPlan(int system, long plan) {
        return jdbc.sql(SELECT + " a.plan_id = :plan and a.withdrawn_at is null"
                        + " order by t.place, t.id, a.place, a.starts_on nulls last, a.id")
                .param("system", system)
                .param("plan", plan)
                .query(this::read)
                .list();
    }

    long add(int system, Action.Draft draft, Delivery delivery, @Nullable String reason) {
        long id = rows.bind(jdbc.sql("""
                        insert into action (plan_id, theme_id, system_id, title, lead_id, starts_on, ends_on, delivery,
                            delivery_reason, budget, currency, budget_source, budget_gap, risks, remarks, strategy, targets, rights,
                            verification, assistance)
                        select plan_id, id, system_id, :title::jsonb, :lead, :starts, :ends, :delivery, :reason, :budget,
                            :currency, :source, :gap, :risks, :remarks, :strategy, :targets, :rights, :verification, :assistance
                        from plan_theme where id = :theme and system_id = :system
                        returning id
                        """), draft)
                .param("system", system)
                .param("delivery", delivery.code())
                .param("reason", reason, Types.VARCHAR)
                .query(Long.class)
                .single();
        link(system, id, draft);
        return id;
    }

    /** False when somebody else saved since that version. */
    boolean change(int system, long id, int version, Action.Draft draft) {
        int saved = rows.bind(jdbc.sql("""
                        update action set theme_id = :theme, title = :title::jsonb, lead_id = :lead, starts_on = :starts,
                            ends_on = :ends, budget = :budget, currency = :currency, budget_source = :source,
                            budget_gap = :gap, risks = :risks, remarks = :remarks, strategy = :strategy,
                            targets = :targets, rights = :rights,
                            verification = :verification, assistance = :assistance, version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """), draft)
                .param("system", system)
                .param("id", id)
                .param("version", version)
                .update();
        if (saved == 1) {
            List.of("action_supporter", "action_recommendation", "action_ask")
                    .forEach(table -> jdbc.sql("delete from " + table + " where action_id = :id")
                            .param("id", id)
                            .update());
            link(system, id, draft);
        }
        return saved == 1;
    }

    private void link(int system, long id, Action.Draft draft) {
        link("action_supporter", system, id, draft.responsible().supporting());
        link("action_recommendation", system, id, draft.serves().recommendations());
        link("action_ask", system, id, draft.serves().asks());
    }

    private void link(String table, int system, long id, List<Long> others) {
        if (!others.isEmpty()) {
            jdbc.sql("insert into " + table + " select :id, other, :system from unnest(:others) as other")
                    .param("id", id)
                    .param("system", system)
                    .param("others", others.toArray(Long[]::new))
                    .update();
        }
    }

    private Action read(ResultSet row, int index) throws SQLException {
        return new Action(
                row.getLong("id"),
                row.getLong("plan_id"),
                draft(row),
                PlanRows.delivery(row),
                row.getString("delivery_reason"),
                row.getString("withdrawn_reason"),
                row.getInt("version"));
    }

    private Action.Draft draft(ResultSet row) throws SQLException {
        return new Action.Draft(
                row.getLong("theme_id"),
                rows.text(row, "words"),
                new Action.Responsible(PlanRows.number(row, "lead_id"), PlanRows.ids(row, "supporting")),
                new Action.Dates(PlanRows.date(row, "starts_on"), PlanRows.date(row, "ends_on")),
                new Action.Budget(
                        PlanRows.number(row, "budget"),
                        row.getString("currency"),
                        row.getString("budget_source"),
                        PlanRows.number(row, "budget_gap")),
                new Action.Notes(
                        row.getString("risks"),
                        row.getString("remarks"),
                        row.getString("assistance"),
                        row.getString("verification")),
                new Action.Serves(
                        PlanRows.ids(row, "recommendations"),
                        PlanRows.ids(row, "asks"),
                        PlanRows.codes(row, "targets"),
                        row.getString("strategy"),
                        row.getString("rights")));
    }
}

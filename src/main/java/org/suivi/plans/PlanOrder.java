package org.suivi.plans;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** The front door to the order of themes in a plan and of actions under a theme, and to removing a theme without actions. */
@Service
@Transactional
public class PlanOrder {

    /** Places are twice the line, so that a step of three comes to lie beyond the neighbour. */
    private static final int STEP = 3;

    private final JdbcClient jdbc;
    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final ApplicationEventPublisher events;

    PlanOrder(JdbcClient jdbc, Plans plans, PlanThemes themes, Actions actions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.events = events;
    }

    /** One place up or down among the themes of its plan. */
    public void moveTheme(Actor actor, long id, boolean up) {
        actor.mustHave(Permission.EDIT_RECORDS);
        PlanTheme theme = themes.one(actor, id);
        place(actor, id, up, """
                update plan_theme t set place = o.place from (
                    select id, row_number() over (order by place + case when id = :id then :step else 0 end, id) as place
                    from (select id, 2 * row_number() over (order by place, id) as place from plan_theme
                        where plan_id = (select plan_id from plan_theme where id = :id) and system_id = :system) n) o
                where o.id = t.id and t.place <> o.place
                """);
        plans.reopen(actor, theme.plan());
        events.publishEvent(new PlanThemeMoved(actor, theme.plan(), theme.name()));
    }

    /** One place up or down among the actions of its theme. */
    public void moveAction(Actor actor, long id, boolean up) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Action action = actions.one(actor, id);
        place(actor, id, up, """
                update action t set place = o.place from (
                    select id, row_number() over (order by place + case when id = :id then :step else 0 end, id) as place
                    from (select id, 2 * row_number() over (order by place, starts_on nulls last, id) as place from action
                        where theme_id = (select theme_id from action where id = :id) and system_id = :system
                            and withdrawn_at is null) n) o
                where o.id = t.id and t.place <> o.place
                """);
        plans.reopen(actor, action.plan());
        events.publishEvent(new ActionMoved(actor, id));
    }

    private void place(Actor actor, long id, boolean up, String sql) {
        jdbc.sql(sql)
                .param("id", id)
                .param("step", up ? -STEP : STEP)
                .param("system", actor.inSystem())
                .update();
    }

    boolean hasActions(Actor actor, long theme) {
        return jdbc.sql("select exists (select 1 from action where theme_id = :theme and system_id = :system)")
                .param("theme", theme)
                .param("system", actor.inSystem())
                .query(Boolean.class)
                .single();
    }

    /** Only one without actions, those that were taken out counted: they stand in approved versions under it. */
    public void removeTheme(Actor actor, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        PlanTheme theme = themes.one(actor, id);
        int removed =
                jdbc.sql("""
                        delete from plan_theme t where id = :id and system_id = :system
                            and not exists (select 1 from action a where a.theme_id = t.id)
                        """).param("id", id).param("system", actor.inSystem()).update();
        if (removed == 0) {
            throw new Refused("plan.theme.not-empty");
        }
        plans.reopen(actor, theme.plan());
        events.publishEvent(new PlanThemeRemoved(actor, theme.plan(), theme.name()));
    }

    /** A theme has another place in its plan. */
    public record PlanThemeMoved(Actor actor, long id, LocalizedText after) implements Change {

        @Override
        public Ref subject() {
            return Plan.ref(id);
        }
    }

    /** A theme without actions was removed. */
    public record PlanThemeRemoved(Actor actor, long id, LocalizedText before) implements Change {

        @Override
        public Ref subject() {
            return Plan.ref(id);
        }
    }

    /** An action has another place under its theme. */
    public record ActionMoved(Actor actor, long id) implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }
    }
}

package org.suivi.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.database.SystemScope;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.identity.Role;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.plans.PlanExamples;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Institutions, assignments and updates of Testland as people would make them. */
@TestComponent
public class CoordinationExamples {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Cast cast;
    private final Organisations organisations;
    private final Assignments assignments;
    private final Updates updates;
    private final FocalPoints focalPoints;
    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    CoordinationExamples(
            Cast cast,
            Organisations organisations,
            Assignments assignments,
            Updates updates,
            FocalPoints focalPoints,
            Plans plans,
            PlanThemes themes,
            Actions actions,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.cast = cast;
        this.organisations = organisations;
        this.assignments = assignments;
        this.updates = updates;
        this.focalPoints = focalPoints;
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public <T> T in(Supplier<T> work) {
        return SystemScope.in(cast.systemId(), () -> transactions.execute(status -> work.get()));
    }

    void run(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    /** The ministry in which all people of the cast work. */
    public long ministry() {
        Long own = cast.actor(Role.FOCAL_POINT).organisation();
        if (own == null) {
            throw new IllegalStateException("the focal point has no organisation");
        }
        return own;
    }

    public long anInstitution(String name) {
        return in(() -> organisations.add(
                secretariat(), new Organisation.Draft(LocalizedText.of(Language.EN, name), Organisation.Kind.AGENCY)));
    }

    Actor secretariat() {
        return cast.actor(Role.SECRETARIAT);
    }

    Actor focalPoint() {
        return cast.actor(Role.FOCAL_POINT);
    }

    /** The focal point as if it worked in another institution. */
    Actor focalPointOf(long organisation) {
        Actor actor = focalPoint();
        return new Actor(
                actor.account(), actor.name(), actor.role(), organisation, actor.system(), actor.permissions());
    }

    public int lead(long organisation, @Nullable LocalDate due, Long... recommendations) {
        return in(() -> assignments.assign(
                secretariat(),
                new Assign(Matter.Kind.RECOMMENDATION, List.of(recommendations), organisation, Part.LEAD, null, due)));
    }

    /** The only action in which anybody has a part; it should have ended in June 2026. */
    public long anAction(long lead, Long... recommendations) {
        noPartInActions();
        return in(() -> {
            long plan = plans.begin(secretariat(), PlanExamples.aPlan("A plan"));
            long theme = themes.add(secretariat(), plan, PlanExamples.aTheme("Prisons"));
            return actions.add(
                    secretariat(), PlanExamples.anAction(theme, "Renovate the prisons", lead, recommendations));
        });
    }

    /** Takes away what was told on actions, too, which stays when the recommendations go. */
    void nothingTold() {
        run(() -> jdbc.sql("delete from progress_update where system_id = :system")
                .param("system", cast.systemId())
                .update());
    }

    /** Nobody leads or supports any action of before. */
    public void noPartInActions() {
        run(() -> {
            jdbc.sql("update action set lead_id = null where system_id = :system")
                    .param("system", cast.systemId())
                    .update();
            jdbc.sql("delete from action_supporter where system_id = :system")
                    .param("system", cast.systemId())
                    .update();
        });
    }

    static Told told(String done) {
        return told(done, Delivery.IN_PROGRESS);
    }

    static Told told(String done, Delivery delivery) {
        return new Told(
                LocalizedText.of(Language.EN, done),
                DAY,
                delivery,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY);
    }

    /** An update of the ministry, brought to this state by those who may. */
    public long anUpdate(long recommendation, String done, UpdateState state) {
        long id = in(() -> updates.write(focalPoint(), new WriteUpdate(recommendation, null, told(done), false)));
        int version = 0;
        for (UpdateState step : way(state)) {
            int seen = version++;
            Actor who = step == UpdateState.CLEARED ? focalPoint() : secretariat();
            run(() -> updates.move(who, id, seen, step, "The date is missing"));
        }
        return id;
    }

    /** A colleague writes on at the draft of the ministry that nobody has touched since. */
    public void rewrite(long update, String done) {
        run(() -> updates.rewrite(secretariat(), update, 0, told(done), false));
    }

    private static List<UpdateState> way(UpdateState state) {
        return switch (state) {
            case DRAFT -> List.of();
            case CLEARED -> List.of(UpdateState.CLEARED);
            case ACCEPTED, RETURNED -> List.of(UpdateState.CLEARED, state);
            case PUBLISHED, INTERNAL -> List.of(UpdateState.CLEARED, UpdateState.ACCEPTED, state);
        };
    }

    long newestUpdate() {
        return jdbc.sql("select max(id) from progress_update where system_id = :system")
                .param("system", cast.systemId())
                .query(Long.class)
                .single();
    }

    /** Takes all focal points of Testland away. */
    public void noFocalPoints() {
        run(() -> jdbc.sql("delete from focal_point where system_id = :system")
                .param("system", cast.systemId())
                .update());
    }

    public long nameFocalPoint() {
        long membership = membership(Role.FOCAL_POINT);
        return in(() -> focalPoints.name(secretariat(), ministry(), membership, false));
    }

    public long membership(Role role) {
        return in(() -> jdbc.sql("""
                        select id from membership where account_id = :account and system_id = :system
                        """)
                .param("account", cast.actor(role).account())
                .param("system", cast.systemId())
                .query(Long.class)
                .single());
    }
}

package org.suivi.plans;

import java.sql.Types;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to single actions: what they are, and how far their delivery is; the only way by which delivery changes. */
@Service
@Transactional(readOnly = true)
public class Actions {

    private final JdbcClient jdbc;
    private final ActionStore store;
    private final ServedRecommendations served;
    private final Plans plans;
    private final PlanThemes themes;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Actions(
            JdbcClient jdbc,
            ActionStore store,
            ServedRecommendations served,
            Plans plans,
            PlanThemes themes,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.served = served;
        this.plans = plans;
        this.themes = themes;
        this.organisations = organisations;
        this.events = events;
    }

    public Action one(Actor actor, long id) {
        actor.mustHave(Permission.READ);
        return store.one(actor.inSystem(), id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** Whether the actor may tell how far this action is: the secretariat any, others those that their institution leads. */
    public boolean isTold(Actor actor, Action action) {
        return action.withdrawal() == null && mayTell(actor, action);
    }

    private static boolean mayTell(Actor actor, Action action) {
        return actor.may(Permission.EDIT_RECORDS)
                || (actor.may(Permission.CONTRIBUTE)
                        && action.lead() != null
                        && Objects.equals(action.lead(), actor.organisation()));
    }

    /** Refuses with 403 who may not tell of this action. */
    public Action toldBy(Actor actor, long id) {
        Action action = one(actor, id);
        if (!mayTell(actor, action)) {
            throw new NotAllowed("action.not-yours");
        }
        mustBeInPlan(action);
        return action;
    }

    @Transactional
    public long add(Actor actor, Action.Draft draft) {
        return add(actor, draft, Delivery.NOT_STARTED, null);
    }

    @Transactional
    public long add(Actor actor, Action.Draft draft, Delivery delivery, @Nullable String reason) {
        long plan = checked(actor, draft, null);
        long id = store.add(actor.inSystem(), draft, delivery, reasonOf(delivery, reason));
        plans.reopen(actor, plan);
        events.publishEvent(new ActionChanged(actor, id, null, draft));
        return id;
    }

    @Transactional
    public void change(Actor actor, long id, int version, Action.Draft draft) {
        Action before = one(actor, id);
        mustBeInPlan(before);
        checked(actor, draft, before.plan());
        if (!store.change(actor.inSystem(), id, version, draft)) {
            throw new Stale(Action.ref(id));
        }
        plans.reopen(actor, before.plan());
        events.publishEvent(new ActionChanged(actor, id, before.draft(), draft));
    }

    /** Tells how far the action is, and why where it stands still or ends; the word may be the present one with another reason. */
    @Transactional
    public void deliver(Actor actor, long id, int version, Delivery to, @Nullable String reason) {
        Action before = toldBy(actor, id);
        if (to != before.delivery() && !before.delivery().next().contains(to)) {
            throw new Refused("action.delivery.not-allowed");
        }
        String why = reasonOf(to, reason);
        saved(id, jdbc.sql("""
                        update action set delivery = :to, delivery_reason = :reason, version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """).param("to", to.code()).param("reason", why, Types.VARCHAR), actor, version);
        events.publishEvent(
                new DeliveryChanged(actor, id, new Told(before.delivery(), before.reason()), new Told(to, why)));
    }

    /**
     * Undoes what was told, unless somebody told otherwise since: a mistake goes back to what was, not along the table of moves.
     *
     * @return whether it was undone
     */
    @Transactional
    public boolean takeBack(Actor actor, long id, Told told, Told before) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Action now = one(actor, id);
        if (!told.equals(new Told(now.delivery(), now.reason()))) {
            return false;
        }
        saved(
                id,
                jdbc.sql("""
                        update action set delivery = :to, delivery_reason = :reason, version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """).param("to", before.delivery().code()).param("reason", before.reason(), Types.VARCHAR),
                actor,
                now.version());
        events.publishEvent(new DeliveryChanged(actor, id, told, before));
        return true;
    }

    @Transactional
    public void remark(Actor actor, long id, int version, @Nullable String remarks) {
        Action before = toldBy(actor, id);
        Limits.check(remarks, Plan.LONGEST_TEXT);
        saved(id, jdbc.sql("""
                        update action set remarks = :remarks, version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """).param("remarks", remarks, Types.VARCHAR), actor, version);
        events.publishEvent(new ActionRemarked(actor, id, before.draft().notes().remarks(), remarks));
    }

    private static void mustBeInPlan(Action action) {
        if (action.withdrawal() != null) {
            throw new Refused("action.withdrawn");
        }
    }

    private static void saved(long id, JdbcClient.StatementSpec statement, Actor actor, int version) {
        int saved = statement
                .param("id", id)
                .param("system", actor.inSystem())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(Action.ref(id));
        }
    }

    static @Nullable String reasonOf(Delivery delivery, @Nullable String reason) {
        if (!delivery.needsReason()) {
            return null;
        }
        if (reason == null || reason.isBlank()) {
            throw new Refused("action.delivery.reason-needed");
        }
        Limits.check(reason, Plan.LONGEST_TEXT);
        return reason.strip();
    }

    /** The plan it belongs to, when all that the draft names is there for the actor. */
    private long checked(Actor actor, Action.Draft draft, @Nullable Long plan) {
        actor.mustHave(Permission.EDIT_RECORDS);
        long found = themes.one(actor, draft.theme()).plan();
        if (plan != null && plan != found) {
            throw new Refused("action.theme.other-plan");
        }
        Set<Long> named = new HashSet<>(draft.responsible().supporting());
        if (draft.responsible().lead() != null) {
            named.add(draft.responsible().lead());
        }
        if (!named.isEmpty()) {
            organisations.all(actor.inSystem()).stream().map(Organisation::id).forEach(named::remove);
        }
        if (!named.isEmpty()) {
            throw new Refused("action.institution.unknown");
        }
        served.check(actor, draft.serves());
        return found;
    }

    /** How far it is, with the reason where one is needed. */
    public record Told(Delivery delivery, @Nullable String reason) {}

    /** An action came into a plan (no before) or was changed. */
    public record ActionChanged(Actor actor, long id, Action.@Nullable Draft before, Action.Draft after)
            implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }
    }

    /** The responsible institution, or the secretariat for it, told how far an action is. */
    public record DeliveryChanged(Actor actor, long id, Told before, Told after) implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }
    }

    /** The remarks on an action were changed. */
    public record ActionRemarked(
            Actor actor,
            long id,
            @Nullable String before,
            @Nullable String after) implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }
    }
}

package org.suivi.coordination;

import java.sql.Types;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/**
 * Carries the delivery of an accepted update over to its action, when the institution that leads the action told it, and back when
 * the update is returned and nobody told otherwise meanwhile.
 */
@Component
class CarriedDelivery {

    private final JdbcClient jdbc;
    private final Actions actions;
    private final ApplicationEventPublisher events;

    CarriedDelivery(JdbcClient jdbc, Actions actions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.events = events;
    }

    /** Refuses a word to which the action may not go from where it stands. */
    void check(Actor actor, ToldOn on, long organisation, Told told) {
        Action action = led(actor, on, organisation);
        if (action != null && !action.delivery().choices().contains(told.delivery())) {
            throw new Refused("action.delivery.not-allowed");
        }
    }

    void over(Actor actor, ProgressUpdate update) {
        Action action = led(actor, update.on(), update.organisation());
        if (action == null) {
            return;
        }
        Actions.Told told = said(update.told());
        if (told.equals(new Actions.Told(action.delivery(), action.reason()))) {
            return;
        }
        actions.deliver(actor, action.id(), action.version(), told.delivery(), told.reason());
        jdbc.sql("update progress_update set delivery_before = :delivery, reason_before = :reason where id = :id")
                .param("delivery", action.delivery().code())
                .param("reason", action.reason(), Types.VARCHAR)
                .param("id", update.id())
                .update();
        events.publishEvent(new DeliveryCarriedOver(actor, action.id()));
    }

    void back(Actor actor, ProgressUpdate update) {
        Long action = update.on().action();
        Actions.Told before = jdbc.sql("""
                        select delivery_before, reason_before from progress_update
                        where id = :id and delivery_before is not null
                        """)
                .param("id", update.id())
                .query((row, index) -> new Actions.Told(
                        Delivery.of(row.getString("delivery_before")).orElseThrow(), row.getString("reason_before")))
                .optional()
                .orElse(null);
        if (action == null || before == null) {
            return;
        }
        jdbc.sql("update progress_update set delivery_before = null, reason_before = null where id = :id")
                .param("id", update.id())
                .update();
        if (actions.takeBack(actor, action, said(update.told()), before)) {
            events.publishEvent(new DeliveryCarriedBack(actor, action));
        }
    }

    private @Nullable Action led(Actor actor, ToldOn on, long organisation) {
        if (on.action() == null) {
            return null;
        }
        Action action = actions.one(actor, on.action());
        return Objects.equals(action.lead(), organisation) ? action : null;
    }

    /** The reason on an action is one text, so it is given in the language that more people read. */
    private static Actions.Told said(Told told) {
        Delivery delivery = told.delivery();
        return new Actions.Told(delivery, delivery.needsReason() ? told.why().plain(Language.EN) : null);
    }
}

package org.suivi.indicators;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Organisations;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to indicators themselves: what is measured, why and how. */
@Service
@Transactional
public class Indicators {

    private final IndicatorStore store;
    private final Organisations organisations;
    private final MeasuredFollowUp followUp;
    private final ApplicationEventPublisher events;

    Indicators(
            IndicatorStore store,
            Organisations organisations,
            MeasuredFollowUp followUp,
            ApplicationEventPublisher events) {
        this.store = store;
        this.organisations = organisations;
        this.followUp = followUp;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Indicator one(Actor actor, long id) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return store.find(actor, id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    public long add(Actor actor, Description description) {
        check(actor, description);
        try {
            long id = store.insert(actor.inSystem(), description);
            events.publishEvent(new IndicatorAdded(actor, id, description));
            return id;
        } catch (DuplicateKeyException taken) {
            throw new Refused("indicator.code.taken", description.code());
        }
    }

    /**
     * Changes what is said about it; its values stay.
     *
     * @param version the one that the actor saw
     */
    public void change(Actor actor, long id, int version, Description description) {
        check(actor, description);
        Indicator before = one(actor, id);
        try {
            if (!store.update(actor.inSystem(), new Indicator(id, description, version))) {
                throw new Stale(Indicator.ref(id));
            }
        } catch (DuplicateKeyException taken) {
            throw new Refused("indicator.code.taken", description.code());
        }
        if (!before.description().equals(description)) {
            events.publishEvent(new IndicatorChanged(actor, id, before.description(), description));
        }
    }

    /** Takes away an indicator that was never measured; values once entered stay readable, and it with them. */
    public void remove(Actor actor, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Indicator before = one(actor, id);
        List<Long> measured = followUp.measured(id);
        if (!store.delete(actor.inSystem(), id)) {
            throw new Refused("indicator.has-values");
        }
        followUp.tell(actor.inSystem(), measured);
        events.publishEvent(new IndicatorRemoved(actor, id, before.description()));
    }

    private void check(Actor actor, Description description) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (description.institution() != null) {
            organisations.get(actor.inSystem(), Objects.requireNonNull(description.institution()));
        }
    }

    /** There is something new to measure. */
    public record IndicatorAdded(Actor actor, long id, Description after) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(id);
        }
    }

    /** What is said about an indicator changed. */
    public record IndicatorChanged(Actor actor, long id, Description before, Description after) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(id);
        }
    }

    /** An indicator without values was taken away. */
    public record IndicatorRemoved(
            Actor actor, long id, @Nullable Description before) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(id);
        }
    }
}

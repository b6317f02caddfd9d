package org.suivi.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to updates: writing them, and bringing them from the institution to the public. */
@Service
@Transactional
public class Updates {

    private final UpdateRows rows;
    private final UpdateSaving saving;
    private final UpdateWriters writers;
    private final CarriedDelivery carried;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Updates(
            UpdateRows rows,
            UpdateSaving saving,
            UpdateWriters writers,
            CarriedDelivery carried,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.saving = saving;
        this.writers = writers;
        this.carried = carried;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ProgressUpdate withId(Actor actor, long id) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return find(actor, id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional(readOnly = true)
    Optional<ProgressUpdate> find(Actor actor, long id) {
        return rows.withId(actor, id);
    }

    @Transactional(readOnly = true)
    public Page<ProgressUpdate> page(Actor actor, UpdateFilter filter, int number, int size) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return rows.page(actor, filter, number, size);
    }

    /** The addresses of the recommendations on which each of the updates stands, as far as the actor may see them. */
    @Transactional(readOnly = true)
    public Map<Long, List<String>> addresses(Actor actor, Collection<Long> updates) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return rows.addresses(actor, updates);
    }

    /** The last word of each institution on the recommendation, as far as the actor may see it. */
    @Transactional(readOnly = true)
    public List<ProgressUpdate> lastTold(Actor actor, long recommendation) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return rows.lastTold(actor, recommendation);
    }

    /** Whether the actor may write updates on the thing, in the name of an institution that has a part in it. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Actor actor, ToldOn on) {
        return writers.mayWrite(actor, on);
    }

    public boolean mayWrite(Actor actor, long recommendation) {
        return mayWrite(actor, ToldOn.recommendation(recommendation));
    }

    /** In whose names the secretariat may write on the thing, the lead's first. */
    @Transactional(readOnly = true)
    public List<Long> institutions(Actor actor, ToldOn on) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return writers.institutions(on);
    }

    public long write(Actor actor, WriteUpdate command) {
        actor.mustHave(Permission.CONTRIBUTE);
        ToldOn on = command.on();
        long organisation = writers.writing(actor, on, command.organisation());
        command.told().check(LocalDate.now(clock));
        carried.check(actor, on, organisation, command.told());
        long id = saving.add(actor, command, organisation, clock.instant());
        events.publishEvent(new UpdateWritten(actor, id, null, command.told()));
        return id;
    }

    /**
     * Writes on, as long as it is a draft or was returned.
     *
     * @param version the one that the actor saw
     */
    public void rewrite(Actor actor, long id, int version, Told told, boolean asksClearance) {
        ProgressUpdate before = own(actor, id, version);
        if (!before.state().isInWriting()) {
            throw new Refused("update.not-in-writing");
        }
        told.check(LocalDate.now(clock));
        carried.check(actor, before.on(), before.organisation(), told);
        if (!saving.change(id, version, told, asksClearance)) {
            throw new Stale(new Ref("update", id));
        }
        if (!told.equals(before.told())) {
            events.publishEvent(new UpdateWritten(actor, id, before.told(), told));
        }
    }

    private ProgressUpdate own(Actor actor, long id, int version) {
        actor.mustHave(Permission.CONTRIBUTE);
        ProgressUpdate update = withId(actor, id);
        if (!mayWrite(actor, update)) {
            throw new NotAllowed("update.not-assigned");
        }
        if (update.version() != version) {
            throw new Stale(new Ref("update", id));
        }
        return update;
    }

    /** Whether it is the actor's institution's own, or the actor is the secretariat. */
    public boolean mayWrite(Actor actor, ProgressUpdate update) {
        return UpdateWriters.mayWrite(actor, update);
    }

    /**
     * Brings it a step further, or returns it.
     *
     * @param reason needed when it is returned
     */
    public void move(Actor actor, long id, int version, UpdateState to, String reason) {
        ProgressUpdate before = own(actor, id, version);
        actor.mustHave(to.needed());
        if (!before.state().mayBecome(to)) {
            throw new Refused("update.move-not-allowed");
        }
        if (to == UpdateState.RETURNED && reason.isBlank()) {
            throw new Refused("update.no-reason");
        }
        String because = to == UpdateState.RETURNED ? reason.strip() : null;
        if (!saving.move(id, version, new UpdateSaving.Step(to, actor.name(), because), clock.instant())) {
            throw new Stale(new Ref("update", id));
        }
        if (to == UpdateState.ACCEPTED) {
            carried.over(actor, before);
        } else if (to == UpdateState.RETURNED) {
            carried.back(actor, before);
        }
        events.publishEvent(new UpdateMoved(actor, id, before.state().code(), to.code()));
    }
}

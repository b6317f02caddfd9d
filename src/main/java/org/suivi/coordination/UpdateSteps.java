package org.suivi.coordination;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.suivi.coordination.ProgressUpdate.Course;
import org.suivi.coordination.ProgressUpdate.Evidence;
import org.suivi.coordination.UpdateSteps.Was;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;
import org.suivi.steps.SteppedThings;

/** Puts back the updates that a work sheet began or changed, as long as nobody wrote on, decided or added evidence. */
@Component
class UpdateSteps implements SteppedThings<Was> {

    private static final String KIND = "update";

    private final UpdateRows rows;
    private final UpdateSaving saving;
    private final ApplicationEventPublisher events;

    UpdateSteps(UpdateRows rows, UpdateSaving saving, ApplicationEventPublisher events) {
        this.rows = rows;
        this.saving = saving;
        this.events = events;
    }

    /** An update with how far it had come. */
    record Was(Told told, Course course, List<Evidence> evidence) {}

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    @Override
    public String type() {
        return KIND;
    }

    @Override
    public Class<Was> form() {
        return Was.class;
    }

    @Override
    public Map<Long, Was> asTheyAre(Actor actor, Collection<Long> ids) {
        Map<Long, Was> now = new LinkedHashMap<>();
        rows.those(actor, ids)
                .forEach(update -> now.put(update.id(), new Was(update.told(), update.course(), update.evidence())));
        return now;
    }

    @Override
    public Map<Long, Called> called(Actor actor, Collection<Long> ids) {
        return rows.those(actor, ids).stream()
                .collect(Collectors.toMap(
                        ProgressUpdate::id, update -> new Called(update.told().done(), "/updates/" + update.id())));
    }

    @Override
    public void putBack(Actor actor, long id, Was before, Was after) {
        ProgressUpdate now = own(actor, id);
        saved(id, saving.putBack(now, before.told(), before.course()));
        if (!now.told().equals(before.told())) {
            events.publishEvent(new UpdateWritten(actor, id, now.told(), before.told()));
        }
        UpdateState was = before.course().state();
        if (now.state() != was) {
            events.publishEvent(new UpdateMoved(actor, id, now.state().code(), was.code()));
        }
    }

    @Override
    public void remove(Actor actor, long id, Was after) {
        ProgressUpdate now = own(actor, id);
        saved(id, saving.remove(now));
        events.publishEvent(
                new UpdateTakenBack(actor, new Ref(now.on().kind(), now.on().id()), now.told()));
    }

    private ProgressUpdate own(Actor actor, long id) {
        ProgressUpdate update = rows.withId(actor, id).orElseThrow(() -> new Stale(ref(id)));
        if (!UpdateWriters.mayWrite(actor, update)) {
            throw new NotAllowed("update.not-assigned");
        }
        return update;
    }

    private static void saved(long id, boolean isSaved) {
        if (!isSaved) {
            throw new Stale(ref(id));
        }
    }
}

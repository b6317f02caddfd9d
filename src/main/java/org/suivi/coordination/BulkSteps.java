package org.suivi.coordination;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.BulkStep.Block;
import org.suivi.coordination.BulkStep.Effect;
import org.suivi.coordination.BulkStepRows.Line;
import org.suivi.coordination.InstitutionAssigned.Given;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** The front door to bulk assignments as steps: doing one, and taking it back as long as nothing was built on it. */
@Service
@Transactional
public class BulkSteps {

    private final BulkStepRows rows;
    private final Assignments assignments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkSteps(BulkStepRows rows, Assignments assignments, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.assignments = assignments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a step did.
     *
     * @param added how many recommendations the institution did not have in this part before
     */
    public record Done(long step, int added) {}

    /** Gives the recommendations to the institution. */
    public Done assign(Actor actor, Assign command) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (command.kind() != Matter.Kind.RECOMMENDATION || command.ids().isEmpty()) {
            throw new Refused("bulk.none");
        }
        long step = rows.begin(actor, command, clock.instant());
        return new Done(step, assignments.assign(actor, command, step));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<BulkStep> page(Actor actor, int number) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return rows.page(actor, number);
    }

    @Transactional(readOnly = true)
    public BulkStep withId(Actor actor, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return rows.withId(actor, id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional(readOnly = true)
    public Effect effect(Actor actor, BulkStep step) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return rows.effect(actor, step.id());
    }

    /** What keeps the step from being taken back. */
    @Transactional(readOnly = true)
    public List<Block> blocks(Actor actor, BulkStep step) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return step.undone() == null ? rows.blocks(actor, step.id()) : List.of();
    }

    /** Makes everything as it was before the step, or nothing. */
    public void undo(Actor actor, long id) {
        BulkStep step = withId(actor, id);
        if (!rows.end(actor, id, clock.instant())) {
            throw new Refused("assignment.undo.already");
        }
        if (!rows.blocks(actor, id).isEmpty()) {
            throw new Refused("assignment.undo.blocked");
        }
        Map<Long, Given> taken = new TreeMap<>();
        rows.takeBack(actor, id).forEach(line -> taken.put(line.recommendation(), line.given()));
        for (Line line : rows.giveBack(actor, id)) {
            Given before = taken.remove(line.recommendation());
            events.publishEvent(new InstitutionAssigned(actor, ref(line.recommendation()), before, line.given()));
        }
        taken.forEach(
                (recommendation, given) -> events.publishEvent(new AssignmentEnded(actor, ref(recommendation), given)));
        rows.renewBack(actor, id).stream()
                .filter(renewed -> !Objects.equals(renewed.before(), renewed.after()))
                .forEach(renewed -> events.publishEvent(
                        new DueDateSet(actor, ref(renewed.thing()), renewed.before(), renewed.after())));
        events.publishEvent(new BulkStepUndone(
                actor, id, new BulkStepUndone.Told(step.name(), step.part().code(), step.chosen())));
    }

    private static Ref ref(long recommendation) {
        return new Ref("recommendation", recommendation);
    }
}

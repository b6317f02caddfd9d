package org.suivi.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.WithdrawnActions;
import org.suivi.shared.Actor;

/** What happened in the plan of Exampleland since it was approved, so that its next version has differences to show. */
@Component
class PlanSinceApproval {

    private static final List<Integer> POSTPONED = List.of(3, 10);

    private final Actions actions;
    private final WithdrawnActions withdrawn;

    PlanSinceApproval(Actions actions, WithdrawnActions withdrawn) {
        this.actions = actions;
        this.withdrawn = withdrawn;
    }

    /** Two ends moved, and the last action was taken out. */
    void happens(Actor actor, List<Long> added) {
        POSTPONED.forEach(number -> postpone(actor, actions.one(actor, added.get(number))));
        Action last = actions.one(actor, added.get(added.size() - 1));
        withdrawn.takeOut(actor, last.id(), last.version(), "The evaluation of the whole plan covers it.");
    }

    private void postpone(Actor actor, Action action) {
        Action.Draft draft = action.draft();
        LocalDate ends = draft.dates().ends();
        actions.change(
                actor,
                action.id(),
                action.version(),
                new Action.Draft(
                        draft.theme(),
                        draft.title(),
                        draft.responsible(),
                        new Action.Dates(draft.dates().starts(), ends == null ? null : ends.plusMonths(6)),
                        draft.budget(),
                        draft.notes(),
                        draft.serves()));
    }
}

package org.suivi.coordination.web;

import org.springframework.stereotype.Component;
import org.suivi.coordination.ActionWork;
import org.suivi.coordination.LeadSuggestions;
import org.suivi.coordination.MyWork;
import org.suivi.coordination.UpdateState;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;

/** Gathers what a person has to do from those who know a part of it. */
@Component
class WorkViews {

    private final MyWork work;
    private final ActionWork actions;
    private final LeadSuggestions suggestions;

    WorkViews(MyWork work, ActionWork actions, LeadSuggestions suggestions) {
        this.work = work;
        this.actions = actions;
        this.suggestions = suggestions;
    }

    /** The page with this number of each list; whole means that of all colleagues too. */
    WorkView of(Actor actor, Language language, boolean whole, int number) {
        MyWork.Due due = work.due(actor, whole, number);
        return new WorkView(
                new WorkView.Own(due.late(), due.soon(), work.inWriting(actor, number)),
                new WorkView.Planned(actions.late(actor, number), actions.due(actor, number)),
                secretariat(actor, language, number),
                whole);
    }

    private WorkView.Secretariat secretariat(Actor actor, Language language, int number) {
        if (!actor.may(Permission.EDIT_RECORDS)) {
            return WorkView.Secretariat.NONE;
        }
        Page<Long> withoutLead = work.withoutLead(actor, number);
        return new WorkView.Secretariat(
                work.waiting(actor, UpdateState.CLEARED, number),
                work.waiting(actor, UpdateState.ACCEPTED, number),
                withoutLead,
                suggestions.of(actor, language, withoutLead.rows()));
    }
}

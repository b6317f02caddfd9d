package org.suivi.reminders;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Reminders of a system go out at other times, or escalate after other days. */
public record ReminderRulesChanged(Actor actor, ReminderRules before, ReminderRules after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("system", actor.inSystem());
    }
}

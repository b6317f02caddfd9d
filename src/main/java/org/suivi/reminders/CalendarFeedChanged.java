package org.suivi.reminders;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A secret address of a calendar was made, or does not work any more. */
public record CalendarFeedChanged(Actor actor, boolean isOpen) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", actor.account());
    }

    @Override
    public Object before() {
        return !isOpen;
    }

    @Override
    public Object after() {
        return isOpen;
    }
}

package org.suivi.reminders;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A person wants to be reminded in another rhythm. */
public record RhythmChosen(Actor actor, Rhythm before, Rhythm after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", actor.account());
    }
}

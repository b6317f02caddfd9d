package org.suivi.reminders;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A holiday was added (no before) or taken away (no after). */
public record QuietDaysChanged(
        Actor actor, @Nullable QuietDay before, @Nullable QuietDay after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("system", actor.inSystem());
    }
}

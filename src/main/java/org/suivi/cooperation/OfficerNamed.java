package org.suivi.cooperation;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A need was handed to somebody of the desk. */
public record OfficerNamed(
        Actor actor, Ref subject, @Nullable Officer before, Officer after) implements Change {

    /** As the log keeps it. */
    public record Officer(long account) {}
}

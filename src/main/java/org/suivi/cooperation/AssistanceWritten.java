package org.suivi.cooperation;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A need, an offer or a challenge was written or changed. */
public record AssistanceWritten(
        Actor actor, Ref subject, @Nullable Object before, Object after) implements Change {}

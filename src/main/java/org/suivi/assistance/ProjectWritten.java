package org.suivi.assistance;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A project was told or put right. */
public record ProjectWritten(
        Actor actor, Ref subject, @Nullable Object before, Object after) implements Change {}

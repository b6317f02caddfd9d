package org.suivi.assistance;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** It was written how help was received. */
public record AssessmentWritten(
        Actor actor, Ref subject, @Nullable Object before, Object after) implements Change {}

package org.suivi.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An institution is to tell by another day what it did. */
public record DueDateSet(
        Actor actor,
        Ref subject,
        @Nullable LocalDate before,
        @Nullable LocalDate after) implements Change {}

package org.suivi.cooperation;

import java.time.LocalDate;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The owner said that a record still holds. */
public record AssistanceConfirmed(Actor actor, Ref subject, LocalDate before, LocalDate after) implements Change {}

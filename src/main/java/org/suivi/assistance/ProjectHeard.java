package org.suivi.assistance;

import java.time.LocalDate;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** One of those who do a project said that it goes on. */
public record ProjectHeard(Actor actor, Ref subject, LocalDate before, LocalDate after) implements Change {}

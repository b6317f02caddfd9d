package org.suivi.coordination;

import org.suivi.coordination.InstitutionAssigned.Given;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An institution has no part in the follow-up of a thing any more. */
public record AssignmentEnded(Actor actor, Ref subject, Given before) implements Change {}

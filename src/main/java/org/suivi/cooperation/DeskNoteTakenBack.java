package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody of the desk took back what they had noted of a thing. */
public record DeskNoteTakenBack(Actor actor, Ref subject) implements Change {}

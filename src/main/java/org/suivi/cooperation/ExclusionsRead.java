package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The desk looked at the parties that a State does not want help from. */
public record ExclusionsRead(Actor actor, Ref subject) implements Change {}

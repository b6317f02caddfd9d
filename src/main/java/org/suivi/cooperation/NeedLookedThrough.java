package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The desk looked through the changed text of a need that is open already. */
public record NeedLookedThrough(Actor actor, Ref subject) implements Change {}

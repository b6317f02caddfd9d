package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An agreement took of an offer, or gave back when it came to nothing. */
public record CapacityCounted(Actor actor, Ref subject, Integer before, Integer after) implements Change {}

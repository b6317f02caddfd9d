package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The desk noted something of a thing. The log keeps that it did, and not what. */
public record DeskNoted(Actor actor, Ref subject) implements Change {}

package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody wants to hear of news in a list. */
public record SearchKept(Actor actor, Ref subject, Object after) implements Change {}

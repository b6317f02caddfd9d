package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody wants to hear no more of news in a list. */
public record SearchEnded(Actor actor, Ref subject) implements Change {}

package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A need, an offer or a challenge went from one state to another. */
public record AssistanceMoved(Actor actor, Ref subject, String before, String after) implements Change {}

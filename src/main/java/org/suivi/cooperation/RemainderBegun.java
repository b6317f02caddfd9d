package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A need was begun for what another one left undone. */
public record RemainderBegun(Actor actor, Ref subject, String after) implements Change {}

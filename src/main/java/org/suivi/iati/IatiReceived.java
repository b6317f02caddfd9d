package org.suivi.iati;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A file of activities that others report was received; nothing in it counts yet. */
public record IatiReceived(Actor actor, Ref subject, String after) implements Change {}

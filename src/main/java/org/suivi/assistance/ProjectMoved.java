package org.suivi.assistance;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A project went from one state to another. */
public record ProjectMoved(Actor actor, Ref subject, String before, String after) implements Change {}

package org.suivi.assistance;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A side confirmed or disputed what is told of a project, or the desk let it count. */
public record ProjectAnswered(Actor actor, Ref subject, String before, String after) implements Change {}

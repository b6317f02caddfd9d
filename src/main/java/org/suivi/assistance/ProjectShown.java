package org.suivi.assistance;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Who sees a project was changed. */
public record ProjectShown(Actor actor, Ref subject, String before, String after) implements Change {}

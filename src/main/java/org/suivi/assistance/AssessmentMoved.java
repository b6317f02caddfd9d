package org.suivi.assistance;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An assessment of help was finished, answered, locked or waived. */
public record AssessmentMoved(Actor actor, Ref subject, String before, String after) implements Change {}

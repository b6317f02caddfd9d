package org.suivi.steps;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Things that one step changed together are as they were before it. */
public record StepUndone(Actor actor, Ref subject, Told before) implements Change {

    /** From which file the things were, how many went back and how many stayed. */
    public record Told(String file, int restored, int stayed) {}
}

package org.suivi.coordination;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/** Many recommendations that were assigned in one step are as they were before. */
public record BulkStepUndone(Actor actor, long id, Told before) implements Change {

    /** What a history shows of the step. */
    public record Told(LocalizedText institution, String part, int chosen) {}

    @Override
    public Ref subject() {
        return BulkStep.ref(id);
    }
}

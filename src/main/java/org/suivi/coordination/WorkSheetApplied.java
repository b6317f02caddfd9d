package org.suivi.coordination;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Updates of an institution came in from a spreadsheet. */
public record WorkSheetApplied(Actor actor, long organisation, Taken after) implements Change {

    /** From which file, and how many. */
    public record Taken(String file, int written) {}

    @Override
    public Ref subject() {
        return new Ref("organisation", organisation);
    }
}

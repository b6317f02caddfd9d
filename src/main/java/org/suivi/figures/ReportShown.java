package org.suivi.figures;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A report to the Council was taken from the public, or given back to it. */
public record ReportShown(Actor actor, Ref subject, Boolean after) implements Change {

    @Override
    public Boolean before() {
        return !after;
    }
}

package org.suivi.panels;

import java.util.Set;
import org.suivi.shared.Refused;

/** A state with a table of the states that may follow it; a test draws the tables into the documentation. */
interface Moves<S extends Enum<S> & Moves<S>> {

    Set<S> next();

    /** The state that is wanted, when it may follow this one. */
    default S to(S wanted) {
        if (!next().contains(wanted)) {
            throw new Refused("panel.not-now");
        }
        return wanted;
    }
}

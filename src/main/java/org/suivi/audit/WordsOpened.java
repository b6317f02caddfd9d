package org.suivi.audit;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/**
 * The auditor of the clearing house read sealed words.
 *
 * @param number of the entry that keeps them
 */
record WordsOpened(Actor actor, Ref subject, long number) implements Change {

    @Override
    public Object after() {
        return number;
    }
}

package org.suivi.proceedings;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/**
 * Somebody wrote a sentence of a paper, changed it, kept it or dropped it.
 *
 * @param was null for a new one
 */
public record PaperWritten(
        Actor actor, Paper paper, @Nullable Words was, Words is) implements Change {

    /** A sentence as histories tell it. */
    record Words(String part, String text, String decision) {}

    @Override
    public Ref subject() {
        return paper.ref();
    }

    @Override
    public @Nullable Object before() {
        return was;
    }

    @Override
    public Object after() {
        return is;
    }
}

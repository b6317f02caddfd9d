package org.suivi.proceedings;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A paper about a panel was begun, reviewed, cleared, posted or taken back. */
public record PaperMoved(Actor actor, Paper paper, String what) implements Change {

    @Override
    public Ref subject() {
        return paper.ref();
    }

    @Override
    public Object after() {
        return Map.of("what", what, "kind", paper.template().code());
    }
}

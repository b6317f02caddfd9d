package org.suivi.mechanisms;

import java.util.List;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An import was undone and its documents went with it. */
public record DocumentsWithdrawn(Actor actor, long importId, List<Long> documents) implements Change {

    public DocumentsWithdrawn {
        documents = List.copyOf(documents);
    }

    @Override
    public Ref subject() {
        return new Ref("import", importId);
    }

    @Override
    public Object before() {
        return documents;
    }
}

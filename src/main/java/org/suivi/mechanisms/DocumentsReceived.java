package org.suivi.mechanisms;

import java.util.List;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An import brought documents that the system did not have. */
public record DocumentsReceived(Actor actor, long importId, List<Long> documents) implements Change {

    public DocumentsReceived {
        documents = List.copyOf(documents);
    }

    @Override
    public Ref subject() {
        return new Ref("import", importId);
    }

    @Override
    public Object after() {
        return documents;
    }
}

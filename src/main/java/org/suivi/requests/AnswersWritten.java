package org.suivi.requests;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/** An institution wrote on its answers; each under the key of its question. */
public record AnswersWritten(
        Actor actor, long id, long organisation, Map<Long, LocalizedText> before, Map<Long, LocalizedText> after)
        implements Change {

    public AnswersWritten {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    @Override
    public Ref subject() {
        return InformationRequest.ref(id);
    }
}

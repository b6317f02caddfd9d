package org.suivi.panels;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Language;
import org.suivi.shared.Ref;

/** Somebody added a delegation, or changed its names, its terms in the Council or its accreditation. */
public record DelegationWritten(Actor actor, Delegation delegation) implements Change {

    @Override
    public Ref subject() {
        return Panel.ref(0);
    }

    @Override
    public Object after() {
        return Map.of(
                "code", delegation.code(),
                "name", delegation.names().plain(Language.EN),
                "period", delegation.council().toString(),
                "status", delegation.accreditation());
    }
}

package org.suivi.panels;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody prepared a panel, opened or closed it, or made a seat for it; what happens at the microphone is in its journal. */
public record PanelPrepared(Actor actor, long panel, String what) implements Change {

    @Override
    public Ref subject() {
        return Panel.ref(panel);
    }

    @Override
    public Object after() {
        return Map.of("what", what);
    }
}

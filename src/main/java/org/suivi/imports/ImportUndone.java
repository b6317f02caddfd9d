package org.suivi.imports;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An import was taken back as a whole. */
public record ImportUndone(Actor actor, long id, String file) implements Change {

    @Override
    public Ref subject() {
        return ImportRun.ref(id);
    }

    @Override
    public Object before() {
        return Map.of("file", file);
    }
}

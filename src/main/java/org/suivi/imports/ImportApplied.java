package org.suivi.imports;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An import was applied as a whole: the one audit entry for all its rows. */
public record ImportApplied(Actor actor, long id, String file, Map<String, Integer> counts) implements Change {

    public ImportApplied {
        counts = Map.copyOf(counts);
    }

    @Override
    public Ref subject() {
        return ImportRun.ref(id);
    }

    @Override
    public Object after() {
        return Map.of("file", file, "counts", counts);
    }
}

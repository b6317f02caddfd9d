package org.suivi.taxonomies;

import java.util.List;
import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/**
 * A reference file that came with the program was new and is now in the database.
 *
 * @param kept codes of the rows that a person had changed, which stay as they are
 */
public record ReferenceLoaded(Actor actor, String file, int rows, List<String> kept) implements Change {

    public ReferenceLoaded {
        kept = List.copyOf(kept);
    }

    @Override
    public Ref subject() {
        return new Ref("reference-file", 0);
    }

    @Override
    public Object after() {
        return Map.of("file", file, "rows", rows, "kept", kept);
    }
}

package org.suivi.cooperation;

import java.util.List;
import org.suivi.shared.Actor;

/**
 * Knows what waits for a reader in one module. It counts all of it in one statement, behind the conditions of the lists that the counts
 * open, so that nobody is told of what he may not see.
 */
public interface WaitSource {

    /** In the order in which it is shown; what nothing waits of may be among it. */
    List<Wait> of(Actor actor);
}

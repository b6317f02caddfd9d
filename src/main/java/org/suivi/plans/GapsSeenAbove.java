package org.suivi.plans;

import java.util.List;
import org.suivi.shared.Actor;

/** What a plan lacks that only a module above it can see; the module contributes the number and the list behind it. */
public interface GapsSeenAbove {

    /**
     * One such gap.
     *
     * @param title a message key
     * @param path of its list, below the address of the system
     */
    record Seen(String title, long count, String path) {}

    List<Seen> in(Actor actor, long plan);
}

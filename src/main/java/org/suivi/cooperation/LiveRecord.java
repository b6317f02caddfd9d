package org.suivi.cooperation;

import java.util.Set;

/**
 * A need or an offer that takes part in matching.
 *
 * @param named the parties it is shared with by name
 * @param reviewed which of its words matching may rely on
 */
public record LiveRecord(HouseRecord record, Set<Long> named, Reviewed reviewed) {

    public LiveRecord {
        named = Set.copyOf(named);
    }
}

package org.suivi.recommendations;

import java.util.Collection;
import java.util.Set;

/**
 * What a {@link FollowUpSource} says of these recommendations is another; published in the transaction of the change, as often as is
 * convenient: the index catches up once, after the commit.
 */
public record FollowUpChanged(int system, Set<Long> ids) {

    public FollowUpChanged {
        ids = Set.copyOf(ids);
    }

    public static FollowUpChanged of(int system, Collection<Long> ids) {
        return new FollowUpChanged(system, Set.copyOf(ids));
    }
}

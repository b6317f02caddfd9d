package org.suivi.recommendations;

import java.util.Collection;
import java.util.List;
import org.suivi.shared.Visibility;

/**
 * What lists are narrowed by and files tell beside the record: a module whose work follows recommendations up says through a bean of
 * this type which values of which facets they have, and publishes {@link FollowUpChanged} when that changed.
 */
public interface FollowUpSource {

    /**
     * What is known of these recommendations, in one statement however many there are. Asked in a transaction that sees their systems;
     * whoever asks knows already that the recommendations may be seen.
     *
     * @param ids thousands at most at a time
     * @param readers PUBLIC for what everybody may know, INTERNAL for what those know who read what the State keeps
     */
    List<Fact> about(Collection<Long> ids, Visibility readers);

    /** One value of one recommendation in a facet of follow-up. */
    record Fact(long recommendation, Facet facet, String value) {}
}

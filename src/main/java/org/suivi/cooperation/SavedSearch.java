package org.suivi.cooperation;

import java.time.Instant;
import org.suivi.shared.Ref;

/**
 * A list as somebody narrowed it, of whose new and changed records a mail tells.
 *
 * @param everyDays how often: 1 or 7
 * @param toldAt until when news were told
 */
public record SavedSearch(long id, long account, Entity entity, HouseFilter filter, int everyDays, Instant toldAt) {

    static Ref ref(long id) {
        return new Ref("house_search", id);
    }

    /** The list itself. */
    public String path() {
        return entity.path() + filter.query();
    }
}

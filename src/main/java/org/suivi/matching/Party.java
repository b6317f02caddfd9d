package org.suivi.matching;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A State or organisation that needs or gives help.
 *
 * @param country none for an organisation of several States
 * @param ratings by function, what recipients said of the help this party gave
 */
public record Party(String id, @Nullable Country country, Map<String, Rating> ratings) {

    public Party {
        ratings = Map.copyOf(ratings);
    }

    public static Party of(String id, @Nullable Country country) {
        return new Party(id, country, Map.of());
    }
}

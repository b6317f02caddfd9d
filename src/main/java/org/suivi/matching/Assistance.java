package org.suivi.matching;

import org.jspecify.annotations.Nullable;

/**
 * A project or offer in one country, as far as it may overlap with another.
 *
 * @param beneficiary the institution that is helped, by a key or a name spelt one way
 */
public record Assistance(
        String id,
        String country,
        String lead,
        Subject subject,
        Window window,
        @Nullable String beneficiary) {}

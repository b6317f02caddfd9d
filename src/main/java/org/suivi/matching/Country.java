package org.suivi.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a country when peers are looked for; anything may be unknown.
 *
 * @param groups regions and groups of countries that offers name: "LDC", "SIDS", "LLDC", a region
 */
public record Country(
        String code,
        Set<String> groups,
        @Nullable String subregion,
        @Nullable String legalTradition,
        @Nullable String income,
        @Nullable String size,
        @Nullable Boolean isFederal) {

    public Country {
        groups = Set.copyOf(groups);
    }
}

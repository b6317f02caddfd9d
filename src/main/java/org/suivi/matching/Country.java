package org.suivi.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a country when peers are looked for; anything may be unknown.
 *
 * @param groups regions and groups of countries that offers name: "LDC", "SIDS", "LLDC", a region
 * @param isPlaced whether it is known which of LDC, LLDC and SIDS it is; else nothing is made of not being among them
 */
public record Country(
        String code,
        Set<String> groups,
        @Nullable String subregion,
        @Nullable String legalTradition,
        @Nullable String income,
        @Nullable String size,
        @Nullable Boolean isFederal,
        boolean isPlaced) {

    /** The groups of countries in a special situation. */
    static final Set<String> SITUATIONS = Set.of("LDC", "LLDC", "SIDS");

    public Country {
        groups = Set.copyOf(groups);
    }

    /** Whether both are of the same regional group, or the other is of none. */
    boolean isOfGroupOf(Country other) {
        return other.groups.stream()
                .filter(group -> !SITUATIONS.contains(group))
                .allMatch(groups::contains);
    }
}

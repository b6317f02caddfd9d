package org.suivi.indicators;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.NamedRows;
import org.suivi.shared.Naming;
import org.suivi.taxonomies.Taxonomies;

/** What indicators are called in histories. */
@Configuration(proxyBeanMethods = false)
class IndicatorTitles {

    @Bean
    Naming namesOfIndicators(NamedRows rows) {
        return rows.of(Indicator.KIND, Set.of(), """
                select id::text as key, name::text as name from indicator
                where system_id = :system and id = any(:ids) and visibility in (:seen)
                """);
    }

    /** By their numbers, which stand before the names. */
    @Bean
    Naming namesOfSdgIndicators(Taxonomies taxonomies) {
        return new Naming(
                "sdg-indicator",
                Set.of("sdg-indicator-linked", "sdg-indicator-unlinked"),
                (actor, keys, language) -> keys.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                number -> number,
                                number -> SdgIndicators.told(taxonomies.vocabulary(), number, language))));
    }
}

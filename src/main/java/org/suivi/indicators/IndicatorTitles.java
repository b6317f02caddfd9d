package org.suivi.indicators;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.NamedRows;
import org.suivi.shared.Naming;

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
}

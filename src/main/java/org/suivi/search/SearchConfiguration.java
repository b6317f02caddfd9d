package org.suivi.search;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.database.DatabaseSettings;

/** Opens the index beside the database's folder. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    SearchIndex searchIndex(DatabaseSettings settings, Clock clock) {
        return SearchIndex.open(settings.data().toAbsolutePath().resolve("index"), clock);
    }
}

package org.suivi.search;

import java.io.UncheckedIOException;
import java.time.Clock;
import org.apache.lucene.store.LockObtainFailedException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.database.DatabaseSettings;
import org.suivi.shared.WrongSetting;

/** Opens the index beside the database's folder. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    SearchIndex searchIndex(DatabaseSettings settings, Clock clock) {
        try {
            return SearchIndex.open(settings.data().toAbsolutePath().resolve("index"), clock);
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof LockObtainFailedException) {
                throw new WrongSetting(
                        "SUIVI_DATA",
                        settings.data().toString(),
                        "a folder that no other Suivi uses, or stop the Suivi that uses it");
            }
            throw failure;
        }
    }
}

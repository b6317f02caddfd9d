package org.suivi;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Every run of the tests begins with an empty database, also on one that outlived the last run. A second context of the same run
 * finds what the first one has made and must not pull it away.
 */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class CleanDatabase {

    private static final Set<String> CLEANED = ConcurrentHashMap.newKeySet();

    @Bean
    FlywayMigrationStrategy fromScratch(HikariDataSource database) {
        return flyway -> {
            if (CLEANED.add(database.getJdbcUrl())) {
                flyway.clean();
            }
            flyway.migrate();
        };
    }
}

package org.suivi;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Every run of the tests begins with an empty database, also on one that outlived the last run. */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class CleanDatabase {

    @Bean
    FlywayMigrationStrategy fromScratch() {
        return flyway -> {
            flyway.clean();
            flyway.migrate();
        };
    }
}

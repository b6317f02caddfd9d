package org.suivi.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Starts or reaches the database and gives everybody else the data source. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** Holds the embedded server, if there is one, so that it stops after everything that uses it. */
    record Server(@Nullable EmbeddedPostgres embedded) implements AutoCloseable {
        @Override
        public void close() {
            Optional.ofNullable(embedded).ifPresent(EmbeddedPostgres::close);
        }
    }

    @Bean
    Server databaseServer(DatabaseSettings settings) {
        String url = settings.url();
        if (url == null) {
            return new Server(EmbeddedPostgres.start(settings.data(), settings.fsync()));
        }
        OutsideDatabase.check(url, settings.user(), settings.password());
        return new Server(null);
    }

    @Bean
    HikariDataSource dataSource(DatabaseSettings settings, Server server) {
        var pool = new HikariDataSource();
        pool.setPoolName("suivi");
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(2);
        EmbeddedPostgres embedded = server.embedded();
        pool.setJdbcUrl(embedded != null ? embedded.url() : settings.url());
        pool.setUsername(embedded != null ? embedded.user() : settings.user());
        pool.setPassword(embedded != null ? embedded.password() : settings.password());
        pool.addDataSourceProperty("ApplicationName", "suivi");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    /** Migrations see all systems; their connection is thrown away and never reaches the pool. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(HikariDataSource pool) {
        return new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    @Bean
    OwnConnections ownConnections(HikariDataSource pool) {
        return new OwnConnections(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }
}

package org.suivi.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connections beside the pool, for work that keeps one for as long as the program runs. */
public final class OwnConnections {

    private final HikariDataSource pool;

    OwnConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    /** A connection that gives up, instead of waiting for ever, when the database does not answer a statement in time. */
    public Connection open(String purpose, int mostSeconds) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", pool.getUsername());
        properties.setProperty("password", pool.getPassword());
        properties.setProperty("ApplicationName", "suivi " + purpose);
        properties.setProperty("connectTimeout", String.valueOf(mostSeconds));
        properties.setProperty("socketTimeout", String.valueOf(mostSeconds));
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }
}

package org.suivi.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Looks into the database of a running Suivi past all its rules, and stands in the way of its transactions. */
final class SecondConnection implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Connection connection;

    private SecondConnection(Connection connection) {
        this.connection = connection;
    }

    static SecondConnection to(Path data) throws IOException, SQLException {
        Path home = data.resolve("postgres");
        List<String> server = Files.readAllLines(home.resolve("cluster/postmaster.pid"));
        return new SecondConnection(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/suivi",
                "postgres",
                Files.readString(home.resolve("password")).strip()));
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Waits until the statement counts this many. */
    void await(String sql, long number) throws SQLException, InterruptedException {
        for (int tries = PATIENCE_SECONDS * 20; number(sql) != number; tries--) {
            if (tries == 0) {
                throw new IllegalStateException(sql + " counts " + number(sql) + " and not " + number);
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

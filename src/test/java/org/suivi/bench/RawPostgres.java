package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The yardstick of imports: PostgreSQL's COPY of the same rows into copies of the same tables with the same indexes. */
final class RawPostgres implements AutoCloseable {

    /** What an import writes for each recommendation. */
    private static final List<String> TABLES =
            List.of("document", "recommendation", "recommending_state", "recommendation_tag");

    private final Connection connection;

    private RawPostgres(Connection connection) {
        this.connection = connection;
    }

    /** Reaches the embedded database of a running Suivi. */
    static RawPostgres in(Path data) throws IOException, SQLException {
        Path home = data.resolve("postgres");
        String port = Files.readAllLines(home.resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        var properties = new Properties();
        properties.setProperty("user", "suivi");
        properties.setProperty(
                "password", Files.readString(home.resolve("password")).strip());
        var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/suivi", properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set suivi.system = '*'");
        }
        return new RawPostgres(connection);
    }

    /** Seconds that one COPY of every table takes, in one transaction as an import is one. */
    double copy(Path folder) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("create table bench_%1$s (like %1$s including all)".formatted(table));
                try (var out = Files.newOutputStream(folder.resolve(table))) {
                    copies().copyOut("copy (select * from %s) to stdout".formatted(table), out);
                }
            }
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (String table : TABLES) {
                try (var in = Files.newInputStream(folder.resolve(table))) {
                    copies().copyIn("copy bench_%s from stdin".formatted(table), in);
                }
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        } finally {
            forget(folder);
        }
    }

    private void forget(Path folder) throws SQLException, IOException {
        connection.rollback();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("drop table if exists bench_" + table);
                Files.deleteIfExists(folder.resolve(table));
            }
        }
    }

    long count() throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from recommendation")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Addresses of recommendations all over the table. */
    List<String> addresses(int number) throws SQLException {
        var addresses = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select address from recommendation order by md5(address) limit " + number)) {
            while (rows.next()) {
                addresses.add(rows.getString(1));
            }
        }
        return addresses;
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

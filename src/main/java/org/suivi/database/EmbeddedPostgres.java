package org.suivi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suivi's own PostgreSQL in the data folder, on a free local port, with password sign-in and everything that keeps acknowledged
 * work through a power cut. A server that already runs there, because it outlived a killed Suivi or serves another one, is used
 * as it is. Whoever is the last to use the server stops it.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "suivi";
    private static final String PRESENCE = "suivi presence";
    private static final int MOST_LOOKS = 120;
    private static final int MOST_ATTEMPTS = 3;
    private static final int PATIENCE_SECONDS = 5;

    private final PostgresCluster cluster;
    private final int port;
    /** Open as long as we use the server, so that others see that it is still needed. */
    private final Connection presence;

    private EmbeddedPostgres(Path data, boolean fsync) throws IOException, SQLException {
        this.cluster = PostgresCluster.in(data);
        Joined joined = join(fsync);
        this.port = joined.port();
        this.presence = joined.presence();
    }

    private record Joined(int port, Connection presence) {}

    static EmbeddedPostgres start(Path data, boolean fsync) {
        try {
            return new EmbeddedPostgres(data, fsync);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "The embedded database in " + data + " does not start: " + e.getMessage(), e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    String user() {
        return DATABASE;
    }

    String password() {
        return cluster.password();
    }

    @Override
    public void close() {
        try {
            boolean last = noOtherIsPresent();
            if (last) {
                cluster.programs()
                        .run(
                                "pg_ctl",
                                "stop",
                                "-w",
                                "-m",
                                "fast",
                                "-t",
                                "60",
                                "-D",
                                cluster.folder().toString());
            }
        } catch (IOException | SQLException e) {
            log.warn("The embedded database did not stop: {}", e.getMessage());
        }
    }

    /** A server that was started anew meanwhile has broken the connection by which others saw us. */
    private boolean noOtherIsPresent() throws SQLException {
        boolean isThere = presence.isValid(PATIENCE_SECONDS);
        try (Connection own = isThere ? presence : connectAsSuperuser(port, PRESENCE);
                Statement statement = own.createStatement()) {
            return !exists(
                    statement,
                    "select 1 from pg_stat_activity where application_name = '" + PRESENCE
                            + "' and pid <> pg_backend_pid()");
        }
    }

    /** A server may have been told to stop just before we came: then there is another to join or to start. */
    private Joined join(boolean fsync) throws IOException, SQLException {
        for (int attempt = 1; ; attempt++) {
            int at = runOrStart(fsync);
            try {
                Connection presence = connectAsSuperuser(at, PRESENCE);
                createDatabase(presence);
                return new Joined(at, presence);
            } catch (SQLException gone) {
                if (attempt == MOST_ATTEMPTS) {
                    throw gone;
                }
                pause();
            }
        }
    }

    private int runOrStart(boolean fsync) throws IOException {
        int running = runningPort();
        if (running > 0) {
            return running;
        }
        try {
            return start(fsync);
        } catch (IOException e) {
            int other = runningPort();
            if (other > 0) {
                return other;
            }
            throw e;
        }
    }

    /** The port of a server that already runs on our cluster, or 0; one that is just coming or going is waited for. */
    private int runningPort() throws IOException {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Postmaster found = Postmaster.of(cluster.folder());
            if (found == null) {
                return 0;
            }
            if (answersForOurCluster(found.port())) {
                return found.port();
            }
            pause();
        }
        return 0;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private boolean answersForOurCluster(int candidate) {
        if (candidate == 0) {
            return false;
        }
        try (Connection connection = connectAsSuperuser(candidate, PRESENCE);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Files.isSameFile(Path.of(row.getString(1)), cluster.folder());
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private int start(boolean fsync) throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String onOff = fsync ? "on" : "off";
        String options = String.join(
                " ",
                "-p " + free,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c fsync=" + onOff,
                "-c synchronous_commit=" + onOff,
                "-c full_page_writes=" + onOff,
                "-c max_connections=120",
                "-c shared_buffers=64MB",
                "-c maintenance_work_mem=128MB",
                "-c max_wal_size=2GB",
                "-c jit=off",
                "-c timezone=UTC",
                "-c log_min_messages=warning");
        String logFile = cluster.home().resolve("server.log").toString();
        cluster.programs()
                .run(
                        "pg_ctl",
                        "start",
                        "-w",
                        "-t",
                        "60",
                        "-D",
                        cluster.folder().toString(),
                        "-l",
                        logFile,
                        "-o",
                        options);
        return free;
    }

    private void createDatabase(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            // Row-level security does not bind superusers, so the program itself is none.
            if (!exists(statement, "select 1 from pg_roles where rolname = 'suivi'")) {
                statement.execute("create role suivi login password '" + cluster.password() + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = 'suivi'")) {
                statement.execute("create database suivi owner suivi");
            }
        }
    }

    private static boolean exists(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            return row.next();
        }
    }

    private Connection connectAsSuperuser(int atPort, String name) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresCluster.SUPERUSER);
        properties.setProperty("password", cluster.password());
        properties.setProperty("ApplicationName", name);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + atPort + "/postgres", properties);
    }
}

package org.suivi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.suivi.shared.WrongSetting;

/**
 * Suivi's own PostgreSQL in the data folder, on a free local port, with password sign-in and everything that keeps acknowledged
 * work through a power cut. A server that already runs there, because it outlived a killed Suivi or serves another one, is used
 * as it is. Whoever is the last to use the server stops it.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "suivi";
    private static final String SUPERUSER = "postgres";
    private static final String PRESENCE = "suivi presence";
    private static final int MOST_LOOKS = 120;

    private final Path home;
    private final Path cluster;
    private final PostgresPrograms programs;
    private final String password;
    private final int port;
    /** Open as long as we use the server, so that others see that it is still needed. */
    private final Connection presence;

    private EmbeddedPostgres(Path data, boolean fsync) throws IOException, SQLException {
        this.home = data.toAbsolutePath().normalize().resolve("postgres");
        this.cluster = home.resolve("cluster");
        makeHome(data);
        this.programs = new PostgresPrograms(home);
        this.password = readOrMakePassword();
        if (Files.exists(cluster)) {
            refuseOtherVersion(data);
        } else {
            initialise();
        }
        this.port = runOrStart(fsync);
        this.presence = connectAsSuperuser(port, PRESENCE);
        createDatabase();
    }

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
        return password;
    }

    @Override
    public void close() {
        try {
            boolean last = noOtherIsPresent();
            presence.close();
            if (last) {
                programs.run("pg_ctl", "stop", "-w", "-m", "fast", "-t", "60", "-D", cluster.toString());
            }
        } catch (IOException | SQLException e) {
            log.warn("The embedded database did not stop: {}", e.getMessage());
        }
    }

    private boolean noOtherIsPresent() throws SQLException {
        try (Statement statement = presence.createStatement()) {
            return !exists(
                    statement,
                    "select 1 from pg_stat_activity where application_name = '" + PRESENCE
                            + "' and pid <> pg_backend_pid()");
        }
    }

    private void makeHome(Path data) {
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "writable", null));
        } catch (IOException e) {
            throw new WrongSetting("SUIVI_DATA", data.toString(), "a folder that Suivi may write into");
        }
    }

    private void refuseOtherVersion(Path data) throws IOException {
        String made = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String ours = programs.majorVersion();
        if (!made.equals(ours)) {
            throw new WrongSetting(
                    "SUIVI_DATA",
                    data.toString(),
                    "a folder whose database was made by PostgreSQL %s; this one was made by PostgreSQL %s, so start the "
                                    .formatted(ours, made)
                            + "Suivi that made it, take a backup there and restore it into a new folder");
        }
    }

    private String readOrMakePassword() throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Made beside its place and moved when it is whole: a killed initdb must not leave half a cluster. */
    private void initialise() throws IOException {
        Path unfinished = home.resolve("cluster-in-the-making");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("password"),
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums");
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
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
            Postmaster found = Postmaster.of(cluster);
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
            return Files.isSameFile(Path.of(row.getString(1)), cluster);
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
        String logFile = home.resolve("server.log").toString();
        programs.run("pg_ctl", "start", "-w", "-t", "60", "-D", cluster.toString(), "-l", logFile, "-o", options);
        return free;
    }

    private void createDatabase() throws SQLException {
        try (Statement statement = presence.createStatement()) {
            // Row-level security does not bind superusers, so the program itself is none.
            if (!exists(statement, "select 1 from pg_roles where rolname = 'suivi'")) {
                statement.execute("create role suivi login password '" + password + "'");
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
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", name);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + atPort + "/postgres", properties);
    }
}

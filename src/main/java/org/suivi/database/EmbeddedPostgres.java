package org.suivi.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suivi's own PostgreSQL: real server binaries unpacked into the data folder, started on a free local port, with password sign-in
 * and everything that keeps acknowledged work through a power cut. A server that outlived a killed Suivi is found and used again.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "suivi";
    private static final String SUPERUSER = "postgres";

    private final Path home;
    private final Path cluster;
    private final Path binaries;
    private final boolean fsync;
    private final String password;
    private final int port;

    private EmbeddedPostgres(Path data, boolean fsync) throws IOException {
        this.home = data.toAbsolutePath().normalize().resolve("postgres");
        this.cluster = home.resolve("cluster");
        this.fsync = fsync;
        Files.createDirectories(home);
        this.binaries = unpackBinaries();
        this.password = readOrMakePassword();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise();
        }
        int running = runningPort();
        this.port = running > 0 ? running : start();
        createDatabase();
    }

    static EmbeddedPostgres start(Path data, boolean fsync) {
        try {
            return new EmbeddedPostgres(data, fsync);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The embedded database in " + data + " does not start: " + e.getMessage(), e);
        }
    }

    String url() {
        return url(DATABASE);
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
            run(List.of(program("pg_ctl"), "stop", "-w", "-m", "fast", "-t", "60", "-D", cluster.toString()));
        } catch (IOException e) {
            log.warn("The embedded database did not stop: {}", e.getMessage());
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path unpackBinaries() throws IOException {
        String archive = "postgres-linux-" + (System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64");
        Path target = home.resolve("binaries");
        Path done = target.resolve("complete");
        if (Files.exists(done)) {
            return target;
        }
        InputStream packed = getClass().getResourceAsStream("/" + archive + ".txz");
        if (packed == null) {
            throw new IOException("no PostgreSQL binaries for this kind of machine are in the program; "
                    + "set SUIVI_DATABASE_URL to a PostgreSQL of your own");
        }
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
        Files.createFile(done);
        return target;
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
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

    private void initialise() throws IOException {
        // An initdb that was killed half-way leaves a folder without PG_VERSION at its end; it refuses a non-empty one.
        run(List.of(
                program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("password"),
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums"));
    }

    /** The port of a server that already runs on our cluster, or 0. */
    private int runningPort() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 4) {
            return 0;
        }
        long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
        int candidate = Integer.parseInt(lines.get(3).strip());
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            Files.delete(pidFile);
            return 0;
        }
        return answersForOurCluster(candidate) ? candidate : 0;
    }

    private boolean answersForOurCluster(int candidate) {
        String address = "jdbc:postgresql://127.0.0.1:" + candidate + "/postgres";
        try (Connection connection = DriverManager.getConnection(address, asSuperuser());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Files.isSameFile(Path.of(row.getString(1)), cluster);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private int start() throws IOException {
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
        Path logFile = home.resolve("server.log");
        run(List.of(
                program("pg_ctl"),
                "start",
                "-w",
                "-t",
                "60",
                "-D",
                cluster.toString(),
                "-l",
                logFile.toString(),
                "-o",
                options));
        return free;
    }

    private void createDatabase() throws IOException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), asSuperuser());
                Statement statement = connection.createStatement()) {
            // Row-level security does not bind superusers, so the program itself is none.
            if (!exists(statement, "select 1 from pg_roles where rolname = 'suivi'")) {
                statement.execute("create role suivi login password '" + password + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = 'suivi'")) {
                statement.execute("create database suivi owner suivi");
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            return row.next();
        }
    }

    private Properties asSuperuser() {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        return properties;
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private void run(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        Path output = Files.createTempFile(home, "run", ".log");
        try {
            Process process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IOException(
                        Path.of(command.get(0)).getFileName().toString().toLowerCase(Locale.ROOT) + " failed: "
                                + Files.readString(output, StandardCharsets.UTF_8)
                                        .strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}

package org.suivi.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked from the jar into the data folder once per version, and run as a user that may run them. */
final class PostgresPrograms {

    private final Path home;
    private final Path folder;

    PostgresPrograms(Path home) throws IOException {
        this.home = home;
        this.folder = home.resolve("binaries");
        unpackWhenNew();
    }

    /** "17" of "postgres (PostgreSQL) 17.11": data of another number cannot be read. */
    String majorVersion() throws IOException {
        return run("postgres", "--version").replaceAll("(?s).*?(\\d+)\\..*", "$1");
    }

    /** Runs one of the programs to its end and returns what it wrote; a failure carries the same. */
    String run(String program, String... arguments) throws IOException {
        List<String> whole = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.add(folder.resolve("bin").resolve(program).toString());
        whole.addAll(List.of(arguments));
        Path output = Files.createTempFile(home, "run", ".log");
        try {
            // Not a pipe: the server that pg_ctl starts would hold it open for ever.
            Process process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            String written = Files.readString(output, StandardCharsets.UTF_8).strip();
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                throw new IOException(program + (ended ? " failed: " : " did not end: ") + written);
            }
            return written;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private void unpackWhenNew() throws IOException {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        URL archive = getClass().getResource("/postgres-linux-" + machine + ".txz");
        if (archive == null) {
            throw new IOException("no PostgreSQL programs for this kind of machine are in Suivi; "
                    + "set SUIVI_DATABASE_URL to a PostgreSQL of your own");
        }
        String edition = String.valueOf(archive.openConnection().getContentLengthLong());
        Path complete = folder.resolve("complete");
        if (Files.exists(complete) && Files.readString(complete).equals(edition)) {
            return;
        }
        Files.deleteIfExists(complete);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive.openStream()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry);
            }
        }
        Files.writeString(complete, edition);
    }

    private void unpack(InputStream content, TarArchiveEntry entry) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
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
}

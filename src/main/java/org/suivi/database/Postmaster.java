package org.suivi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server that a cluster says runs on it.
 *
 * @param port 0 while the server has not written it down yet
 */
record Postmaster(long pid, int port) {

    private static final String FILE = "postmaster.pid";

    /** Null when there is none; a note that outlived its server, after a power cut for example, is removed. */
    static @Nullable Postmaster of(Path cluster) throws IOException {
        Path file = cluster.resolve(FILE);
        Postmaster noted = read(file);
        if (noted != null && !noted.mayRun()) {
            Files.deleteIfExists(file);
            return null;
        }
        return noted;
    }

    private static @Nullable Postmaster read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = lines.isEmpty() ? 0 : Math.abs(number(lines.get(0)));
            return new Postmaster(pid, lines.size() < 4 ? 0 : Math.toIntExact(number(lines.get(3))));
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    /** The number may belong to another program by now, for which PostgreSQL itself would take it for a running server. */
    private boolean mayRun() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isPresent()
                && process.get()
                        .info()
                        .command()
                        .map(command -> command.contains("/postgres"))
                        .orElse(true);
    }

    private static long number(String line) {
        String digits = line.strip();
        return digits.matches("-?\\d{1,9}") ? Long.parseLong(digits) : 0;
    }
}

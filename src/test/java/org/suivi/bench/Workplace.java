package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for one size of the benchmark; closing it, or the end of the benchmark, leaves nothing behind, neither files nor a
 * database server.
 */
record Workplace(Path folder) implements AutoCloseable {

    static Workplace make() throws IOException {
        var made = new Workplace(Files.createTempDirectory("suivi-bench-"));
        Endings.at(made::clear);
        return made;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path file() {
        return folder.resolve("uhri.json");
    }

    @Override
    public void close() throws IOException {
        clear();
    }

    private void clear() throws IOException {
        stopLeftDatabase();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** A server that outlived its Suivi because that was killed. */
    private void stopLeftDatabase() throws IOException {
        Path pid = data().resolve("postgres/cluster/postmaster.pid");
        if (!Files.exists(pid)) {
            return;
        }
        var server =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()));
        server.ifPresent(ProcessHandle::destroy);
        server.ifPresent(process -> {
            try {
                process.onExit().get(20, TimeUnit.SECONDS);
            } catch (Exception stubborn) {
                process.destroyForcibly();
            }
        });
    }
}

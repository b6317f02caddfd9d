package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The installed Suivi, started on a data folder by the same command that people use. */
final class Suivi implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path data;
    private final int port;
    private final double secondsToFirstPage;

    private Suivi(Process process, Path data, int port, double secondsToFirstPage) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /** Returns when the first page was answered. */
    static Suivi start(Path data, int port) throws IOException, InterruptedException {
        var command = new ProcessBuilder(List.of("bin/run"));
        command.environment().put("SUIVI_DATA", data.toString());
        command.environment().put("SUIVI_PORT", String.valueOf(port));
        command.environment().put("SUIVI_DEMONSTRATION", "false");
        if (answers(port)) {
            throw new IOException("something else answers on port %d; choose another with --port".formatted(port));
        }
        Path log = data.resolveSibling(data.getFileName() + ".log");
        long start = System.nanoTime();
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Endings.at(() -> stop(process));
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE_SECONDS * 1_000_000_000L) {
                process.destroy();
                throw new IOException("Suivi did not start:\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
        return new Suivi(process, data, port, (System.nanoTime() - start) / 1e9);
    }

    private static boolean answers(int port) {
        try (var client = new Client(port, false)) {
            return client.get("/sign-in").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** What it said since this start. */
    String log() throws IOException {
        return Files.readString(data.resolveSibling(data.getFileName() + ".log"));
    }

    Memory memory() throws IOException {
        return Memory.of(process.pid(), data);
    }

    @Override
    public void close() {
        stop(process);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

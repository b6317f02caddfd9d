package org.suivi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link LiveNode} as the benchmark sees it. */
final class Node implements AutoCloseable {

    private static final String MOST_WATCHERS = "20000";

    private final Process process;
    private final int port;
    private final String[] database;

    private Node(Process process, int port, String[] database) {
        this.process = process;
        this.port = port;
        this.database = database;
    }

    /** A node with a database of its own. */
    static Node start(Path data, int port) throws IOException {
        return start(command(data, port), port);
    }

    /** Another node on the same database. */
    Node another(Path data, int otherPort) throws IOException {
        var command = command(data, otherPort);
        command.environment().put("SUIVI_DATABASE_URL", database[1]);
        command.environment().put("SUIVI_DATABASE_USER", database[2]);
        command.environment().put("SUIVI_DATABASE_PASSWORD", database[3]);
        return start(command, otherPort);
    }

    /** With as much memory as the installed program. */
    private static ProcessBuilder command(Path data, int port) {
        var command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:NewRatio=1",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "-Xms48m",
                "-Xmx768m",
                "-Xss512k",
                "-cp",
                System.getProperty("java.class.path"),
                LiveNode.class.getName()));
        command.environment().put("SUIVI_DATA", data.toString());
        command.environment().put("SUIVI_PORT", String.valueOf(port));
        command.environment().put("SUIVI_DEMONSTRATION", "false");
        command.environment().put("SUIVI_LIVE_WATCHERS", MOST_WATCHERS);
        command.environment().put("SUIVI_LIVE_WATCHERS_PER_ADDRESS", MOST_WATCHERS);
        return command.redirectErrorStream(true);
    }

    private static Node start(ProcessBuilder command, int port) throws IOException {
        Process process = command.start();
        Endings.at(() -> stop(process));
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("database ")) {
                drain(lines);
                return new Node(process, port, line.split(" "));
            }
        }
        throw new IOException("the node did not start:\n" + said);
    }

    private static void drain(BufferedReader lines) {
        var thread = new Thread(() -> lines.lines().forEach(System.err::println), "node");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return port;
    }

    String ask(String path) throws IOException {
        try (var client = new Client(port, false)) {
            var answer = client.get(path);
            if (answer.status() != 200) {
                throw new IOException(path + " was answered with " + answer.status());
            }
            return answer.text();
        }
    }

    /** Of the Java process, since it began. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    long heap() throws IOException {
        return Long.parseLong(ask(LiveNode.HEAP));
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

package org.suivi.killed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.suivi.SuiviApplication;
import org.suivi.bench.Client;

/** Suivi as it is installed, without anything of the tests, in a process of its own. */
final class SuiviProcess {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;

    private SuiviProcess(Process process) {
        this.process = process;
    }

    /** Where it works, at which port it listens, and where its mail goes. */
    record Place(Path data, int port, int mailPort) {}

    /** Returns when it answers. */
    static SuiviProcess start(Place place) throws IOException, InterruptedException {
        var command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx500m",
                "-cp",
                classPath(),
                SuiviApplication.class.getName(),
                "--suivi.database.url=",
                // A job of the killed process is taken up again after four beats
                "--db-scheduler.heartbeat-interval=1s"));
        command.environment()
                .putAll(java.util.Map.of(
                        "SUIVI_DATA",
                        place.data().toString(),
                        "SUIVI_PORT",
                        String.valueOf(place.port()),
                        "SUIVI_MAIL_HOST",
                        "127.0.0.1",
                        "SUIVI_MAIL_PORT",
                        String.valueOf(place.mailPort()),
                        "SUIVI_MAIL_FROM",
                        "suivi@example.org",
                        "SUIVI_MAIL_SECURITY",
                        "none"));
        File log = place.data().resolve("said").toFile();
        Process process = command.redirectErrorStream(true).redirectOutput(log).start();
        for (long tries = PATIENCE_SECONDS * 20L; !answers(place.port()); tries--) {
            if (!process.isAlive() || tries == 0) {
                process.destroyForcibly();
                throw new IOException("Suivi did not start:\n" + Files.readString(log.toPath()));
            }
            Thread.sleep(50);
        }
        return new SuiviProcess(process);
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean answers(int port) {
        try (var client = new Client(port, false)) {
            return client.get("/sign-in").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As the kernel does when memory ends, or somebody with kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}

package org.suivi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long each step of an import took, in seconds, as its own process told. */
record Prepared(Map<String, Double> steps) {

    /** What the class does with the file in a process of its own. */
    static Prepared by(Class<?> preparation, Path data, Path file) throws IOException, InterruptedException {
        var command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-cp",
                System.getProperty("java.class.path"),
                preparation.getName(),
                file.toString()));
        command.environment().put("SUIVI_DATA", data.toString());
        Process process = command.redirectErrorStream(true).start();
        Endings.at(() -> {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        });
        return new Prepared(steps(process));
    }

    private static Map<String, Double> steps(Process process) throws IOException, InterruptedException {
        var steps = new LinkedHashMap<String, Double>();
        var said = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("step ")) {
                    String[] words = line.split(" ");
                    steps.put(words[1], Double.parseDouble(words[2]) / 1_000);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("the preparation failed:\n" + said);
        }
        return steps;
    }

    double seconds() {
        return steps.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}

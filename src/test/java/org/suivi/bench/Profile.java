package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** What the running program spends its processor time on, by parts of the program; from Java's own flight recorder. */
final class Profile {

    /** The first of these that begins the name of a class on the stack, from the top, is what the time was spent on. */
    private static final Map<String, String> PARTS = parts();

    private final long pid;
    private final Path file;

    Profile(long pid, Path folder) {
        this.pid = pid;
        this.file = folder.resolve("profile.jfr");
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("org.apache.lucene", "Lucene");
        parts.put("org.suivi.search", "search: facets, highlights, sorting");
        parts.put("java.util.zip", "compression");
        parts.put("gg.jte", "templates");
        parts.put("com.ibm.icu", "numbers and messages");
        parts.put("tools.jackson", "JSON");
        parts.put("org.postgresql", "database driver");
        parts.put("com.zaxxer", "database driver");
        parts.put("org.springframework.session", "session");
        parts.put("org.springframework.security", "security filters");
        parts.put("org.springframework.jdbc", "database access");
        parts.put("org.springframework.transaction", "database access");
        parts.put("org.springframework", "Spring MVC");
        parts.put("org.apache", "Tomcat");
        parts.put("org.suivi", "our own other code");
        return parts;
    }

    /** "Lucene 40 %, templates 20 %, ..." over the time that the work takes. */
    String during(Load.Step work) throws Exception {
        command("JFR.start", "name=bench", "settings=profile");
        try {
            work.run(0);
        } finally {
            command("JFR.stop", "name=bench", "filename=" + file);
        }
        return shares();
    }

    private void command(String... words) throws IOException, InterruptedException {
        var all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid)));
        all.addAll(List.of(words));
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private String shares() throws IOException {
        if (!Files.exists(file)) {
            return "no profile: this Java has no jcmd or no flight recorder";
        }
        var counts = new HashMap<String, Integer>();
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                    counts.merge(part(event), 1, Integer::sum);
                }
            }
        }
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(8)
                .map(part -> "%s %.0f %%".formatted(part.getKey(), 100 * part.getValue() / all))
                .collect(Collectors.joining(", "));
    }

    private static String part(RecordedEvent sample) {
        var stack = sample.getStackTrace();
        if (stack != null) {
            for (RecordedFrame frame : stack.getFrames()) {
                String type = frame.getMethod().getType().getName();
                for (var part : PARTS.entrySet()) {
                    if (type.startsWith(part.getKey())
                            || type.contains("Jte") && part.getKey().equals("gg.jte")) {
                        return part.getValue();
                    }
                }
            }
        }
        return "Java itself";
    }
}

package org.suivi.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How common a stem is in UN texts at large, so that a small collection does not take its own subject for boilerplate. */
public final class Frequencies {

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    private Frequencies() {}

    /** The frequencies that come with Suivi; docs/repeat-finder.md tells how they were counted. */
    public static Frequencies bundled() {
        return Bundled.FREQUENCIES;
    }

    /** In how many of all texts of the language the stem stands, between 0 and 1; never quite 0. */
    public double share(String stem, String language) {
        Map<String, Integer> of = counts.getOrDefault(language, Map.of());
        int all = of.getOrDefault("", 1000);
        return (of.getOrDefault(stem, 0) + 0.5) / (all + 1.0);
    }

    private static final class Bundled {
        private static final Frequencies FREQUENCIES = load();

        private static Frequencies load() {
            Frequencies read = new Frequencies();
            try (InputStream lines = Frequencies.class.getResourceAsStream("/wording/frequencies.tsv")) {
                if (lines == null) {
                    return read;
                }
                BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    String[] fields = line.split("\t");
                    read.counts
                            .computeIfAbsent(fields[0], l -> new HashMap<>())
                            .put(fields[1], Integer.parseInt(fields[2]));
                }
                return read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

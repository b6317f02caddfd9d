package org.suivi.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the label ids of the UHRI search API stand for, as far as published files tell: all goals and targets; bodies,
 * sessions, cycles and most States worked out from symbols and texts. Themes, persons and regions cannot be known.
 */
final class UhriLabels {

    private static final Map<String, String> LABELS = load();

    private UhriLabels() {}

    static @Nullable String of(String kind, String id) {
        return LABELS.get(kind + "\t" + id);
    }

    private static Map<String, String> load() {
        Map<String, String> labels = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(UhriLabels.class.getResourceAsStream("uhri-labels.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int last = line.lastIndexOf('\t');
                labels.put(line.substring(0, last), line.substring(last + 1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(labels);
    }
}

package org.suivi.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leads a stem of another language to the English stems it stands for, so that texts of two languages can be compared. */
public final class Lexicon {

    /** An English stem and how much of the foreign word it carries. */
    public record Sense(String english, float share) {}

    private final Map<String, Map<String, List<Sense>>> senses = new HashMap<>();

    private Lexicon() {}

    /** The lexicon that comes with Suivi; docs/repeat-finder.md tells how it was made. */
    public static Lexicon bundled() {
        return Bundled.LEXICON;
    }

    /**
     * One with more words, made from the vocabularies and messages of Suivi beside the UN texts: it leads many words of everyday
     * administration to English that the other does not know, and is less sure of the rest.
     */
    public static Lexicon wide() {
        return Wide.LEXICON;
    }

    public List<Sense> senses(String stem, String language) {
        return senses.getOrDefault(language, Map.of()).getOrDefault(stem, List.of());
    }

    static Lexicon read(InputStream lines) throws IOException {
        Lexicon lexicon = new Lexicon();
        BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] fields = line.split("\t");
            List<Sense> found = new ArrayList<>();
            for (int i = 2; i + 1 < fields.length; i += 2) {
                found.add(new Sense(fields[i], Integer.parseInt(fields[i + 1]) / 100f));
            }
            lexicon.senses.computeIfAbsent(fields[0], l -> new HashMap<>()).put(fields[1], List.copyOf(found));
        }
        return lexicon;
    }

    private static Lexicon load(String name) {
        try (InputStream lines = Lexicon.class.getResourceAsStream("/wording/" + name)) {
            return lines == null ? new Lexicon() : read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bundled {
        private static final Lexicon LEXICON = load("lexicon.tsv");
    }

    private static final class Wide {
        private static final Lexicon LEXICON = load("wide-lexicon.tsv");
    }
}

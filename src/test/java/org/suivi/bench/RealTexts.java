package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suivi.imports.DetectedFile;
import org.suivi.imports.ReadRecommendation;
import org.suivi.imports.ReadingChoices;
import org.suivi.imports.RejectedRow;
import org.suivi.imports.RowConsumer;
import org.suivi.imports.UnreadableFile;

/** The texts of real recommendations in a folder of files, whatever formats they have that Suivi reads. */
record RealTexts(List<Text> all) {

    /**
     * One text.
     *
     * @param topic the first theme the file gives it, or its first word, so that texts of one topic get one theme
     */
    record Text(String language, String words, String topic) {}

    static RealTexts in(Path folder) throws IOException {
        var texts = new ArrayList<Text>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                read(file, texts);
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("no file in " + folder + " holds recommendations that Suivi can read");
        }
        return new RealTexts(List.copyOf(texts));
    }

    private static void read(Path file, List<Text> texts) {
        var read = new ArrayList<Text>();
        try {
            DetectedFile.of(file, file.getFileName().toString()).read(null, ReadingChoices.NONE, new Collecting(read));
        } catch (UnreadableFile unreadable) {
            return;
        }
        texts.addAll(read);
    }

    private record Collecting(List<Text> texts) implements RowConsumer {

        @Override
        public void read(ReadRecommendation recommendation) {
            recommendation.given().texts().forEach((language, words) -> {
                List<String> themes = recommendation.labels().themes();
                texts.add(new Text(language, words, themes.isEmpty() ? words.split(" ", 2)[0] : themes.get(0)));
            });
        }

        @Override
        public void rejected(RejectedRow row) {}
    }
}

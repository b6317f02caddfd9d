package org.suivi.imports;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Keeps what a reader hands over, for tests. */
final class Gathered implements RowConsumer {

    final List<ReadRecommendation> read = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();

    static Path sample(String name) {
        try {
            URL found = Gathered.class.getResource("/imports/" + name);
            return Path.of(Objects.requireNonNull(found).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Gathered of(Path file) {
        Gathered gathered = new Gathered();
        DetectedFile.of(file, "file").read(null, ReadingChoices.NONE, new MergeSameRecommendation(gathered));
        return gathered;
    }

    static Gathered pasted(String text) {
        Gathered gathered = new Gathered();
        DetectedFile.readPasted(text, ReadingChoices.NONE, gathered);
        return gathered;
    }

    @Override
    public void read(ReadRecommendation recommendation) {
        read.add(recommendation);
    }

    @Override
    public void rejected(RejectedRow row) {
        rejected.add(row);
    }

    List<RepairCode> repairs() {
        return read.stream()
                .flatMap(recommendation -> recommendation.repairs().stream())
                .map(Repair::code)
                .toList();
    }
}

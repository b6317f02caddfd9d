package org.suivi.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.files.FileStore;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.recommendations.ReceivingTray;
import org.suivi.recommendations.RecommendationReceipts;
import org.suivi.taxonomies.ActionWords;
import org.suivi.taxonomies.Taxonomies;
import tools.jackson.databind.ObjectMapper;

/** Streams the file of a run through its reader onto the tray of the recommendations. */
@Component
class ImportReading {

    private static final long LARGEST_PASTE = 20_000_000L;

    private final FileStore files;
    private final NationalSystems systems;
    private final Mechanisms mechanisms;
    private final Taxonomies taxonomies;
    private final ActionWords actions;
    private final ImportAliases aliases;
    private final RecommendationReceipts receipts;
    private final ObjectMapper json;

    ImportReading(
            FileStore files,
            NationalSystems systems,
            Mechanisms mechanisms,
            Taxonomies taxonomies,
            ActionWords actions,
            ImportAliases aliases,
            RecommendationReceipts receipts,
            ObjectMapper json) {
        this.files = files;
        this.systems = systems;
        this.mechanisms = mechanisms;
        this.taxonomies = taxonomies;
        this.actions = actions;
        this.aliases = aliases;
        this.receipts = receipts;
        this.json = json;
    }

    ImportTally read(ImportRun run, ImportProgress progress) {
        Path file = files.path(run.file().hash());
        long size = textSize(file, run.file().format());
        // While the tray is open its connection takes rows only: everything else is asked before
        Lookups lookups = lookups(run);
        var verbs = new ActionVerbs(actions.all());
        String ownState = ownState(run);
        try (ReceivingTray tray = receipts.receive(run.actor(), run.id())) {
            var rows = new ReceivingRows(tray, lookups, verbs, json, ownState);
            read(run, new MergeSameRecommendation(new Measured(rows, progress, size)));
            return rows.tally();
        }
    }

    Preview preview(ImportRun run, int count) {
        return Preview.of(consumer -> read(run, consumer), count);
    }

    /** Values of each column from the first rows. */
    List<List<String>> samples(ImportRun run, ColumnMapping mapping, int count) {
        return detected(run).samples(mapping, count);
    }

    Lookups lookups(ImportRun run) {
        return new Lookups(
                mechanisms.directory(), taxonomies.vocabulary(), run.system(), aliases.of(run.system(), run.id()));
    }

    private void read(ImportRun run, RowConsumer consumer) {
        ReadingChoices choices = run.reading().options().forReading();
        if (run.reading().options().isPasted()) {
            DetectedFile.readPasted(pasted(run), choices, consumer);
        } else {
            detected(run).read(run.reading().mapping(), choices, consumer);
        }
    }

    private DetectedFile detected(ImportRun run) {
        return DetectedFile.of(files.path(run.file().hash()), run.file().name());
    }

    private String pasted(ImportRun run) {
        if (run.file().size() > LARGEST_PASTE) {
            throw new UnreadableFile("import.file.too-large", 0);
        }
        try {
            return Files.readString(files.path(run.file().hash()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None when the rows of every State are taken. */
    private @Nullable String ownState(ImportRun run) {
        if (run.reading().options().everyState()) {
            return null;
        }
        String code = systems.all().stream()
                .filter(system -> system.id() == run.system())
                .map(NationalSystem::code)
                .findFirst()
                .orElseThrow();
        return code.toUpperCase(Locale.ROOT);
    }

    /** The size that reading is measured against: of the text inside, where the file is packed. */
    private static long textSize(Path file, FileFormat format) {
        try {
            long size = Files.size(file);
            boolean isPacked = format == FileFormat.UHRI_XLSX || format == FileFormat.THEMATIC_LIST;
            return isPacked ? size * 5 : size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells how far reading is by the text that came out of the file. */
    private static final class Measured implements RowConsumer {

        private final RowConsumer next;
        private final ImportProgress progress;
        private final long size;
        private long read;

        Measured(RowConsumer next, ImportProgress progress, long size) {
            this.next = next;
            this.progress = progress;
            this.size = size;
        }

        @Override
        public void read(ReadRecommendation recommendation) {
            next.read(recommendation);
            measure(recommendation.origin().raw());
        }

        @Override
        public void rejected(RejectedRow row) {
            next.rejected(row);
            measure(row.raw());
        }

        private void measure(String raw) {
            read += raw.length();
            progress.at(read, size);
        }
    }
}

package org.suivi.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.files.FileStore;
import org.suivi.files.StoredFile;
import org.suivi.recommendations.RecommendationReceipts;
import org.suivi.recommendations.UndoBlocker;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to imports: upload, say what the file does not, look at the report, apply, undo. */
@Service
@Transactional
public class ImportRuns {

    private static final int MOST_LISTED = 200;
    private static final int MOST_BLOCKERS = 100;
    private static final int LONGEST_NAME = 200;
    private static final Set<ImportState> READABLE =
            EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED, ImportState.FAILED);

    private final ImportRunStore runs;
    private final ImportReading reading;
    private final ImportAliases aliases;
    private final SavedMappings mappings;
    private final FileStore files;
    private final RecommendationReceipts receipts;
    private final SchedulerClient scheduler;
    private final OneTimeTask<ImportTasks.Job> task;
    private final Clock clock;

    ImportRuns(
            ImportRunStore runs,
            ImportReading reading,
            ImportAliases aliases,
            SavedMappings mappings,
            FileStore files,
            RecommendationReceipts receipts,
            SchedulerClient scheduler,
            OneTimeTask<ImportTasks.Job> task,
            Clock clock) {
        this.runs = runs;
        this.reading = reading;
        this.aliases = aliases;
        this.mappings = mappings;
        this.files = files;
        this.receipts = receipts;
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    /**
     * Keeps the file and tells its format.
     *
     * @throws UnreadableFile when it is none that Suivi reads
     */
    public long upload(Actor actor, String name, InputStream content) {
        actor.mustHave(Permission.IMPORT);
        StoredFile stored = files.store(content);
        String shown = fileName(name);
        DetectedFile detected = DetectedFile.of(files.path(stored.hash()), shown);
        var file = new ImportRun.SourceFile(shown, stored.hash(), stored.size(), detected.format());
        ColumnMapping suggestion = detected.suggestion();
        ColumnMapping mapping = suggestion == null
                ? null
                : mappings.like(actor.inSystem(), suggestion).orElse(suggestion);
        return runs.add(actor, file, ImportOptions.NONE, mapping);
    }

    /** Takes text copied out of a report. */
    public long paste(Actor actor, String name, String text, ImportOptions options) {
        actor.mustHave(Permission.IMPORT);
        if (text.isBlank()) {
            throw new UnreadableFile("import.file.empty", 0);
        }
        StoredFile stored =
                files.store(new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var file = new ImportRun.SourceFile(name, stored.hash(), stored.size(), FileFormat.PASTED_TEXT);
        return runs.add(actor, file, options, null);
    }

    @Transactional(readOnly = true)
    public ImportRun withId(Actor actor, long id) {
        actor.mustHave(Permission.IMPORT);
        return runs.find(actor.inSystem(), id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional(readOnly = true)
    public List<ImportRun> latest(Actor actor) {
        actor.mustHave(Permission.IMPORT);
        return runs.latest(actor.inSystem(), MOST_LISTED);
    }

    /** The first recommendations as they will be read. */
    @Transactional(readOnly = true)
    public List<ReadRecommendation> preview(Actor actor, long id, int count) {
        return reading.preview(withId(actor, id), count);
    }

    /** Says how the file is to be read; nothing is read yet. */
    public void prepare(Actor actor, long id, ImportOptions options, @Nullable ColumnMapping mapping) {
        ImportRun run = withId(actor, id);
        if (!READABLE.contains(run.state())) {
            throw new Refused("import.not-now");
        }
        runs.read(run.system(), id, options, mapping);
    }

    /** Says what the columns of a table mean; the mapping is kept under its name and known again by its headings. */
    public void map(Actor actor, long id, ColumnMapping mapping) {
        ImportRun run = withId(actor, id);
        prepare(actor, id, run.reading().options(), mapping);
        mappings.save(run.system(), mapping);
    }

    /** Starts reading and checking; changes nothing of what is there. */
    public void read(Actor actor, long id) {
        start(actor, id, READABLE, ImportState.READING);
    }

    /** Says what unknown labels mean, and reads again. */
    public void explain(Actor actor, long id, LabelKind kind, Map<String, String> meanings, boolean forLater) {
        ImportRun run = withId(actor, id);
        Lookups lookups = reading.lookups(run);
        meanings.forEach((label, meaning) -> {
            if (!lookups.knows(kind, meaning)) {
                throw new Refused("import.label.unknown", meaning);
            }
            aliases.keep(run.system(), id, kind, Map.entry(label, meaning), forLater);
        });
        if (!meanings.isEmpty()) {
            read(actor, id);
        }
    }

    /** Says of doubtful rows whether they are what they were likened to, and checks again. */
    public void decide(Actor actor, long id, Map<Integer, Boolean> decisions) {
        withId(actor, id);
        decisions.forEach((place, isSame) -> receipts.decide(actor, id, place, isSame));
        start(actor, id, EnumSet.of(ImportState.CHECKED), ImportState.CHECKING);
    }

    /** Starts applying what was chosen. */
    public void apply(Actor actor, long id, ImportChoices choices) {
        ImportRun run = withId(actor, id);
        runs.keep(run.system(), id, choices);
        start(actor, id, EnumSet.of(ImportState.CHECKED), ImportState.APPLYING);
    }

    /** What stands on the import and keeps it from being undone. */
    @Transactional(readOnly = true)
    public List<UndoBlocker> blockers(Actor actor, long id) {
        withId(actor, id);
        return receipts.blockers(actor, id, MOST_BLOCKERS);
    }

    /** Starts taking the import back, unless something stands on it. */
    public void undo(Actor actor, long id) {
        if (!blockers(actor, id).isEmpty()) {
            throw new Refused("recommendation.undo.blocked");
        }
        start(actor, id, EnumSet.of(ImportState.APPLIED), ImportState.UNDOING);
    }

    private void start(Actor actor, long id, Set<ImportState> from, ImportState to) {
        ImportRun run = withId(actor, id);
        runs.move(run.system(), id, from, to);
        ImportTasks.start(scheduler, task, clock, run.system(), id);
    }

    /** The last part of whatever path a browser sent, without signs that do not belong into a name. */
    private static String fileName(String sent) {
        String last = sent.replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{C}<>:\"|?*]+", " ")
                .strip();
        return last.isEmpty() ? "file" : last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }
}

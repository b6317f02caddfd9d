package org.suivi.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.files.FileStore;
import org.suivi.files.StoredFile;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to imports: upload a file, say what it does not say itself, look at its first rows, have it read and applied. */
@Service
@Transactional
public class ImportRuns {

    private static final int MOST_LISTED = 200;
    private static final int LONGEST_NAME = 200;
    private static final int CHECKED_ROWS = 20;
    private static final Set<ImportState> READABLE =
            EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED, ImportState.FAILED);

    private final ImportRunStore runs;
    private final ImportReading reading;
    private final SavedMappings mappings;
    private final FileStore files;
    private final ImportSteps steps;

    ImportRuns(ImportRunStore runs, ImportReading reading, SavedMappings mappings, FileStore files, ImportSteps steps) {
        this.runs = runs;
        this.reading = reading;
        this.mappings = mappings;
        this.files = files;
        this.steps = steps;
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
        StoredFile stored = files.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
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

    /** The first rows as they will be read. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, long id, int count) {
        return reading.preview(withId(actor, id), count);
    }

    /** The cells of the first rows of a table, in the order of the columns of its mapping. */
    @Transactional(readOnly = true)
    public List<List<String>> samples(Actor actor, long id, int count) {
        ImportRun run = withId(actor, id);
        ColumnMapping mapping = run.reading().mapping();
        return mapping == null ? List.of() : reading.samples(run, mapping, count);
    }

    /** What is wrong with a mapping of this table, and where. */
    @Transactional(readOnly = true)
    public List<MappingFault> faults(Actor actor, long id, ColumnMapping mapping) {
        ImportRun run = withId(actor, id);
        return new MappingCheck(reading.lookups(run)).of(mapping, reading.samples(run, mapping, CHECKED_ROWS));
    }

    /** Says how the file is to be read; nothing is read yet. */
    public void prepare(Actor actor, long id, ImportOptions options, @Nullable ColumnMapping mapping) {
        ImportRun run = withId(actor, id);
        if (!READABLE.contains(run.state())) {
            throw new Refused("import.not-now");
        }
        runs.read(run.system(), id, options, mapping);
    }

    /** Says what the columns of a table mean and what holds for all its rows; the mapping is kept under its name and known again by its headings. */
    public void map(Actor actor, long id, ColumnMapping mapping) {
        ImportRun run = withId(actor, id);
        faults(actor, id, mapping).stream()
                .filter(MappingFault::isCertain)
                .findFirst()
                .ifPresent(fault -> {
                    throw new Refused(fault.code(), fault.arguments().toArray());
                });
        prepare(actor, id, run.reading().options(), mapping);
        mappings.save(run.system(), mapping);
    }

    /** The names under which mappings are kept. */
    @Transactional(readOnly = true)
    public List<String> mappings(Actor actor) {
        actor.mustHave(Permission.IMPORT);
        return mappings.names(actor.inSystem());
    }

    /** Takes the mapping kept under this name, as far as the headings are the same. */
    public void mapAs(Actor actor, long id, String name) {
        ImportRun run = withId(actor, id);
        ColumnMapping here = run.reading().mapping();
        ColumnMapping kept = here == null
                ? null
                : mappings.named(run.system(), name).map(each -> each.on(here)).orElse(null);
        if (kept == null) {
            throw new NotFound("problem.not-found");
        }
        prepare(actor, id, run.reading().options(), kept);
    }

    /** Starts reading and checking; changes nothing of what is there. */
    public void read(Actor actor, long id) {
        steps.start(withId(actor, id).system(), id, READABLE, ImportState.READING);
    }

    /** Starts applying what was chosen. */
    public void apply(Actor actor, long id, ImportChoices choices) {
        ImportRun run = withId(actor, id);
        if (steps.start(run.system(), id, EnumSet.of(ImportState.CHECKED), ImportState.APPLYING)) {
            runs.keep(run.system(), id, choices);
        }
    }

    /** The last part of whatever path a browser sent, without signs that do not belong into a name. */
    private static String fileName(String sent) {
        String last = sent.replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{C}<>:\"|?*]+", " ")
                .strip();
        return last.isEmpty() ? "file" : last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }
}

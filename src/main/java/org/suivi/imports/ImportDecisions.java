package org.suivi.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.RecommendationReceipts;
import org.suivi.recommendations.UndoBlocker;
import org.suivi.shared.Actor;
import org.suivi.shared.Refused;

/** The front door to what a person decides about the report of an import: labels, doubts, what was left out, and undoing it. */
@Service
@Transactional
public class ImportDecisions {

    private static final int MOST_BLOCKERS = 100;

    private final ImportRuns runs;
    private final ImportRunStore store;
    private final ImportReading reading;
    private final ImportAliases aliases;
    private final RecommendationReceipts receipts;
    private final ImportSteps steps;

    ImportDecisions(
            ImportRuns runs,
            ImportRunStore store,
            ImportReading reading,
            ImportAliases aliases,
            RecommendationReceipts receipts,
            ImportSteps steps) {
        this.runs = runs;
        this.store = store;
        this.reading = reading;
        this.aliases = aliases;
        this.receipts = receipts;
        this.steps = steps;
    }

    /** Says what unknown labels mean, and reads again. */
    public void explain(Actor actor, long id, LabelKind kind, Map<String, String> meanings, boolean forLater) {
        ImportRun run = runs.withId(actor, id);
        Lookups lookups = reading.lookups(run);
        meanings.forEach((label, meaning) -> {
            if (!lookups.knows(kind, meaning)) {
                throw new Refused("import.label.unknown", meaning);
            }
            aliases.keep(run.system(), id, kind, Map.entry(label, meaning), forLater);
        });
        if (!meanings.isEmpty()) {
            runs.read(actor, id);
        }
    }

    /** Says of doubtful rows whether they are what they were likened to, and checks again. */
    public void decide(Actor actor, long id, Map<Integer, Boolean> decisions) {
        ImportRun run = runs.withId(actor, id);
        if (run.state() == ImportState.CHECKED) {
            decisions.forEach((place, isSame) -> receipts.decide(actor, id, place, isSame));
        }
        steps.start(run.system(), id, EnumSet.of(ImportState.CHECKED), ImportState.CHECKING);
    }

    /** The import that took up what this one left out. */
    @Transactional(readOnly = true)
    public Optional<Long> takenUpBy(Actor actor, long id) {
        return store.takenUpBy(runs.withId(actor, id).system(), id);
    }

    /** Makes an import of the rows that this one left out, to be decided and applied; asked twice, it is the same one. */
    public long takeUp(Actor actor, long id) {
        ImportRun run = runs.withId(actor, id);
        if (store.lock(run.system(), id) != ImportState.APPLIED) {
            throw new Refused("import.not-now");
        }
        return store.takenUpBy(run.system(), id).orElseGet(() -> takeUp(actor, run));
    }

    private long takeUp(Actor actor, ImportRun run) {
        long later = store.addTakingUp(actor, run.id());
        int rows = receipts.takeUp(actor, run.id(), later);
        if (rows == 0) {
            throw new Refused("import.nothing-left-out");
        }
        store.keep(run.system(), later, new ImportTally(rows, rows, Map.of(), Map.of(), Map.of()));
        steps.start(run.system(), later, EnumSet.of(ImportState.CHECKED), ImportState.CHECKING);
        return later;
    }

    /** What stands on the import and keeps it from being undone. */
    @Transactional(readOnly = true)
    public List<UndoBlocker> blockers(Actor actor, long id) {
        runs.withId(actor, id);
        return receipts.blockers(actor, id, MOST_BLOCKERS);
    }

    /** Starts taking the import back, unless something stands on it. */
    public void undo(Actor actor, long id) {
        if (!blockers(actor, id).isEmpty()) {
            throw new Refused("recommendation.undo.blocked");
        }
        steps.start(runs.withId(actor, id).system(), id, EnumSet.of(ImportState.APPLIED), ImportState.UNDOING);
    }
}

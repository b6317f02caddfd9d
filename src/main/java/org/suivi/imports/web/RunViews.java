package org.suivi.imports.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.imports.ColumnMapping;
import org.suivi.imports.ImportDecisions;
import org.suivi.imports.ImportRun;
import org.suivi.imports.ImportRuns;
import org.suivi.imports.ImportState;
import org.suivi.imports.Preview;
import org.suivi.imports.UnreadableFile;
import org.suivi.recommendations.ReceiptPages;
import org.suivi.shared.Actor;

/** Gathers what the page of an import shows at the state it is in. */
@Component
class RunViews {

    private static final int PREVIEWED = 8;
    private static final int SAMPLES = 3;

    private final ImportRuns runs;
    private final ImportDecisions decisions;
    private final ReceiptPages receipts;
    private final Clock clock;

    RunViews(ImportRuns runs, ImportDecisions decisions, ReceiptPages receipts, Clock clock) {
        this.runs = runs;
        this.decisions = decisions;
        this.receipts = receipts;
        this.clock = clock;
    }

    RunView of(Actor actor, long id) {
        ImportRun run = runs.withId(actor, id);
        return of(actor, run, run.reading().mapping());
    }

    /** With a mapping that is not kept, because something is wrong with it. */
    RunView of(Actor actor, long id, ColumnMapping sent) {
        return of(actor, runs.withId(actor, id), sent);
    }

    private RunView of(Actor actor, ImportRun run, @Nullable ColumnMapping mapping) {
        boolean isToBeRead = run.state() == ImportState.UPLOADED || run.state() == ImportState.FAILED;
        boolean isApplied = run.state() == ImportState.APPLIED;
        return new RunView(
                run,
                receipts.counts(actor, run.id()),
                isToBeRead ? runs.preview(actor, run.id(), PREVIEWED) : Preview.NONE,
                isToBeRead && mapping != null ? mapping(actor, run.id(), mapping) : null,
                isApplied ? decisions.blockers(actor, run.id()) : List.of(),
                decisions.takenUpBy(actor, run.id()).orElse(null),
                clock.instant());
    }

    /** A file that broke since cannot be looked into; its preview says why. */
    private @Nullable MappingView mapping(Actor actor, long id, ColumnMapping mapping) {
        try {
            return new MappingView(
                    mapping, runs.samples(actor, id, SAMPLES), runs.faults(actor, id, mapping), runs.mappings(actor));
        } catch (UnreadableFile broken) {
            return null;
        }
    }
}

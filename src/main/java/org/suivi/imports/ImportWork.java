package org.suivi.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.recommendations.ReceiptPages;
import org.suivi.recommendations.ReceiptProgress;
import org.suivi.recommendations.RecommendationReceipts;
import org.suivi.shared.Actor;
import org.suivi.shared.Problem;
import org.suivi.shared.web.Reference;

/**
 * Does the long steps of an import. Each is one transaction that begins from the state it finds, so that a step that was killed is
 * rolled back by the database and simply done again.
 */
@Component
class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final ImportRunStore runs;
    private final ImportReading reading;
    private final RecommendationReceipts receipts;
    private final ReceiptPages pages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate step;
    private final TransactionTemplate beside;
    private final boolean isCommand;

    ImportWork(
            ImportRunStore runs,
            ImportReading reading,
            RecommendationReceipts receipts,
            ReceiptPages pages,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            @Value("${suivi.command:false}") boolean isCommand) {
        this.isCommand = isCommand;
        this.runs = runs;
        this.reading = reading;
        this.receipts = receipts;
        this.pages = pages;
        this.events = events;
        this.step = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does what the state of the run asks for, up to where a person is needed again. */
    void go(int system, long id) {
        SystemScope.in(system, () -> {
            Optional<ImportRun> run = step.execute(status -> runs.find(system, id));
            if (run != null) {
                run.ifPresent(this::guarded);
            }
            return id;
        });
    }

    private void guarded(ImportRun run) {
        try {
            go(run);
        } catch (UnreadableFile broken) {
            fail(run, ImportState.FAILED, new ImportRun.Failure(broken.code(), broken.placed()));
        } catch (Problem problem) {
            fail(run, before(run.state()), new ImportRun.Failure(problem.code(), List.of()));
        } catch (RuntimeException failure) {
            String reference = Reference.next();
            log.error("Failure {} in import {} while {}", reference, run.id(), run.state(), failure);
            fail(run, before(run.state()), new ImportRun.Failure("import.failed", List.of(reference)));
        }
    }

    private static ImportState before(ImportState state) {
        return switch (state) {
            case APPLYING, APPLIED, CHECKED -> state == ImportState.APPLIED ? state : ImportState.CHECKED;
            case UNDOING -> ImportState.APPLIED;
            case UNDONE -> ImportState.UNDONE;
            case UPLOADED, READING, CHECKING, FAILED -> ImportState.FAILED;
        };
    }

    private void fail(ImportRun run, ImportState state, ImportRun.Failure failure) {
        beside.executeWithoutResult(status -> runs.fail(run.system(), run.id(), state, failure));
    }

    private void go(ImportRun run) {
        switch (run.state()) {
            case READING -> read(run);
            case CHECKING -> check(run);
            case APPLYING -> apply(run);
            case UNDOING -> undo(run);
            case APPLIED, UNDONE -> index(run);
            case UPLOADED, CHECKED, FAILED -> {}
        }
    }

    private void read(ImportRun run) {
        step(run, ImportState.READING, () -> {
            ImportTally tally = reading.read(run, progress(run));
            runs.keep(run.system(), run.id(), tally);
            runs.move(run.system(), run.id(), Set.of(ImportState.READING), ImportState.CHECKING);
        });
        check(run);
    }

    private void check(ImportRun run) {
        step(run, ImportState.CHECKING, () -> {
            receipts.check(run.actor(), run.id());
            runs.move(run.system(), run.id(), Set.of(ImportState.CHECKING), ImportState.CHECKED);
        });
    }

    private void apply(ImportRun run) {
        AtomicLong steps = new AtomicLong();
        ImportProgress progress = progress(run);
        ReceiptProgress heard = () -> progress.at(steps.incrementAndGet(), ReceiptProgress.STEPS);
        step(run, ImportState.APPLYING, () -> {
            receipts.apply(
                    run.actor(), run.id(), run.choices().fields(), run.choices().addNew(), heard);
            runs.move(run.system(), run.id(), Set.of(ImportState.APPLYING), ImportState.APPLIED);
            Map<String, Integer> counts = pages.counts(run.actor(), run.id()).outcomes();
            events.publishEvent(
                    new ImportApplied(run.actor(), run.id(), run.file().name(), counts));
        });
        index(run);
    }

    private void undo(ImportRun run) {
        step(run, ImportState.UNDOING, () -> {
            receipts.undo(run.actor(), run.id());
            runs.move(run.system(), run.id(), Set.of(ImportState.UNDOING), ImportState.UNDONE);
            events.publishEvent(
                    new ImportUndone(run.actor(), run.id(), run.file().name()));
        });
        index(run);
    }

    /** One at a time for each run: whoever comes second, job or command line, finds the step done and leaves it. */
    private void step(ImportRun run, ImportState state, Runnable work) {
        step.executeWithoutResult(status -> {
            if (runs.lock(run.system(), run.id()) == state) {
                work.run();
            }
        });
    }

    /** A command beside a running Suivi cannot write its index: the job that waits in the database does it. */
    private void index(ImportRun run) {
        if (isCommand) {
            return;
        }
        ImportProgress progress = progress(run);
        Actor actor = run.actor();
        long total = Math.max(1, run.reading().tally().recommendations());
        receipts.index(actor, run.id(), done -> progress.at(done, total));
        beside.executeWithoutResult(status -> runs.indexed(run.system(), run.id()));
    }

    private ImportProgress progress(ImportRun run) {
        return new ImportProgress((done, total) ->
                beside.executeWithoutResult(status -> runs.progress(run.system(), run.id(), done, total)));
    }
}

package org.suivi.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suivi.shared.Refused;

/** Moves a run on and hands the long step to the scheduler, both or neither. */
@Component
class ImportSteps {

    private final ImportRunStore runs;
    private final SchedulerClient scheduler;
    private final OneTimeTask<ImportTasks.Job> task;
    private final Clock clock;

    ImportSteps(ImportRunStore runs, SchedulerClient scheduler, OneTimeTask<ImportTasks.Job> task, Clock clock) {
        this.runs = runs;
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    /**
     * Starts the step once, however often it is asked for; says whether this time it was started.
     *
     * @throws Refused when the run stands in none of these states
     */
    boolean start(int system, long run, Set<ImportState> from, ImportState to) {
        if (!runs.moves(system, run, from, to)) {
            if (runs.find(system, run).filter(now -> now.state().hasBegun(to)).isPresent()) {
                return false;
            }
            throw new Refused("import.not-now");
        }
        scheduler.scheduleIfNotExists(
                task.instance(run + "/" + UUID.randomUUID(), new ImportTasks.Job(system, run)), clock.instant());
        return true;
    }
}

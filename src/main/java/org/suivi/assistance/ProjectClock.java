package org.suivi.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.cooperation.TimeLimits;
import org.suivi.shared.Actor;

/**
 * What clocks do with projects by themselves: an assessment is locked once the time to reply is over, and twelve months after its end a
 * project is looked at again. Each moves in a transaction of its own and only from where it is found, so that a round can run again.
 */
@Component
public class ProjectClock {

    private static final Logger log = LoggerFactory.getLogger(ProjectClock.class);

    private final ProjectStore store;
    private final AssessedStore assessments;
    private final TimeLimits limits;
    private final TransactionTemplate transaction;

    ProjectClock(
            ProjectStore store, AssessedStore assessments, TimeLimits limits, PlatformTransactionManager transactions) {
        this.store = store;
        this.assessments = assessments;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How many were moved or begun. */
    int round() {
        return round(store.today());
    }

    /** The same as of a day. */
    public int round(LocalDate day) {
        return lock(day) + followUp(day);
    }

    private int lock(LocalDate day) {
        List<AssessmentRecord> found = Objects.requireNonNull(transaction.execute(status ->
                assessments.where("a.state in ('recipient-final', 'provider-replied') and a.final_on < :day", day)));
        return found.stream()
                .filter(record -> isOver("provider-reply", record.finished(), day))
                .mapToInt(record -> tried(
                        "assessment " + record.id(),
                        () -> assessments.move(Actor.suivi(null), record, AssessmentState.LOCKED, null)))
                .sum();
    }

    private int followUp(LocalDate day) {
        List<ProjectRecord> found = Objects.requireNonNull(transaction.execute(status -> store.where(
                "p.state = 'assessed' and p.completed_on <= :day and not exists (select 1 from project_assessment a"
                        + " where a.project_id = p.id and a.phase = 'm12')",
                day)));
        return found.stream()
                .filter(project -> isReached("follow-up", project.times().completed(), day))
                .mapToInt(project -> tried(project.number(), () -> assessments.open(project, Phase.M12, store.today())))
                .sum();
    }

    private boolean isOver(String limit, @Nullable LocalDate began, LocalDate day) {
        return began != null && began.plusDays(limits.days(limit)).isBefore(day);
    }

    private boolean isReached(String limit, @Nullable LocalDate began, LocalDate day) {
        return began != null && !began.plusDays(limits.days(limit)).isAfter(day);
    }

    /** What somebody moves at the same moment is left to the next round. */
    private int tried(String what, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            return 1;
        } catch (RuntimeException elsewhere) {
            log.warn("{} was not moved: {}", what, elsewhere.getMessage());
            return 0;
        }
    }
}

package org.suivi.assistance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.OneByOne;
import org.suivi.cooperation.TimeLimits;
import org.suivi.shared.Actor;

/**
 * What clocks do with projects by themselves: an assessment is locked once the time to reply is over, and twelve months after its end a
 * project is looked at again. Each moves in a transaction of its own and only from where it is found, so that a round can run again.
 */
@Component
public class ProjectClock {

    private final ProjectStore store;
    private final AssessedStore assessments;
    private final TimeLimits limits;
    private final OneByOne each;

    ProjectClock(ProjectStore store, AssessedStore assessments, TimeLimits limits, OneByOne each) {
        this.store = store;
        this.assessments = assessments;
        this.limits = limits;
        this.each = each;
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
        List<AssessmentRecord> found = each.found(() ->
                assessments.where("a.state in ('recipient-final', 'provider-replied') and a.final_on < :day", day));
        return (int) found.stream()
                .filter(record -> isOver("provider-reply", record.finished(), day))
                .filter(record -> each.moved(
                        "assessment " + record.id(),
                        () -> assessments.move(Actor.suivi(null), record, AssessmentState.LOCKED, null)))
                .count();
    }

    private int followUp(LocalDate day) {
        List<ProjectRecord> found = each.found(() -> store.where(
                "p.state = 'assessed' and p.completed_on <= :day and not exists (select 1 from project_assessment a"
                        + " where a.project_id = p.id and a.phase = 'm12')",
                day));
        return (int) found.stream()
                .filter(project -> isReached("follow-up", project.times().completed(), day))
                .filter(project ->
                        each.moved(project.number(), () -> assessments.open(project, Phase.M12, store.today())))
                .count();
    }

    private boolean isOver(String limit, @Nullable LocalDate began, LocalDate day) {
        return began != null && began.plusDays(limits.days(limit)).isBefore(day);
    }

    private boolean isReached(String limit, @Nullable LocalDate began, LocalDate day) {
        return began != null && !began.plusDays(limits.days(limit)).isAfter(day);
    }
}

package org.suivi.assistance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the clocks of projects run once an hour, raises overlaps and tells matching how help was received. */
@Configuration(proxyBeanMethods = false)
class ProjectJobs {

    @Bean
    RecurringTask<Void> projectRounds(ProjectClock clock, OverlapRound overlaps, RatingRound ratings) {
        return Tasks.recurring("project-clock", FixedDelay.ofHours(1)).execute((instance, context) -> {
            clock.round();
            overlaps.raise();
            ratings.tell();
        });
    }
}

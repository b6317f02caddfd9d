package org.suivi.repeats;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduled work of this module: searching one system, and looking which systems have new texts. */
@Configuration(proxyBeanMethods = false)
class RepeatJobs {

    static final String SEARCH = "repeat-search";

    @Bean
    OneTimeTask<Void> repeatSearch(GroupMaking making) {
        return Tasks.oneTime(SEARCH).execute((instance, context) -> making.search(Integer.parseInt(instance.getId())));
    }

    @Bean
    RecurringTask<Void> repeatSearchCheck(GroupMaking making, Clock clock) {
        return Tasks.recurring("repeat-search-check", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((instance, context) -> making.outdated().forEach(system -> {
                    making.await(system);
                    context.getSchedulerClient()
                            .scheduleIfNotExists(
                                    new TaskInstance<Void>(SEARCH, String.valueOf(system)), clock.instant());
                }));
    }
}

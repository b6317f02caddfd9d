package org.suivi.reminders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes whether reminders are to go out, or whether some that were begun are to be finished. */
@Configuration(proxyBeanMethods = false)
class DigestJobs {

    @Bean
    RecurringTask<Void> digestRuns(DigestRun run) {
        return Tasks.recurring("digests", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> run.goEverywhere());
    }
}

package org.suivi.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away, once an hour, what served its purpose: old failures and links that no longer work. */
@Configuration(proxyBeanMethods = false)
class Forgetting {

    @Bean
    RecurringTask<Void> forgetOldAttemptsAndLinks(Throttle throttle, OneTimeLinks links) {
        return Tasks.recurring("forget-old-attempts-and-links", FixedDelay.ofHours(1))
                .execute((instance, context) -> {
                    throttle.forgetOld();
                    links.forgetOld();
                });
    }
}

package org.suivi.webhooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.OutsideAddress;

/** Lets messages go out once a minute, and only to addresses outside over a safe line. */
@Configuration(proxyBeanMethods = false)
class HookJobs {

    @Bean
    RecurringTask<Void> webhookRound(HookRound round) {
        var line = new HookLine(OutsideAddress::isOutside, HookLine::tls);
        return Tasks.recurring("webhooks", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> round.run(line::post));
    }
}

package org.suivi.cooperation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the clocks of the clearing house run once an hour; what was moved already does not move again. */
@Configuration(proxyBeanMethods = false)
class HouseJobs {

    @Bean
    RecurringTask<Void> clearingHouseClock(
            HouseClock clock,
            ConfirmRound confirmations,
            ContactRound contacts,
            SearchRound searches,
            ClockRound clocks,
            Letters letters) {
        return Tasks.recurring("clearing-house-clock", FixedDelay.ofHours(1)).execute((instance, context) -> {
            clock.round();
            letters.send(confirmations);
            letters.send(contacts);
            letters.send(searches);
            letters.send(clocks);
        });
    }
}

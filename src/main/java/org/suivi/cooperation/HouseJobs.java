package org.suivi.cooperation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.identity.OutgoingMail;

/** Lets the clocks of the clearing house run once an hour; what was moved already does not move again. */
@Configuration(proxyBeanMethods = false)
class HouseJobs {

    @Bean
    RecurringTask<Void> clearingHouseClock(
            HouseClock clock, ConfirmRound confirmations, ContactRound contacts, SearchRound searches, OutgoingMail mail) {
        return Tasks.recurring("clearing-house-clock", FixedDelay.ofHours(1)).execute((instance, context) -> {
            clock.round();
            if (mail.isConfigured()) {
                confirmations.ask();
                contacts.ask();
                searches.send();
            }
        });
    }
}

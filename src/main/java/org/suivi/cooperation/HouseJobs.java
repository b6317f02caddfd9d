package org.suivi.cooperation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the clocks of the clearing house run once an hour and its mails go out; what was moved or told already is not again. */
@Configuration(proxyBeanMethods = false)
class HouseJobs {

    @Bean
    RecurringTask<Void> clearingHouseClock(HouseClock clock, List<LetterRound<?>> rounds, Letters letters) {
        return Tasks.recurring("clearing-house-clock", FixedDelay.ofHours(1)).execute((instance, context) -> {
            clock.round();
            rounds.forEach(letters::send);
        });
    }
}

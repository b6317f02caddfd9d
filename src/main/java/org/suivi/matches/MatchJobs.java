package org.suivi.matches;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduled work of this module: the pool kept warm, silence each hour, new matches and a round each night. */
@Configuration(proxyBeanMethods = false)
class MatchJobs {

    static final String ROUND = "match-round";
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    @Bean
    RecurringTask<Void> matchHourly(MatchClock clock) {
        return Tasks.recurring("match-hourly", FixedDelay.ofHours(1)).execute((instance, context) -> clock.round());
    }

    @Bean
    RecurringTask<Void> matchNightly(Rematching rematching, RoundMaking rounds) {
        return Tasks.recurring("match-nightly", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> {
                    rematching.run();
                    rounds.make();
                });
    }

    /** Nobody waits for the first reading after a start. */
    @Bean
    RecurringTask<Void> matchPool(LivePool pool, PrecedentPool precedents) {
        return Tasks.recurring("match-pool", FixedDelay.ofMinutes(1)).execute((instance, context) -> {
            pool.now();
            precedents.renewed();
        });
    }

    @Bean
    OneTimeTask<Void> matchRoundTask(RoundMaking rounds) {
        return Tasks.oneTime(ROUND).execute((instance, context) -> rounds.make());
    }
}

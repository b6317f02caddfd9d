package org.suivi.proceedings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.OutsideAddress;

/** Asks every address of a recording and of a concept note once a day, where the installation may go out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
class LinkJobs {

    private static final Duration DAY = Duration.ofHours(23);

    @Bean
    RecurringTask<Void> panelLinks(LinkSettings settings, Recordings recordings, NoteLinks notes, Clock clock) {
        return Tasks.recurring("panel-links", FixedDelay.ofHours(1)).execute((instance, context) -> {
            if (settings.linkCheck()) {
                var check = new LinkCheck(OutsideAddress::isOutside);
                recordings
                        .notAskedSince(clock.instant().minus(DAY))
                        .forEach(asked -> recordings.answered(asked, check.ask(asked.url()), clock.instant()));
                notes.notAskedSince(clock.instant().minus(DAY))
                        .forEach(asked -> notes.answered(asked, check.ask(asked.url()), clock.instant()));
            }
        });
    }
}

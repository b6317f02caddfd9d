package org.suivi.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes which of our mails came back, where a mailbox is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReturnsSettings.class)
class MailJobs {

    @Bean
    RecurringTask<Void> returnedMail(MailReturns returns) {
        return Tasks.recurring("returned-mail", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> returns.read());
    }
}

package org.suivi.shared.command;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is different while a command runs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("suivi.command")
class CommandMode {

    /** A command that ends soon must not pick up jobs. */
    @Bean
    DbSchedulerStarter noJobs() {
        return () -> {};
    }
}

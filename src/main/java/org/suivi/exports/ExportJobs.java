package org.suivi.exports;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduled work of this module: making ordered files, and clearing away those nobody took. */
@Configuration(proxyBeanMethods = false)
class ExportJobs {

    static final String TASK = "export-file";

    @Bean
    OneTimeTask<Void> exportFileTask(ExportMaking making) {
        return Tasks.oneTime(TASK).execute((instance, context) -> making.make(UUID.fromString(instance.getId())));
    }

    @Bean
    RecurringTask<Void> exportFilesClearing(ExportMaking making) {
        return Tasks.recurring("export-files-clearing", FixedDelay.of(Duration.ofMinutes(30)))
                .execute((instance, context) -> making.clearExpired());
    }
}

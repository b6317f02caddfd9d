package org.suivi.imports;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands long steps to the scheduler, which keeps them in the database and gives them to another node when one dies. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    static final String NAME = "import";

    /** Which run of which system. */
    record Job(int system, long run) implements Serializable {}

    @Bean
    OneTimeTask<Job> importTask(ImportWork work) {
        return Tasks.oneTime(NAME, Job.class)
                .execute((instance, context) ->
                        work.go(instance.getData().system(), instance.getData().run()));
    }
}

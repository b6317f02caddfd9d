package org.suivi.suggestions;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduled work of this module: learning one kind of tags, and looking where enough has changed to learn anew. */
@Configuration(proxyBeanMethods = false)
class LearningJobs {

    static final String LEARN = "tag-learning";

    @Bean
    OneTimeTask<Void> tagLearningTask(TagLearning learning) {
        return Tasks.oneTime(LEARN)
                .execute((instance, context) -> learning.learn(TagLearning.Lesson.of(instance.getId())));
    }

    @Bean
    RecurringTask<Void> tagLearningCheck(TagLearning learning, Clock clock) {
        return Tasks.recurring("tag-learning-check", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> learning.due()
                        .forEach(lesson -> context.getSchedulerClient()
                                .scheduleIfNotExists(new TaskInstance<Void>(LEARN, lesson.key()), clock.instant())));
    }
}

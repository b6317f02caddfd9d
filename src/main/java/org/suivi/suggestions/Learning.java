package org.suivi.suggestions;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to what a system's models learnt, and to learning anew. */
@Service
@Transactional(readOnly = true)
public class Learning {

    private final RecordTexts texts;
    private final ModelStore store;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Learning(RecordTexts texts, ModelStore store, SchedulerClient scheduler, Clock clock) {
        this.texts = texts;
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    public LearntModel of(Actor actor, SuggestedKind kind) {
        actor.mustHave(Permission.EDIT_RECORDS);
        int tagged = texts.countTagged(actor.inSystem(), kind);
        Optional<ModelStore.Kept> kept = store.kept(actor.inSystem(), kind);
        return kept.map(one -> new LearntModel(
                        kind,
                        tagged,
                        one.state().equals("waiting") || one.state().equals("running"),
                        one.madeAt(),
                        one.learntFrom(),
                        one.tags(),
                        one.accuracy()))
                .orElseGet(() -> new LearntModel(kind, tagged, false, null, 0, 0, null));
    }

    /** Has a job learn from the records as they are tagged now. */
    @Transactional
    public void begin(Actor actor, SuggestedKind kind) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (texts.countTagged(actor.inSystem(), kind) < LearntModel.FEWEST) {
            throw new Refused("suggestions.learning.too-few", LearntModel.FEWEST);
        }
        Instant now = clock.instant();
        store.await(actor.inSystem(), kind, now);
        String key = new TagLearning.Lesson(actor.inSystem(), kind).key();
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(LearningJobs.LEARN, key), now);
    }
}

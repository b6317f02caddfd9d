package org.suivi.suggestions;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;

/** Learns the tags of a system from its own records, and measures first what such a model is worth: work for a job. */
@Component
class TagLearning {

    /** A model is learnt anew when the tagged records have grown or shrunk by this share. */
    private static final double CHANGED = 0.1;

    /** What is learnt from is held in memory as a whole; few States have more records, and more would teach little. */
    private static final int MOST = 5_000;

    private final RecordTexts texts;
    private final ModelStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TagLearning(RecordTexts texts, ModelStore store, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.texts = texts;
        this.store = store;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One kind of tags of one system. */
    record Lesson(int system, SuggestedKind kind) {

        static Lesson of(String key) {
            String[] parts = key.split(":", 2);
            return new Lesson(
                    Integer.parseInt(parts[0]), SuggestedKind.of(parts[1]).orElseThrow());
        }

        String key() {
            return system + ":" + kind.code();
        }
    }

    void learn(Lesson lesson) {
        SystemScope.in(lesson.system(), () -> {
            learnInSystem(lesson.system(), lesson.kind());
            return lesson;
        });
    }

    private void learnInSystem(int system, SuggestedKind kind) {
        store.state(system, kind, "running");
        List<Labelled> tagged = texts.tagged(system, kind, MOST);
        if (tagged.size() < LearntModel.FEWEST) {
            store.state(system, kind, "too-few");
            return;
        }
        Accuracy accuracy = Accuracy.measured(tagged);
        TagModel model = TagModel.train(tagged.stream());
        if (model.codes().isEmpty()) {
            store.state(system, kind, "too-few");
        } else {
            store.keep(system, kind, model, tagged.size(), accuracy, clock.instant());
        }
    }

    /** What is worth learning anew, marked as waiting. */
    List<Lesson> due() {
        List<Integer> systems = SystemScope.inAll(
                () -> transactions.execute(status -> jdbc.sql("select id from national_system order by id")
                        .query(Integer.class)
                        .list()));
        return systems.stream()
                .flatMap(system -> Stream.of(SuggestedKind.values()).map(kind -> new Lesson(system, kind)))
                .filter(lesson -> SystemScope.in(lesson.system(), () -> isDue(lesson)))
                .toList();
    }

    private boolean isDue(Lesson lesson) {
        int tagged = Math.min(MOST, texts.countTagged(lesson.system(), lesson.kind()));
        int learntFrom = store.kept(lesson.system(), lesson.kind())
                .map(ModelStore.Kept::learntFrom)
                .orElse(0);
        boolean due = tagged >= LearntModel.FEWEST && Math.abs(tagged - learntFrom) > CHANGED * tagged;
        if (due) {
            store.await(lesson.system(), lesson.kind(), clock.instant());
        }
        return due;
    }
}

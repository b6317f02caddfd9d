package org.suivi.taxonomies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

class RememberedTests {

    private static final ReferenceLoaded LOADED = new ReferenceLoaded(Actor.suivi(null), "themes.csv", 300, List.of());
    private static final Change EDITED = new DoublesMerged(Actor.suivi(null), new Ref("term", 1), 2);
    private static final Change ELSEWHERE = new DoublesMerged(Actor.suivi(null), new Ref("state", 1), 2);

    private static final Set<Thread.State> WAITING = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final ReferenceMemory memory = new WithoutDatabase();
    private final Remembered<String> themes = memory.of("themes", Set.of("term"), this::read);
    private final CountDownLatch isReading = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private volatile String inDatabase = "some";
    private volatile boolean isSlow;

    @BeforeEach
    void rememberWhatLacksRows() {
        assertThat(themes.get()).isEqualTo("some");
        inDatabase = "all";
    }

    @Test
    void aChangeOfSomethingElseIsNoReasonToReadAnew() {
        memory.hear(ELSEWHERE);
        assertThat(themes.get()).isEqualTo("some");
    }

    @Test
    void whoAsksWhileAnEditIsReadWaitsForIt() throws InterruptedException {
        memory.hear(EDITED);
        CompletableFuture<String> first = slowly(themes::get);
        assertThat(whoAsksMeanwhile()).isEqualTo("all");
        assertThat(first.join()).isEqualTo("all");
    }

    @Test
    void whileOneReadsAnEditForLongTheOthersGoOnWithWhatThereWas() throws InterruptedException {
        memory.hear(EDITED);
        CompletableFuture<String> first = slowly(themes::get);
        assertThat(themes.get()).isEqualTo("some");
        mayGoOn.countDown();
        assertThat(first.join()).isEqualTo("all");
        assertThat(themes.get()).isEqualTo("all");
    }

    @Test
    void whoAsksAfterAReferenceFileWasLoadedWaitsForTheWhole() throws InterruptedException {
        memory.hear(LOADED);
        CompletableFuture<String> first = slowly(themes::get);
        assertThat(whoAsksMeanwhile()).isEqualTo("all");
        assertThat(first.join()).isEqualTo("all");
    }

    @Test
    void whatWasBegunToBeReadBeforeTheFileWasLoadedIsNotKept() throws InterruptedException {
        inDatabase = "some more";
        memory.hear(EDITED);
        CompletableFuture<String> first = slowly(themes::get);
        memory.hear(LOADED);
        inDatabase = "all";
        assertThat(whoAsksMeanwhile()).isEqualTo("all");
        assertThat(first.join()).isEqualTo("some more");
    }

    /** The answer to somebody who begins to ask while the slow reading is under way. */
    private String whoAsksMeanwhile() {
        var answer = new CompletableFuture<String>();
        var second = new Thread(() -> answer.complete(themes.get()));
        second.start();
        await().until(() -> answer.isDone() || WAITING.contains(second.getState()));
        mayGoOn.countDown();
        return answer.join();
    }

    /** Returns when the reading is under way; it ends when it may. */
    private CompletableFuture<String> slowly(Supplier<String> asking) throws InterruptedException {
        isSlow = true;
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(asking);
        isReading.await();
        return answer;
    }

    private String read() {
        String found = inDatabase;
        if (isSlow) {
            isSlow = false;
            isReading.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    /** Counts changes without a database, at a time that stands still. */
    private static final class WithoutDatabase extends ReferenceMemory {

        private volatile long changes;

        WithoutDatabase() {
            super(
                    JdbcClient.create(new SimpleDriverDataSource()),
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    new DataSourceTransactionManager());
        }

        @Override
        <R> R reading(Supplier<R> read) {
            return read.get();
        }

        @Override
        long changes(String kind) {
            return changes;
        }

        @Override
        void changed(String kind) {
            changes++;
        }
    }
}

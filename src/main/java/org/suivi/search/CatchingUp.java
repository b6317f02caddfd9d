package org.suivi.search;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.suivi.database.SystemScope;

/** Brings the index to what the database says after a start that found it behind or unusable; pages are answered meanwhile. */
@Component
@ConditionalOnBooleanProperty(name = "suivi.command", havingValue = false, matchIfMissing = true)
public class CatchingUp {

    private static final Logger log = LoggerFactory.getLogger(CatchingUp.class);

    /** Clocks of database and program may differ a little, and a change is seen only when its transaction ends. */
    private static final Duration TO_SPARE = Duration.ofMinutes(10);

    private final SearchIndex index;
    private final List<SearchSource> sources;
    private final TransactionOperations transactions;
    private final AtomicBoolean isRunning = new AtomicBoolean();

    CatchingUp(SearchIndex index, List<SearchSource> sources, TransactionOperations transactions) {
        this.index = index;
        this.sources = sources;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        Condition condition = index.condition();
        if (condition.state() == Condition.State.READY) {
            return;
        }
        var thread = new Thread(
                () -> {
                    if (condition.state() == Condition.State.BEHIND) {
                        handOverAgain(condition);
                    } else {
                        rebuild();
                    }
                },
                "search-catching-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Builds the index anew from the database while the old one answers. Returns how many documents it holds. */
    public long rebuild() {
        long started = System.nanoTime();
        long total = reading(sources -> index.rebuild(() -> oneAfterTheOther(sources, SearchSource::all)));
        log.info(
                "Search index rebuilt: {} documents in {} s",
                total,
                Duration.ofNanos(System.nanoTime() - started).toSeconds());
        return total;
    }

    public boolean isRunning() {
        return isRunning.get();
    }

    private void handOverAgain(Condition condition) {
        reading(sources -> {
            try (Stream<Searchable> changed = oneAfterTheOther(
                    sources, source -> source.changedSince(condition.since().minus(TO_SPARE)))) {
                return index.load(changed);
            }
        });
        index.caughtUp();
    }

    /** Not by flatMap, which puts all documents of a source into memory before it hands on the first. */
    private static Stream<Searchable> oneAfterTheOther(
            List<SearchSource> sources, Function<SearchSource, Stream<Searchable>> documents) {
        return sources.stream().map(documents).reduce(Stream.empty(), Stream::concat);
    }

    private long reading(Function<List<SearchSource>, Long> work) {
        isRunning.set(true);
        try {
            Long total = SystemScope.inAll(() -> transactions.execute(status -> work.apply(sources)));
            return total == null ? 0 : total;
        } finally {
            isRunning.set(false);
        }
    }
}

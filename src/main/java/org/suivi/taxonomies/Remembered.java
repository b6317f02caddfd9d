package org.suivi.taxonomies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;

/**
 * Something small read from the database over all systems and kept in memory until it is changed here, or for a minute, because
 * another node may have changed it. While one thread reads it anew the others go on with what there was.
 */
public final class Remembered<T> {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Supplier<T> read;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Reading<T> last;

    private record Reading<T>(T value, int changes, Instant at) {}

    public Remembered(Supplier<T> read, Clock clock, PlatformTransactionManager transactions) {
        this.read = read;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public T get() {
        Reading<T> known = last;
        if (known != null && isFresh(known)) {
            return known.value();
        }
        if (known != null && !reading.tryLock()) {
            return known.value();
        }
        if (known == null) {
            reading.lock();
        }
        try {
            Reading<T> meanwhile = last;
            return meanwhile != null && isFresh(meanwhile) ? meanwhile.value() : readAnew();
        } finally {
            reading.unlock();
        }
    }

    /** The next one who asks reads anew; from the end of the running transaction on, if there is one. */
    public void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.incrementAndGet();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.incrementAndGet();
            }
        });
    }

    private boolean isFresh(Reading<T> reading) {
        return reading.changes() == changes.get() && reading.at().plus(LIFE).isAfter(clock.instant());
    }

    private T readAnew() {
        int changesBefore = changes.get();
        T value = SystemScope.inAll(() -> transaction.execute(status -> read.get()));
        last = new Reading<>(value, changesBefore, clock.instant());
        return value;
    }
}

package org.suivi.taxonomies;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suivi.database.AfterCommit;
import org.suivi.shared.Change;

/**
 * Something small read from the database over all systems and kept in memory until it is changed. Once a minute it asks whether
 * another node changed it. While one thread reads it anew the others wait a moment, so that what follows a change is not made from what
 * there was before; then they go on with that, as they may hold connections that the reader needs. Only what was read before a
 * reference file was in the database is no use to anybody.
 */
public final class Remembered<T> {

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String kind;
    private final Set<String> subjects;
    private final Supplier<T> read;
    private final ReferenceMemory memory;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicInteger forgotten = new AtomicInteger();
    private volatile int loaded;
    private volatile @Nullable Reading<T> last;

    private record Reading<T>(T value, long changes, int forgotten, Instant at) {}

    Remembered(String kind, Set<String> subjects, Supplier<T> read, ReferenceMemory memory) {
        this.kind = kind;
        this.subjects = subjects;
        this.read = read;
        this.memory = memory;
    }

    public T get() {
        Reading<T> known = last;
        if (known != null && isFresh(known)) {
            return known.value();
        }
        if (known == null || known.forgotten() < loaded) {
            reading.lock();
        } else if (!waited()) {
            return known.value();
        }
        try {
            Reading<T> meanwhile = last;
            return meanwhile != null && isFresh(meanwhile) ? meanwhile.value() : readAnew();
        } finally {
            reading.unlock();
        }
    }

    private boolean waited() {
        try {
            return reading.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The next one who asks reads anew what changed; from the end of the running transaction on, if there is one. */
    void hear(Change change) {
        if (change instanceof ReferenceLoaded) {
            memory.changed(kind);
            AfterCommit.run(() -> loaded = forgotten.incrementAndGet());
        } else if (subjects.contains(change.subject().type())) {
            memory.changed(kind);
            AfterCommit.run(forgotten::incrementAndGet);
        }
    }

    private boolean isFresh(Reading<T> reading) {
        return reading.forgotten() == forgotten.get() && reading.at().plus(LIFE).isAfter(memory.now());
    }

    private T readAnew() {
        int forgottenBefore = forgotten.get();
        return memory.reading(() -> {
            Reading<T> known = last;
            long changes = memory.changes(kind);
            T value = known != null && known.changes() == changes ? known.value() : read.get();
            last = new Reading<>(value, changes, forgottenBefore, memory.now());
            return value;
        });
    }
}

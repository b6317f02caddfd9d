package org.suivi.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A topic as one role sees it: its newest state, read once for all, and those who watch it on this node. */
final class Channel {

    private static final long KEPT_NANOS = 60_000_000_000L;

    private final Epoch epoch;
    private final Supplier<LiveState> reading;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isAwaitingRefresh = new AtomicBoolean();
    private volatile boolean isStale = true;
    private volatile @Nullable Snapshot latest;
    private volatile String teller = "";
    private volatile long askedNanos = System.nanoTime();
    private volatile long readNanos = System.nanoTime();
    private volatile long goodForNanos;

    Channel(Epoch epoch, Supplier<LiveState> reading) {
        this.epoch = epoch;
        this.reading = reading;
    }

    @Nullable
    Snapshot latest() {
        return latest;
    }

    void asked() {
        askedNanos = System.nanoTime();
    }

    boolean isUnused() {
        return watchers.isEmpty() && System.nanoTime() - askedNanos > KEPT_NANOS;
    }

    void makeStale() {
        isStale = true;
    }

    /** A state that follows from the time too is read again now and then. */
    void age() {
        if (goodForNanos > 0 && System.nanoTime() - readNanos > goodForNanos) {
            isStale = true;
        }
    }

    boolean isStale() {
        return isStale;
    }

    /** Takes the news, unless the state here is as new. */
    void told(News news) {
        Snapshot known = latest;
        boolean isOld = known != null
                && known.version() >= news.version()
                && news.epoch().equals(teller);
        teller = news.epoch();
        if (!isOld) {
            isStale = true;
        }
    }

    /** The newest state; of many who ask at once for one that must be read, the first reads it for all. */
    synchronized Snapshot current() {
        Snapshot known = latest;
        if (known != null && !isStale) {
            return known;
        }
        isStale = false;
        try {
            LiveState state = reading.get();
            goodForNanos = state.goodFor().toNanos();
            readNanos = System.nanoTime();
            Snapshot read = Snapshot.of(epoch, state, known);
            if (known != null && known.isSameAs(read)) {
                return known;
            }
            latest = read;
            return read;
        } catch (RuntimeException unread) {
            isStale = true;
            throw unread;
        }
    }

    /** Whether nobody is about to refresh it. */
    boolean awaitRefresh() {
        return !watchers.isEmpty() && isAwaitingRefresh.compareAndSet(false, true);
    }

    /** Brings everybody the newest state. */
    void refresh() {
        isAwaitingRefresh.set(false);
        current();
        watchers.forEach(Watcher::drain);
    }

    void add(Watcher watcher) {
        watchers.add(watcher);
    }

    boolean remove(Watcher watcher) {
        return watchers.remove(watcher);
    }

    void each(Consumer<Watcher> action) {
        watchers.forEach(action);
    }
}

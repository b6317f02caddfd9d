package org.suivi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.suivi.search.Condition.State;

/**
 * The door to search: modules hand their documents over and ask questions. What is written is seen after {@link #visibleNow()}
 * or about a second, and is durable after some seconds; {@link #condition()} says after opening what must be handed over again.
 */
public final class SearchIndex implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 3;

    private final Generations generations;
    private final Clock clock;
    private final Languages languages = new Languages();
    private final DocumentFields fields = new DocumentFields(languages);
    private final ReadWriteLock swap = new ReentrantReadWriteLock();
    private final AtomicInteger loads = new AtomicInteger();
    private final Map<Integer, Integer> loading = new ConcurrentHashMap<>();
    private final Upkeep upkeep;
    private volatile Generation live;
    private volatile Condition condition;
    private volatile @Nullable Rebuild rebuild;

    private SearchIndex(Path folder, Clock clock) throws IOException {
        this.clock = clock;
        generations = new Generations(folder);
        var current = generations.current();
        var last = Generation.lastCondition(current);
        condition = last.orElse(new Condition(State.TO_BE_REBUILT, Instant.EPOCH));
        live = new Generation(last.isPresent() ? current : generations.next(), languages);
        live.commit(ifKilledNow());
        generations.makeCurrent(live.folder);
        generations.deleteAllBut(live.folder);
        upkeep = new Upkeep(this::visibleSoon, this::commit);
    }

    /** Opens the index in this folder, whatever state it was left in; an unusable one gives way to an empty one. */
    public static SearchIndex open(Path folder, Clock clock) {
        return io(() -> new SearchIndex(folder, clock));
    }

    public Condition condition() {
        return condition;
    }

    /** Adds the documents, or replaces those of the same key. */
    public void write(Collection<Searchable> documents) {
        var written = List.copyOf(documents);
        change(generation -> generation.write(written, fields), running -> running.write(written));
    }

    public void remove(String kind, Collection<Long> ids) {
        var keys = ids.stream().map(id -> new SearchKey(kind, id)).toList();
        change(generation -> generation.remove(keys), running -> running.remove(keys));
    }

    public void removeSystem(int system) {
        change(generation -> generation.removeSystem(system), running -> running.removeSystem(system));
    }

    /** Writes very many documents on all processors; readers see them at the end or with a change. Returns how many came. */
    public long load(Stream<Searchable> documents) {
        var loaded = live;
        loads.incrementAndGet();
        loaded.buffer(Generation.BULK_BUFFER_MB);
        try {
            return new BulkLoad(this::write).load(documents.iterator());
        } finally {
            loaded.buffer(Generation.BUFFER_MB);
            loads.decrementAndGet();
        }
    }

    /** Loads documents of one system, which is not whole until searches see all of them. */
    public long load(int system, Stream<Searchable> documents) {
        loading.merge(system, 1, Integer::sum);
        try {
            long total = load(documents);
            visibleNow();
            return total;
        } finally {
            loading.computeIfPresent(system, (same, running) -> running == 1 ? null : running - 1);
        }
    }

    /** Whether nothing of the system is known to be missing: no start is catching up, and no import is being taken in. */
    public boolean isWhole(int system) {
        return condition.state() == State.READY && !loading.containsKey(system);
    }

    /** Not while many are loaded: each look would cut the index into another small piece, to be put together again. */
    private void visibleSoon() {
        if (loads.get() == 0) {
            visibleNow();
        }
    }

    /** Returns when every search sees what was written before. */
    public void visibleNow() {
        change(generation -> generation.searchers.maybeRefreshBlocking(), running -> {});
    }

    /** Returns when what was written before outlives a power cut. */
    public synchronized void commit() {
        var ifKilledNow = ifKilledNow();
        change(generation -> generation.commitChanges(ifKilledNow), running -> {});
    }

    /** To be called when all that changed since {@link Condition#since()} has been handed over again. */
    public void caughtUp() {
        condition = new Condition(State.READY, clock.instant());
        var ifKilledNow = ifKilledNow();
        change(generation -> generation.commit(ifKilledNow), running -> {});
    }

    /**
     * Replaces the index by one of these documents, which are read after the start, each once; searches are answered from the
     * old one meanwhile, and changes made meanwhile stand in the new one. Returns how many documents came.
     */
    public long rebuild(Supplier<Stream<Searchable>> source) {
        var running = io(this::startRebuild);
        boolean done = false;
        try (var documents = source.get()) {
            long total = running.fill(documents.iterator());
            finish(running);
            done = true;
            return total;
        } finally {
            if (!done) {
                io(() -> abandon(running));
            }
        }
    }

    public Found search(Search search) {
        return ask(search, Answer::found);
    }

    /**
     * The ids of everything that answers the search, in its order, whatever page it asks for: eight bytes each, for exports that
     * then read the rows from the database in portions.
     */
    public long[] ids(Search search) {
        return ask(search, Answer::ids);
    }

    private <T> T ask(Search search, Answering<T> answering) {
        return io(() -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    return live.ask(snapshot -> answering.with(new Answer(snapshot, languages, search)));
                } catch (AlreadyClosedException replaced) {
                    if (attempt == MOST_ATTEMPTS) {
                        throw replaced;
                    }
                }
            }
        });
    }

    @Override
    public void close() {
        upkeep.close();
        io(() -> {
            boolean isReady = condition.state() == State.READY;
            live.commit(isReady ? new Condition(State.READY, clock.instant()) : condition);
            live.close();
            return live;
        });
    }

    private Condition ifKilledNow() {
        return condition.state() == State.READY ? new Condition(State.BEHIND, clock.instant()) : condition;
    }

    private void change(Change<Generation> onLive, Change<Rebuild> onRebuild) {
        io(() -> {
            swap.readLock().lock();
            try {
                var running = rebuild;
                if (running != null) {
                    onRebuild.to(running);
                }
                onLive.to(live);
                return live;
            } finally {
                swap.readLock().unlock();
            }
        });
    }

    private Rebuild startRebuild() throws IOException {
        swap.writeLock().lock();
        try {
            if (rebuild != null) {
                throw new IllegalStateException("the search index is being rebuilt already");
            }
            var next = new Generation(generations.next(), languages);
            next.columns.warmLike(live.columns);
            var started = new Rebuild(next, fields);
            rebuild = started;
            return started;
        } finally {
            swap.writeLock().unlock();
        }
    }

    private void finish(Rebuild running) {
        io(() -> {
            var next = running.next();
            next.commit(ifKilledNow());
            next.searchers.maybeRefreshBlocking();
            var old = swapTo(next);
            old.close();
            generations.deleteAllBut(next.folder);
            return next;
        });
    }

    private Generation swapTo(Generation next) throws IOException {
        swap.writeLock().lock();
        try {
            var old = live;
            condition = new Condition(State.READY, clock.instant());
            next.commit(ifKilledNow());
            next.searchers.maybeRefreshBlocking();
            generations.makeCurrent(next.folder);
            live = next;
            rebuild = null;
            return old;
        } finally {
            swap.writeLock().unlock();
        }
    }

    private Generation abandon(Rebuild running) throws IOException {
        swap.writeLock().lock();
        try {
            rebuild = null;
            if (live == running.next()) {
                return live;
            }
        } finally {
            swap.writeLock().unlock();
        }
        running.next().close();
        Generations.delete(running.next().folder);
        return live;
    }

    private static <T> T io(Work<T> work) {
        try {
            return work.done();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private interface Answering<T> {
        T with(Answer answer) throws IOException;
    }

    private interface Change<T> {
        void to(T changed) throws IOException;
    }
}

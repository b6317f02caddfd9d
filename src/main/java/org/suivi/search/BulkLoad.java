package org.suivi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes very many documents in portions, which all processors analyse at once. */
final class BulkLoad {

    private static final int PORTION = 250;
    private static final int THREADS =
            Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
    private static final int MOST_WAITING = 2 * THREADS;

    private final Portion portion;

    BulkLoad(Portion portion) {
        this.portion = portion;
    }

    /** What is done with a portion of the documents. */
    interface Portion {
        void write(List<Searchable> documents) throws IOException;
    }

    long load(Iterator<Searchable> documents) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, BulkLoad::thread);
        try {
            CompletionService<Integer> written = new ExecutorCompletionService<>(threads);
            long total = 0;
            int waiting = 0;
            while (documents.hasNext()) {
                var next = next(documents);
                written.submit(() -> {
                    portion.write(next);
                    return next.size();
                });
                if (++waiting > MOST_WAITING) {
                    total += written.take().get();
                    waiting--;
                }
            }
            for (; waiting > 0; waiting--) {
                total += written.take().get();
            }
            return total;
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", exception);
        } catch (ExecutionException exception) {
            throw new UncheckedIOException(new IOException(exception.getCause()));
        } finally {
            // never interrupted: that would close the files of the index under its writer
            threads.shutdown();
        }
    }

    private static List<Searchable> next(Iterator<Searchable> documents) {
        var next = new ArrayList<Searchable>(PORTION);
        while (next.size() < PORTION && documents.hasNext()) {
            next.add(documents.next());
        }
        return next;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "search-load");
        thread.setDaemon(true);
        return thread;
    }
}

package org.suivi.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Fills the next generation while the present one answers. What is written or removed meanwhile goes to both, and wins over
 * what the source read earlier.
 */
final class Rebuild {

    private final Generation next;
    private final DocumentFields fields;
    private final Set<SearchKey> changed = new HashSet<>();
    private final Set<Integer> systemsRemoved = new HashSet<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    Rebuild(Generation next, DocumentFields fields) {
        this.next = next;
        this.fields = fields;
    }

    Generation next() {
        return next;
    }

    long fill(Iterator<Searchable> documents) {
        next.buffer(Generation.BULK_BUFFER_MB);
        long total = new BulkLoad(this::add).load(documents);
        next.buffer(Generation.BUFFER_MB);
        return total;
    }

    void write(List<Searchable> documents) throws IOException {
        lock.writeLock().lock();
        try {
            documents.forEach(document -> changed.add(document.key()));
            next.write(documents, fields);
        } finally {
            lock.writeLock().unlock();
        }
    }

    void remove(List<SearchKey> keys) throws IOException {
        lock.writeLock().lock();
        try {
            changed.addAll(keys);
            next.remove(keys);
        } finally {
            lock.writeLock().unlock();
        }
    }

    void removeSystem(int system) throws IOException {
        lock.writeLock().lock();
        try {
            systemsRemoved.add(system);
            next.removeSystem(system);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void add(List<Searchable> documents) throws IOException {
        lock.readLock().lock();
        try {
            var unchanged = documents.stream()
                    .filter(document ->
                            !changed.contains(document.key()) && !systemsRemoved.contains(document.system()))
                    .toList();
            next.write(unchanged, fields);
        } finally {
            lock.readLock().unlock();
        }
    }
}

package org.suivi.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.suivi.search.Condition.State;

/** One Lucene index in its own folder. A rebuild makes the next one beside it. */
final class Generation implements AutoCloseable {

    /** To be raised whenever what stands in an index changes: an older index then asks to be rebuilt. */
    static final String SCHEMA = "4";

    static final double BUFFER_MB = 16;
    static final double BULK_BUFFER_MB = 96;

    private static final String SCHEMA_KEY = "schema";
    private static final String STATE_KEY = "state";
    private static final String SINCE_KEY = "since";

    final Path folder;
    final IndexWriter writer;
    final SearcherManager searchers;
    final Columns columns;
    private final Directory directory;

    Generation(Path folder, Languages languages) throws IOException {
        this.folder = Files.createDirectories(folder);
        directory = FSDirectory.open(folder);
        columns = new Columns();
        var config = new IndexWriterConfig(languages);
        config.setRAMBufferSizeMB(BUFFER_MB);
        config.setCommitOnClose(false);
        config.setMergedSegmentWarmer(columns::warm);
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                reader.leaves().forEach(leaf -> columns.warm(leaf.reader()));
                return new Snapshot(reader, columns);
            }
        });
    }

    /** What was known of the index when it was last made durable; empty where it cannot be used as it is. */
    static Optional<Condition> lastCondition(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            var kept = reader.getIndexCommit().getUserData();
            String state = kept.get(STATE_KEY);
            String since = kept.get(SINCE_KEY);
            if (!SCHEMA.equals(kept.get(SCHEMA_KEY)) || state == null || since == null) {
                return Optional.empty();
            }
            return Optional.of(new Condition(State.valueOf(state), Instant.parse(since)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    void write(List<Searchable> documents, DocumentFields fields) throws IOException {
        for (var document : documents) {
            writer.updateDocument(DocumentFields.keyTerm(document.key()), fields.documentOf(document));
        }
    }

    void remove(List<SearchKey> keys) throws IOException {
        writer.deleteDocuments(keys.stream().map(DocumentFields::keyTerm).toArray(Term[]::new));
    }

    void removeSystem(int system) throws IOException {
        writer.deleteDocuments(DocumentFields.systemTerm(system));
    }

    void buffer(double megabytes) {
        writer.getConfig().setRAMBufferSizeMB(megabytes);
    }

    <T> T ask(Asking<T> asking) throws IOException {
        var snapshot = (Snapshot) searchers.acquire();
        try {
            return asking.of(snapshot);
        } finally {
            searchers.release(snapshot);
        }
    }

    /** Makes everything written so far durable, with the condition that the index is in if it opens from here. */
    void commit(Condition ifOpenedFromHere) throws IOException {
        writer.setLiveCommitData(Map.of(
                        SCHEMA_KEY, SCHEMA,
                        STATE_KEY, ifOpenedFromHere.state().name(),
                        SINCE_KEY, ifOpenedFromHere.since().toString())
                .entrySet());
        writer.commit();
    }

    void commitChanges(Condition ifOpenedFromHere) throws IOException {
        if (writer.hasUncommittedChanges()) {
            commit(ifOpenedFromHere);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer) {
            searchers.close();
        }
    }

    /** What is asked of the index as it is at one moment. */
    interface Asking<T> {
        T of(Snapshot snapshot) throws IOException;
    }
}

package org.suivi.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The index as it is at one moment, with what was worked out from it; forgotten as a whole when the next one is seen. */
final class Snapshot extends IndexSearcher {

    private static final long MOST_BYTES = 24L << 20;
    private static final int MOST_SCOPES = 64;

    private final Columns columns;
    private final Map<Question, Matches> known = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Scope, FixedBitSet[]> scopes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Scope, FixedBitSet[]> eldest) {
            return size() > MOST_SCOPES;
        }
    };
    private long bytes;

    Snapshot(IndexReader reader, Columns columns) {
        super(reader);
        this.columns = columns;
        setQueryCache(null);
    }

    Columns columns() {
        return columns;
    }

    Matches matches(Question question, @Nullable Query words) throws IOException {
        synchronized (known) {
            var matches = known.get(question);
            if (matches != null) {
                return matches;
            }
        }
        var matches = find(question, words);
        remember(question, matches);
        return matches;
    }

    int[] counts(Matches matches, String facet) {
        return matches.counts().computeIfAbsent(facet, counted -> count(matches.countedFor(facet), facet));
    }

    private int[] count(FixedBitSet[] documents, String facet) {
        var leaves = getLeafContexts();
        leaves.forEach(leaf -> columns.facet(leaf.reader(), facet));
        var counts = new int[columns.values(facet).size()];
        for (var leaf : leaves) {
            var found = documents[leaf.ord];
            columns.facet(leaf.reader(), facet).count(found, found.cardinality(), counts);
        }
        return counts;
    }

    private Matches find(Question question, @Nullable Query words) throws IOException {
        int size = getLeafContexts().size();
        var all = new FixedBitSet[size];
        var sideways = new HashMap<String, FixedBitSet[]>();
        question.filters().keySet().forEach(facet -> sideways.put(facet, new FixedBitSet[size]));
        var weight = words == null ? null : createWeight(rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
        var inScope = inScope(question.scope());
        for (var leaf : getLeafContexts()) {
            var asked = inScope[leaf.ord];
            if (weight != null) {
                var matching = new FixedBitSet(leaf.reader().maxDoc());
                var scorer = weight.bulkScorer(leaf);
                if (scorer != null) {
                    scorer.score(new Collecting(matching), asked, 0, Integer.MAX_VALUE);
                }
                asked = matching;
            }
            all[leaf.ord] = filtered(leaf, asked, question.filters(), sideways);
        }
        return Matches.of(all, sideways);
    }

    private FixedBitSet[] inScope(Scope scope) throws IOException {
        synchronized (scopes) {
            var documents = scopes.get(scope);
            if (documents != null) {
                return documents;
            }
        }
        var documents = new FixedBitSet[getLeafContexts().size()];
        for (var leaf : getLeafContexts()) {
            documents[leaf.ord] = inScope(leaf.reader(), scope);
        }
        synchronized (scopes) {
            scopes.put(scope, documents);
        }
        return documents;
    }

    private FixedBitSet inScope(LeafReader reader, Scope scope) throws IOException {
        var documents = new FixedBitSet(reader.maxDoc());
        for (var term : scope.terms()) {
            columns.addScope(reader, term, documents);
        }
        if (reader.getLiveDocs() != null) {
            documents.and(FixedBitSet.copyOf(reader.getLiveDocs()));
        }
        return documents;
    }

    private FixedBitSet filtered(
            LeafReaderContext leaf,
            FixedBitSet asked,
            Map<String, Set<String>> filters,
            Map<String, FixedBitSet[]> sideways) {
        var passing = new HashMap<String, FixedBitSet>();
        filters.forEach((facet, chosen) -> passing.put(facet, passing(leaf, asked, facet, chosen)));
        var all = asked.clone();
        passing.values().forEach(all::and);
        sideways.forEach((facet, segments) -> {
            var others = asked.clone();
            passing.forEach((other, documents) -> {
                if (!other.equals(facet)) {
                    others.and(documents);
                }
            });
            segments[leaf.ord] = others;
        });
        return all;
    }

    private FixedBitSet passing(LeafReaderContext leaf, FixedBitSet asked, String facet, Set<String> chosen) {
        var column = columns.facet(leaf.reader(), facet);
        var values = columns.values(facet);
        var wanted = new boolean[values.size()];
        for (var value : chosen) {
            int number = values.knownNumberOf(value);
            if (number >= 0 && number < wanted.length) {
                wanted[number] = true;
            }
        }
        return column.keep(asked, wanted);
    }

    private void remember(Question question, Matches matches) {
        synchronized (known) {
            if (known.put(question, matches) == null) {
                bytes += matches.bytes();
            }
            var eldest = known.entrySet().iterator();
            while (bytes > MOST_BYTES && known.size() > 1) {
                bytes -= eldest.next().getValue().bytes();
                eldest.remove();
            }
        }
    }
}

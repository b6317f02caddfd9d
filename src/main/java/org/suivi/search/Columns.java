package org.suivi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Keeps the columns and the scopes of each segment in memory for as long as the segment lives; read when first asked for. */
final class Columns {

    /** A scope that opens less than this share of a segment is read again each time: that is quicker than it is large. */
    private static final int DENSE = 16;

    private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();
    private final Map<String, FacetValues> values = new ConcurrentHashMap<>();
    private final Set<String> facetsInUse = ConcurrentHashMap.newKeySet();
    private final Set<String> sortKeysInUse = ConcurrentHashMap.newKeySet();

    FacetValues values(String facet) {
        return values.computeIfAbsent(facet, created -> new FacetValues());
    }

    FacetColumn facet(LeafReader reader, String facet) {
        facetsInUse.add(facet);
        return segment(reader)
                .facets
                .computeIfAbsent(facet, read -> reading(() -> FacetColumn.read(reader, facet, values(facet))));
    }

    SortColumn sort(LeafReader reader, String key) {
        sortKeysInUse.add(key);
        return segment(reader).sorts.computeIfAbsent(key, read -> reading(() -> SortColumn.read(reader, key)));
    }

    SortColumn ids(LeafReader reader) {
        return segment(reader).ids.computeIfAbsent("", read -> reading(() -> SortColumn.readIds(reader)));
    }

    void addScope(LeafReader reader, String term, FixedBitSet into) throws IOException {
        var segment = segment(reader);
        var known = segment.scopes.get(term);
        if (known != null) {
            into.or(known);
            return;
        }
        var postings = reader.postings(new Term(DocumentFields.SCOPE, term), 0);
        if (postings == null) {
            return;
        }
        var documents = new FixedBitSet(reader.maxDoc());
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            documents.set(doc);
        }
        if (documents.cardinality() > reader.maxDoc() / DENSE) {
            segment.scopes.put(term, documents);
        }
        into.or(documents);
    }

    /** Reads what is in use of a segment that readers do not see yet, so that the first of them need not wait. */
    void warm(LeafReader reader) {
        facetsInUse.forEach(facet -> facet(reader, facet));
        sortKeysInUse.forEach(key -> sort(reader, key));
        ids(reader);
    }

    /** Takes over what was in use in the index that this one replaces. */
    void warmLike(Columns before) {
        facetsInUse.addAll(before.facetsInUse);
        sortKeysInUse.addAll(before.sortKeysInUse);
    }

    private Segment segment(LeafReader reader) {
        var cache = reader.getCoreCacheHelper();
        var known = segments.get(cache.getKey());
        if (known != null) {
            return known;
        }
        return segments.computeIfAbsent(cache.getKey(), created -> {
            cache.addClosedListener(segments::remove);
            return new Segment();
        });
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static final class Segment {
        private final Map<String, FacetColumn> facets = new ConcurrentHashMap<>();
        private final Map<String, SortColumn> sorts = new ConcurrentHashMap<>();
        private final Map<String, SortColumn> ids = new ConcurrentHashMap<>();
        private final Map<String, FixedBitSet> scopes = new ConcurrentHashMap<>();
    }
}

package org.suivi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Picks one page out of the matches, in order: the work grows with the page's end, not with what stands behind it. */
final class Ranking {

    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(DocumentFields.ID, SortField.Type.LONG, true));

    private final Snapshot snapshot;
    private final Matches matches;
    private final int from;
    private final int end;

    Ranking(Snapshot snapshot, Matches matches, int from, int size) {
        this.snapshot = snapshot;
        this.matches = matches;
        this.from = from;
        this.end = Math.min(from + size, matches.total());
    }

    boolean isEmpty() {
        return end <= from;
    }

    /** Document numbers by how well they answer the words. */
    List<Integer> byRelevance(Query words) throws IOException {
        var best = new TopFieldCollectorManager(BEST_THEN_NEWEST, end, null, 1, false).newCollector();
        var weight = snapshot.createWeight(snapshot.rewrite(words), ScoreMode.TOP_SCORES, 1);
        best.setWeight(weight);
        for (var leaf : snapshot.getLeafContexts()) {
            var scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                var collector = best.getLeafCollector(leaf);
                scorer.score(collector, matches.all()[leaf.ord], 0, Integer.MAX_VALUE);
                collector.finish();
            }
        }
        var top = best.topDocs(from, end - from);
        return Arrays.stream(top.scoreDocs).map(scored -> scored.doc).toList();
    }

    /** Document numbers by a sort key, or newest first. */
    List<Integer> by(@Nullable SortBy sort) {
        var candidates = new ArrayList<Candidate>();
        snapshot.getLeafContexts().forEach(leaf -> candidates.addAll(firstOf(leaf, sort)));
        boolean descending = sort != null && sort.descending();
        candidates.sort(descending ? Candidate.DESCENDING : Candidate.ASCENDING);
        return candidates.subList(from, end).stream().map(Candidate::document).toList();
    }

    private List<Candidate> firstOf(LeafReaderContext leaf, @Nullable SortBy sort) {
        var ids = snapshot.columns().ids(leaf.reader());
        var column = sort == null ? ids : snapshot.columns().sort(leaf.reader(), sort.key());
        boolean descending = sort == null || sort.descending();
        var first = new Queue(Math.min(end, matches.all()[leaf.ord].cardinality()));
        first.collect(matches.all()[leaf.ord], column.values(), ids.values(), descending);
        var candidates = new ArrayList<Candidate>();
        for (var row = first.pop(); row != null; row = first.pop()) {
            long value = column.values()[row.document];
            var comparable = sort == null || value == SortColumn.MISSING ? null : column.comparable(value);
            candidates.add(new Candidate(leaf.docBase + row.document, comparable, row.id));
        }
        return candidates;
    }

    /** A document that may stand on the page, with what it is compared by among all segments. */
    private record Candidate(int document, @Nullable Comparable<?> value, long id) {

        static final Comparator<Candidate> ASCENDING = order(Comparator.naturalOrder());
        static final Comparator<Candidate> DESCENDING = order(Comparator.reverseOrder());

        @SuppressWarnings("unchecked")
        private static Comparator<Candidate> order(Comparator<Comparable<Object>> byValue) {
            return Comparator.comparing(
                            (Candidate candidate) -> (Comparable<Object>) candidate.value,
                            Comparator.nullsLast(byValue))
                    .thenComparing(Comparator.comparingLong(Candidate::id).reversed());
        }
    }

    private static final class Row {
        private long place;
        private long id;
        private int document;
    }

    /** The first rows of one segment; the last of them on top, to be replaced by a better one. */
    private static final class Queue extends PriorityQueue<Row> {

        private Row free = new Row();
        private long worst = Long.MAX_VALUE;

        Queue(int size) {
            super(Math.max(1, size));
        }

        /** From the last document back: the newest stand there, and once they are in, most others are refused at sight. */
        void collect(FixedBitSet documents, long[] values, long[] ids, boolean descending) {
            for (int doc = previous(documents, documents.length()); doc >= 0; doc = previous(documents, doc)) {
                long value = values[doc];
                long place = value == SortColumn.MISSING ? Long.MAX_VALUE : descending ? -value : value;
                if (place > worst) {
                    continue;
                }
                free.place = place;
                free.id = ids[doc];
                free.document = doc;
                var out = insertWithOverflow(free);
                free = out == null ? new Row() : out;
                worst = out == null ? Long.MAX_VALUE : top().place;
            }
        }

        @Override
        protected boolean lessThan(Row a, Row b) {
            return a.place == b.place ? a.id < b.id : a.place > b.place;
        }

        private static int previous(FixedBitSet documents, int before) {
            return before > 0 ? documents.prevSetBit(before - 1) : -1;
        }
    }
}

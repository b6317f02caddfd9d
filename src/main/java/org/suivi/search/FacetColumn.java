package org.suivi.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of one facet for the documents of one segment, as plain arrays: counting reads them ten times faster than through
 * doc values. Document d has numbers[starts[d]] up to numbers[starts[d + 1]], or at least "none".
 */
final class FacetColumn {

    private final int[] starts;
    private final int[] numbers;

    private FacetColumn(int[] starts, int[] numbers) {
        this.starts = starts;
        this.numbers = numbers;
    }

    static FacetColumn read(LeafReader segment, String facet, FacetValues values) throws IOException {
        var stored = DocValues.getSortedSet(segment, DocumentFields.facet(facet));
        var numberOf = new int[(int) stored.getValueCount()];
        for (int i = 0; i < numberOf.length; i++) {
            numberOf[i] = values.numberOf(stored.lookupOrd(i).utf8ToString());
        }
        var starts = new int[segment.maxDoc() + 1];
        var numbers = new int[segment.maxDoc()];
        int used = 0;
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            starts[doc] = used;
            int count = stored.advanceExact(doc) ? stored.docValueCount() : 0;
            numbers = ArrayUtil.grow(numbers, used + Math.max(1, count));
            for (int i = 0; i < count; i++) {
                numbers[used++] = numberOf[(int) stored.nextOrd()];
            }
            if (count == 0) {
                numbers[used++] = FacetValues.NONE;
            }
        }
        starts[segment.maxDoc()] = used;
        return new FacetColumn(starts, Arrays.copyOf(numbers, used));
    }

    void count(FixedBitSet documents, int[] counts) {
        var words = documents.getBits();
        int used = FixedBitSet.bits2words(documents.length());
        for (int i = 0; i < used; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                int doc = (i << 6) + Long.numberOfTrailingZeros(word);
                for (int at = starts[doc], end = starts[doc + 1]; at < end; at++) {
                    counts[numbers[at]]++;
                }
            }
        }
    }

    /** Those of the documents that have one of the wanted values. */
    FixedBitSet keep(FixedBitSet documents, boolean[] wanted) {
        var kept = new FixedBitSet(documents.length());
        int length = documents.length();
        for (int doc = next(documents, 0, length); doc < length; doc = next(documents, doc + 1, length)) {
            for (int at = starts[doc], end = starts[doc + 1]; at < end; at++) {
                if (wanted[numbers[at]]) {
                    kept.set(doc);
                    break;
                }
            }
        }
        return kept;
    }

    private static int next(FixedBitSet documents, int from, int length) {
        return from < length ? documents.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }
}

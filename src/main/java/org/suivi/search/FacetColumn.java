package org.suivi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of one facet for the documents of one segment, both ways round: few documents are counted one by one, many by
 * meeting them with the documents of each value, which costs the same however many they are.
 */
final class FacetColumn {

    /** From this share of a segment's documents on it is quicker to go through the values. */
    private static final int MANY = 32;

    /** Document d has numbers[starts[d]] up to numbers[starts[d + 1]], where "no value" is a number too. */
    private final int[] starts;

    private final int[] numbers;
    private final List<ValueDocuments> byValue = new ArrayList<>();

    private FacetColumn(int[] starts, int[] numbers) {
        this.starts = starts;
        this.numbers = numbers;
        turnRound();
    }

    static FacetColumn read(LeafReader segment, String facet, FacetValues values) throws IOException {
        var stored = DocValues.getSortedSet(segment, DocumentFields.facet(facet));
        var numberOf = numbersOf(stored, values);
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

    void count(FixedBitSet documents, int cardinality, int[] counts) {
        if (cardinality > documents.length() / MANY) {
            for (var value : byValue) {
                counts[value.number()] += value.countIn(documents);
            }
            return;
        }
        int length = documents.length();
        for (int doc = next(documents, 0, length); doc < length; doc = next(documents, doc + 1, length)) {
            for (int at = starts[doc], end = starts[doc + 1]; at < end; at++) {
                counts[numbers[at]]++;
            }
        }
    }

    /** Those of the documents that have one of the wanted values. */
    FixedBitSet keep(FixedBitSet documents, boolean[] wanted) {
        var kept = new FixedBitSet(documents.length());
        for (var value : byValue) {
            if (value.number() < wanted.length && wanted[value.number()]) {
                value.addTo(kept);
            }
        }
        kept.and(documents);
        return kept;
    }

    private void turnRound() {
        int maxDoc = starts.length - 1;
        var lengths = new int[Arrays.stream(numbers).max().orElse(0) + 1];
        for (int number : numbers) {
            lengths[number]++;
        }
        var lists = new int[lengths.length][];
        for (int number = 0; number < lists.length; number++) {
            lists[number] = new int[lengths[number]];
        }
        for (int doc = maxDoc - 1; doc >= 0; doc--) {
            for (int at = starts[doc]; at < starts[doc + 1]; at++) {
                int number = numbers[at];
                lists[number][--lengths[number]] = doc;
            }
        }
        for (int number = 0; number < lists.length; number++) {
            if (lists[number].length > 0) {
                byValue.add(new ValueDocuments(number, lists[number], maxDoc));
            }
        }
    }

    private static int[] numbersOf(SortedSetDocValues stored, FacetValues values) throws IOException {
        var numbers = new int[(int) stored.getValueCount()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.numberOf(stored.lookupOrd(i).utf8ToString());
        }
        return numbers;
    }

    private static int next(FixedBitSet documents, int from, int length) {
        return from < length ? documents.nextSetBit(from) : length;
    }
}

package org.suivi.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** A sort key for the documents of one segment as a plain array: a number, or the rank of a name within the segment. */
final class SortColumn {

    static final long MISSING = Long.MIN_VALUE;

    private final long[] values;
    private final BytesRef[] names;

    private SortColumn(long[] values, BytesRef[] names) {
        this.values = values;
        this.names = names;
    }

    static SortColumn read(LeafReader segment, String key) throws IOException {
        var values = new long[segment.maxDoc()];
        Arrays.fill(values, MISSING);
        var name = segment.getSortedDocValues(DocumentFields.name(key));
        if (name != null) {
            for (int doc = name.nextDoc(); doc < values.length; doc = name.nextDoc()) {
                values[doc] = name.ordValue();
            }
            return new SortColumn(values, namesOf(name));
        }
        return new SortColumn(numbers(segment, DocumentFields.number(key), values), new BytesRef[0]);
    }

    static SortColumn readIds(LeafReader segment) throws IOException {
        return new SortColumn(numbers(segment, DocumentFields.ID, new long[segment.maxDoc()]), new BytesRef[0]);
    }

    long[] values() {
        return values;
    }

    /** What the value of a document is compared by among all segments. */
    Comparable<?> comparable(long value) {
        return names.length == 0 ? (Comparable<?>) value : names[(int) value];
    }

    private static long[] numbers(LeafReader segment, String field, long[] values) throws IOException {
        var numbers = DocValues.getNumeric(segment, field);
        for (int doc = numbers.nextDoc(); doc < values.length; doc = numbers.nextDoc()) {
            values[doc] = numbers.longValue();
        }
        return values;
    }

    private static BytesRef[] namesOf(SortedDocValues stored) throws IOException {
        var names = new BytesRef[stored.getValueCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = BytesRef.deepCopyOf(stored.lookupOrd(i));
        }
        return names;
    }
}

package org.suivi.search;

import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents of one segment that have one value: as bits where they are many, in a list where they are few. */
final class ValueDocuments {

    private static final int FEW = 64;

    private final int number;
    private final int @Nullable [] list;
    private final @Nullable FixedBitSet bits;

    ValueDocuments(int number, int[] documents, int maxDoc) {
        this.number = number;
        if (documents.length < maxDoc / FEW) {
            list = documents;
            bits = null;
        } else {
            list = null;
            bits = new FixedBitSet(maxDoc);
            for (int document : documents) {
                bits.set(document);
            }
        }
    }

    int number() {
        return number;
    }

    int countIn(FixedBitSet documents) {
        if (bits != null) {
            return (int) FixedBitSet.intersectionCount(documents, bits);
        }
        int count = 0;
        if (list != null) {
            for (int document : list) {
                count += documents.get(document) ? 1 : 0;
            }
        }
        return count;
    }

    void addTo(FixedBitSet documents) {
        if (bits != null) {
            documents.or(bits);
        } else if (list != null) {
            for (int document : list) {
                documents.set(document);
            }
        }
    }
}

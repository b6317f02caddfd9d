package org.suivi.search;

import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.FixedBitSet;

/** Notes the documents of one segment that a query meets. */
record Collecting(FixedBitSet documents) implements LeafCollector {

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) {
        documents.set(document);
    }
}

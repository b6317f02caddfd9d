package org.suivi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of the index that begin in a given way: the most frequent ones where there are too many to ask for all. */
final class Beginnings {

    static final int MOST = 500;

    private static final int MOST_LOOKED_AT = 20_000;

    private Beginnings() {}

    static List<BytesRef> in(IndexReader reader, String field, String beginning) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        var prefix = new BytesRef(beginning);
        if (terms == null) {
            return List.of();
        }
        var found = terms.iterator();
        var most = new PriorityQueue<Frequent>((a, b) -> Integer.compare(a.documents, b.documents));
        if (found.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return List.of();
        }
        int looked = 0;
        for (var term = found.term(); term != null && StringHelper.startsWith(term, prefix); term = found.next()) {
            if (++looked > MOST_LOOKED_AT) {
                break;
            }
            most.add(new Frequent(BytesRef.deepCopyOf(term), found.docFreq()));
            if (most.size() > MOST) {
                most.poll();
            }
        }
        var words = new ArrayList<BytesRef>();
        most.forEach(frequent -> words.add(frequent.word));
        return words;
    }

    private record Frequent(BytesRef word, int documents) {}
}

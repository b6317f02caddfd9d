package org.suivi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.suivi.search.FacetCounts.FacetCount;

/** Answers one search from the index as it is at one moment. */
final class Answer {

    private final Snapshot snapshot;
    private final Languages languages;
    private final Search search;
    private final Optional<Asked> asked;
    private final @Nullable Query words;

    Answer(Snapshot snapshot, Languages languages, Search search) {
        this.snapshot = snapshot;
        this.languages = languages;
        this.search = search;
        asked = WordsReader.read(search.words(), word -> languages.isCommon(word, search.language()));
        words = asked.flatMap(read -> read.query(new WordQueries(languages, snapshot.getIndexReader())))
                .orElse(null);
    }

    Found found() throws IOException {
        var matches = snapshot.matches(Question.of(search), words);
        var facets = new HashMap<String, FacetCounts>();
        search.facets().forEach((facet, most) -> facets.put(facet, counts(matches, facet, most)));
        return new Found(matches.total(), hits(matches), facets);
    }

    long[] ids() throws IOException {
        var matches = snapshot.matches(Question.of(search), words);
        var ranking = new Ranking(snapshot, matches, 0, matches.total());
        if (ranking.isEmpty()) {
            return new long[0];
        }
        var documents = words != null && search.sort() == null ? ranking.byRelevance(words) : ranking.by(search.sort());
        var leaves = snapshot.getLeafContexts();
        return documents.stream()
                .mapToLong(document -> {
                    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                    return snapshot.columns().ids(leaf.reader()).values()[document - leaf.docBase];
                })
                .toArray();
    }

    private List<Hit> hits(Matches matches) throws IOException {
        var ranking = new Ranking(snapshot, matches, search.from(), search.size());
        if (ranking.isEmpty()) {
            return List.of();
        }
        var documents = words != null && search.sort() == null ? ranking.byRelevance(words) : ranking.by(search.sort());
        var highlighter = asked.map(read -> new Highlighter(new Sought(languages, read), search.language()))
                .orElse(null);
        var hits = new ArrayList<Hit>();
        for (int document : documents) {
            hits.add(hit(document, highlighter));
        }
        return hits;
    }

    private Hit hit(int document, @Nullable Highlighter highlighter) throws IOException {
        var leaves = snapshot.getLeafContexts();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        int inLeaf = document - leaf.docBase;
        return new Hit(
                DocumentFields.keyOf(value(leaf.reader(), DocumentFields.keyField(), inLeaf)),
                value(leaf.reader(), DocumentFields.CARD, inLeaf),
                highlighter == null
                        ? List.of()
                        : highlighter.highlights(
                                Passage.fromStored(value(leaf.reader(), DocumentFields.PASSAGES, inLeaf))));
    }

    private static String value(LeafReader reader, String field, int document) throws IOException {
        var values = DocValues.getBinary(reader, field);
        if (!values.advanceExact(document)) {
            throw new IOException("a document without " + field);
        }
        return values.binaryValue().utf8ToString();
    }

    private FacetCounts counts(Matches matches, String facet, int most) {
        var counts = snapshot.counts(matches, facet);
        var numbers = snapshot.columns().values(facet);
        var values = numbers.all();
        var present = IntStream.range(FacetValues.NONE + 1, counts.length)
                .filter(number -> counts[number] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> counts[number])
                        .reversed()
                        .thenComparing(values::get))
                .toList();
        var shown = new ArrayList<FacetCount>();
        present.stream().limit(most).forEach(number -> shown.add(new FacetCount(values.get(number), counts[number])));
        addChosen(shown, facet, counts, numbers);
        return new FacetCounts(shown, counts[FacetValues.NONE], present.size());
    }

    private void addChosen(List<FacetCount> shown, String facet, int[] counts, FacetValues values) {
        for (var chosen : search.filters().getOrDefault(facet, Set.of())) {
            boolean isShown = shown.stream().anyMatch(count -> count.value().equals(chosen));
            if (!isShown && !chosen.equals(Search.UNKNOWN)) {
                int number = values.knownNumberOf(chosen);
                shown.add(new FacetCount(chosen, number >= 0 && number < counts.length ? counts[number] : 0));
            }
        }
    }
}

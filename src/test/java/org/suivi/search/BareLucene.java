package org.suivi.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The yardsticks: an index of the same fields that one thread writes, and one of the text and the facets of a page, asked with
 * Lucene's own facet counting.
 */
public final class BareLucene implements AutoCloseable {

    private static final int PAGE = 25;
    private static final int VALUES = 20;

    private final List<String> facets;
    private final Directory directory;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final FacetsConfig config = new FacetsConfig();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;

    public BareLucene(Path folder, Stream<Searchable> documents, List<String> facets) throws IOException {
        this.facets = List.copyOf(facets);
        directory = FSDirectory.open(folder);
        facets.forEach(facet -> config.setMultiValued(facet, true));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(96))) {
            for (var document : (Iterable<Searchable>) documents::iterator) {
                writer.addDocument(config.build(fields(document)));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        state = new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    /** Seconds that one thread needs for an index of the very fields that Suivi's own has, with the same analysis. */
    public static double secondsToIndexSameFields(Path folder, Stream<Searchable> documents) throws IOException {
        var languages = new Languages();
        var fields = new DocumentFields(languages);
        var config = new IndexWriterConfig(languages).setRAMBufferSizeMB(Generation.BULK_BUFFER_MB);
        long start = System.nanoTime();
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, config)) {
            for (var document : (Iterable<Searchable>) documents::iterator) {
                writer.addDocument(fields.documentOf(document));
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    public int words(List<String> words) throws IOException {
        return ask(query(words));
    }

    public int everything() throws IOException {
        return ask(new MatchAllDocsQuery());
    }

    int filtered(String facet, String value) throws IOException {
        var query = new DrillDownQuery(config, new MatchAllDocsQuery());
        query.add(facet, value);
        var found = new DrillSideways(searcher, config, state).search(query, PAGE);
        for (var dimension : facets) {
            found.facets.getTopChildren(VALUES, dimension);
        }
        return (int) found.hits.totalHits.value;
    }

    private int ask(Query query) throws IOException {
        var found = FacetsCollectorManager.search(searcher, query, PAGE, new FacetsCollectorManager());
        var collector = found.facetsCollector();
        var top = found.topDocs();
        var counts = new SortedSetDocValuesFacetCounts(state, collector);
        for (var facet : facets) {
            counts.getTopChildren(VALUES, facet);
        }
        var stored = searcher.storedFields();
        for (var hit : top.scoreDocs) {
            stored.document(hit.doc);
        }
        return (int) top.totalHits.value;
    }

    private Query query(List<String> words) throws IOException {
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            try (var tokens = analyzer.tokenStream("text", word)) {
                var term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    all.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.MUST);
                }
                tokens.end();
            }
        }
        return all.build();
    }

    private Document fields(Searchable source) {
        var document = new Document();
        source.passages().forEach(passage -> document.add(new TextField("text", passage.text(), Field.Store.NO)));
        document.add(new StoredField("card", source.card()));
        for (var facet : facets) {
            source.facets().getOrDefault(facet, List.of()).stream()
                    .distinct()
                    .forEach(value -> document.add(new SortedSetDocValuesFacetField(facet, value)));
        }
        return document;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}

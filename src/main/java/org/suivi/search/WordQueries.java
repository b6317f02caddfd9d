package org.suivi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/** Turns a word or phrase into a question over the texts of every language it can be of, and over the identifiers. */
final class WordQueries {

    private static final float AS_WRITTEN = 1.5f;
    private static final float IDENTIFIED = 50f;
    private static final float INSIDE_IDENTIFIED = 20f;
    private static final int SHORTEST_BEGINNING = 2;

    private final Languages languages;
    private final IndexReader reader;

    WordQueries(Languages languages, IndexReader reader) {
        this.languages = languages;
        this.reader = reader;
    }

    /** Any form of the word decides what is found; the word as written only what stands first, which spares half the work. */
    Optional<Query> word(String text) {
        var exact = languages.exactWords(text);
        var asWritten = asWritten(exact);
        var anyForm = new BooleanQuery.Builder();
        if (languages.isStemmed(text)) {
            for (var language : languages.ofWord(text)) {
                stems(language, text).ifPresent(query -> anyForm.add(query, Occur.SHOULD));
            }
            inOrder(DocumentFields.FOREIGN, exact).ifPresent(query -> anyForm.add(query, Occur.SHOULD));
        } else {
            asWritten.ifPresent(query -> anyForm.add(query, Occur.SHOULD));
        }
        return withIdentifiers(anyForm, text).map(found -> {
            var ranked = new BooleanQuery.Builder().add(found, Occur.MUST);
            asWritten.ifPresent(query -> ranked.add(query, Occur.SHOULD));
            return ranked.build();
        });
    }

    Optional<Query> phrase(String text) {
        var any = new BooleanQuery.Builder();
        asWritten(languages.exactWords(text)).ifPresent(query -> any.add(query, Occur.SHOULD));
        return withIdentifiers(any, text);
    }

    Optional<Query> beginning(String text) {
        var words = languages.exactWords(text);
        var identifier = DocumentFields.identifier(text);
        if (words.isEmpty() || isTooShort(identifier)) {
            return word(text);
        }
        var any = new BooleanQuery.Builder();
        any.add(beginningWith(DocumentFields.IDENTIFIER, identifier), Occur.SHOULD);
        var last = words.get(words.size() - 1);
        if (!isTooShort(last)) {
            var all = new BooleanQuery.Builder();
            words.subList(0, words.size() - 1).forEach(word -> all.add(term(word), Occur.MUST));
            any.add(
                    all.add(beginningWith(DocumentFields.WORDS, last), Occur.MUST)
                            .build(),
                    Occur.SHOULD);
        }
        return Optional.of(any.build());
    }

    private boolean isTooShort(String beginning) {
        return beginning.length() < SHORTEST_BEGINNING
                && !languages.ofWord(beginning).contains("zh");
    }

    private static Optional<Query> asWritten(List<String> words) {
        return inOrder(DocumentFields.WORDS, words).map(query -> new BoostQuery(query, AS_WRITTEN));
    }

    private static Optional<Query> inOrder(String field, List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.size() == 1) {
            return Optional.of(new TermQuery(new Term(field, words.get(0))));
        }
        var phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(new Term(field, word)));
        return Optional.of(phrase.build());
    }

    private Optional<Query> stems(String language, String text) {
        var stems = languages.stemsOf(language, text).stream().distinct().toList();
        if (stems.isEmpty()) {
            return Optional.empty();
        }
        var all = new BooleanQuery.Builder();
        stems.forEach(stem -> all.add(new TermQuery(new Term(DocumentFields.stems(language), stem)), Occur.MUST));
        return Optional.of(all.build());
    }

    private static Optional<Query> withIdentifiers(BooleanQuery.Builder any, String text) {
        if (any.build().clauses().isEmpty()) {
            return Optional.empty();
        }
        var identifier = DocumentFields.identifier(text);
        any.add(fixed(IDENTIFIED, new TermQuery(new Term(DocumentFields.IDENTIFIER, identifier))), Occur.SHOULD);
        if (identifier.indexOf('/') > 0) {
            any.add(fixed(INSIDE_IDENTIFIED, new TermQuery(new Term(DocumentFields.INSIDE, identifier))), Occur.SHOULD);
        }
        return Optional.of(any.build());
    }

    private Query beginningWith(String field, String beginning) {
        try {
            return new TermInSetQuery(field, Beginnings.in(reader, field, beginning));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Query term(String word) {
        return new TermQuery(new Term(DocumentFields.WORDS, word));
    }

    private static Query fixed(float score, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}

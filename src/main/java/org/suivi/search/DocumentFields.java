package org.suivi.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How a document is laid out in the index; a change here or in an analyser needs a new {@link Generation#SCHEMA}. What a hit shows
 * stands in columns, not in stored fields, which are packed together with those of other documents and unpacked for each hit.
 */
final class DocumentFields {

    static final String SYSTEM = "system";
    static final String SCOPE = "scope";
    static final String WORDS = "words";
    static final String FOREIGN = "foreign";
    static final String IDENTIFIER = "identifier";
    static final String INSIDE = "inside";
    static final String ID = "id";
    static final String CARD = "card";
    static final String PASSAGES = "passages";

    private static final String KEY = "key";
    private static final String STEMS = "stems.";
    private static final int LONGEST_TERM = 200;
    private static final FieldType STEM_TYPE = analysed(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType WORD_TYPE = analysed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private final Languages languages;

    DocumentFields(Languages languages) {
        this.languages = languages;
    }

    static Term keyTerm(SearchKey key) {
        return new Term(KEY, key.term());
    }

    static Term systemTerm(int system) {
        return new Term(SYSTEM, Integer.toString(system));
    }

    static SearchKey keyOf(String stored) {
        int colon = stored.indexOf(':');
        return new SearchKey(stored.substring(0, colon), Long.parseLong(stored.substring(colon + 1)));
    }

    static String keyField() {
        return KEY;
    }

    static String stems(String language) {
        return STEMS + language;
    }

    static @Nullable String languageOf(String field) {
        return field.startsWith(STEMS) ? field.substring(STEMS.length()) : null;
    }

    static String facet(String facet) {
        return "facet." + facet;
    }

    static String number(String key) {
        return "number." + key;
    }

    static String name(String key) {
        return "name." + key;
    }

    /** An identifier as people write it, without case, accents and outer space. */
    static String identifier(String written) {
        var folded = Folding.fold(written).strip();
        return folded.length() > LONGEST_TERM ? folded.substring(0, LONGEST_TERM) : folded;
    }

    Document documentOf(Searchable searchable) {
        var document = new Document();
        document.add(new StringField(KEY, searchable.key().term(), Field.Store.NO));
        document.add(new BinaryDocValuesField(KEY, new BytesRef(searchable.key().term())));
        document.add(new NumericDocValuesField(ID, searchable.key().id()));
        document.add(new StringField(SYSTEM, Integer.toString(searchable.system()), Field.Store.NO));
        Scope.termsOf(searchable).forEach(term -> document.add(new StringField(SCOPE, term, Field.Store.NO)));
        document.add(new BinaryDocValuesField(CARD, new BytesRef(searchable.card())));
        document.add(new BinaryDocValuesField(PASSAGES, new BytesRef(Passage.stored(searchable.passages()))));
        searchable.passages().forEach(passage -> add(document, passage));
        searchable.identifiers().forEach(identifier -> addIdentifier(document, identifier(identifier)));
        searchable
                .facets()
                .forEach((facet, values) -> values.forEach(
                        value -> document.add(new SortedSetDocValuesField(facet(facet), new BytesRef(value)))));
        addSortKeys(document, searchable.sortKeys());
        return document;
    }

    /** A weightier passage stands several times in the same fields: that costs the query nothing. */
    private void add(Document document, Passage passage) {
        var foreign = languages.foreignWords(passage.language(), passage.text());
        if (!foreign.isEmpty()) {
            document.add(new Field(FOREIGN, String.join(" ", foreign), WORD_TYPE));
        }
        for (int i = 0; i < passage.weight(); i++) {
            document.add(new Field(WORDS, passage.text(), WORD_TYPE));
            if (languages.stems(passage.language())) {
                document.add(new Field(stems(passage.language()), passage.text(), STEM_TYPE));
            }
        }
    }

    private static void addIdentifier(Document document, String identifier) {
        document.add(new StringField(IDENTIFIER, identifier, Field.Store.NO));
        for (int slash = identifier.indexOf('/'); slash > 0; slash = identifier.indexOf('/', slash + 1)) {
            document.add(new StringField(INSIDE, identifier.substring(0, slash), Field.Store.NO));
        }
    }

    private static void addSortKeys(Document document, SortKeys keys) {
        keys.numbers().forEach((key, number) -> document.add(new NumericDocValuesField(number(key), number)));
        keys.names()
                .forEach((key, name) ->
                        document.add(new SortedDocValuesField(name(key), new BytesRef(identifier(name)))));
    }

    private static FieldType analysed(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}

package org.suivi.search;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Cuts a text of any language into its words as written, only without case, accents and vowel signs. */
final class ExactAnalyzer extends Analyzer {

    private static final int GAP_BETWEEN_PASSAGES = 100;
    private static final NormalizeCharMap APOSTROPHES_PART = apostrophes();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, folded(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return folded(in);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(APOSTROPHES_PART, reader);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP_BETWEEN_PASSAGES;
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new Folding(new ArabicNormalizationFilter(words)));
    }

    private static NormalizeCharMap apostrophes() {
        var map = new NormalizeCharMap.Builder();
        map.add("'", " ");
        map.add("\u2019", " ");
        return map.build();
    }
}

package org.suivi.search;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Reduces the words of one language to stems, so that an inflected word finds the others; very common words are dropped. */
final class StemAnalyzer extends Analyzer {

    private static final int GAP_BETWEEN_PASSAGES = 100;

    private final Supplier<Tokenizer> tokenizer;
    private final UnaryOperator<TokenStream> beforeStop;
    private final CharArraySet stopWords;
    private final UnaryOperator<TokenStream> afterStop;

    private StemAnalyzer(
            Supplier<Tokenizer> tokenizer,
            UnaryOperator<TokenStream> beforeStop,
            CharArraySet stopWords,
            UnaryOperator<TokenStream> afterStop) {
        this.tokenizer = tokenizer;
        this.beforeStop = beforeStop;
        this.stopWords = stopWords;
        this.afterStop = afterStop;
    }

    /** Accents go before the stem in Latin letters: who leaves them out must reach the same stem. */
    static Map<String, Analyzer> all() {
        return Map.of(
                "en",
                new StemAnalyzer(
                        StandardTokenizer::new,
                        in -> new LowerCaseFilter(new EnglishPossessiveFilter(in)),
                        EnglishAnalyzer.getDefaultStopSet(),
                        in -> new PorterStemFilter(new ASCIIFoldingFilter(in))),
                "fr",
                new StemAnalyzer(
                        StandardTokenizer::new,
                        in -> new LowerCaseFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES)),
                        FrenchAnalyzer.getDefaultStopSet(),
                        in -> new FrenchLightStemFilter(new ASCIIFoldingFilter(in))),
                "es",
                new StemAnalyzer(
                        StandardTokenizer::new,
                        LowerCaseFilter::new,
                        SpanishAnalyzer.getDefaultStopSet(),
                        in -> new SpanishLightStemFilter(new SpanishPluralStemFilter(new ASCIIFoldingFilter(in)))),
                "ru",
                new StemAnalyzer(
                        StandardTokenizer::new,
                        StemAnalyzer::lowerCaseRussian,
                        RussianAnalyzer.getDefaultStopSet(),
                        RussianLightStemFilter::new),
                "ar",
                new StemAnalyzer(
                        StandardTokenizer::new,
                        in -> new DecimalDigitFilter(new LowerCaseFilter(in)),
                        ArabicAnalyzer.getDefaultStopSet(),
                        in -> new ArabicStemFilter(new ArabicNormalizationFilter(in))),
                "zh",
                new StemAnalyzer(
                        HMMChineseTokenizer::new, Folding::new, SmartChineseAnalyzer.getDefaultStopSet(), in -> in));
    }

    boolean dropsAll(List<String> words) {
        return !words.isEmpty() && words.stream().allMatch(stopWords::contains);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = tokenizer.get();
        var kept = new StopFilter(beforeStop.apply(words), stopWords);
        return new TokenStreamComponents(words, afterStop.apply(kept));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP_BETWEEN_PASSAGES;
    }

    private static TokenStream lowerCaseRussian(TokenStream in) {
        return new RussianYo(new LowerCaseFilter(in));
    }
}

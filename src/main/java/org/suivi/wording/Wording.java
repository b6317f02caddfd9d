package org.suivi.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts a text into stemmed words by the rules of its language, so that all who compare texts compare the same words. */
public final class Wording {

    /** The languages with rules of their own; any other language is cut without stemming. */
    public static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");

    private static final Map<String, Analyzer> ANALYZERS = Map.of(
            "ar", new ArabicAnalyzer(),
            "en", new EnglishAnalyzer(),
            "es", new SpanishAnalyzer(),
            "fr", new FrenchAnalyzer(),
            "ru", new RussianAnalyzer(),
            "zh", new SmartChineseAnalyzer());

    private static final Analyzer OTHER = new StandardAnalyzer();

    private Wording() {}

    /** The words of what the text asks, without paragraph number, markup and the States in brackets at its end. */
    public static List<Word> words(String text, String language) {
        return cut(plain(text), language);
    }

    /** What the text asks, as {@link #words} sees it. */
    public static String plain(String text) {
        return PlainAsk.of(text);
    }

    /** The words of a phrase as it is. */
    public static List<Word> cut(String plain, String language) {
        Analyzer analyzer = ANALYZERS.getOrDefault(language.toLowerCase(Locale.ROOT), OTHER);
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", plain)) {
            CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(stem.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

package org.suivi.search;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The languages whose words are reduced to stems, and how any text is cut into words. */
final class Languages extends AnalyzerWrapper {

    private static final Set<String> ENGLISH = Set.of("en");
    private static final int LONGEST_SHORT_WORD = 3;
    private static final int FIRST_GREEK = 0x370;
    private static final int FIRST_PUNCTUATION = 0x1e00;
    private static final int FIRST_HAN = 0x2e80;

    private final Analyzer exact = new ExactAnalyzer();
    private final Map<String, Analyzer> stemming = StemAnalyzer.all();

    Languages() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    boolean stems(String language) {
        return stemming.containsKey(language);
    }

    /** The languages that a word can be of, going by its letters; figures alone belong to none. */
    List<String> ofWord(String word) {
        var scripts = EnumSet.noneOf(Script.class);
        word.codePoints()
                .mapToObj(Script::of)
                .filter(script -> script != Script.OTHER)
                .forEach(scripts::add);
        var languages = new ArrayList<String>();
        scripts.forEach(script -> languages.addAll(script.languages()));
        return languages;
    }

    /** A word too common to be asked of every document: of the reader's language, of English, or a short one of any other. */
    boolean isCommon(String word, String readersLanguage) {
        for (var language : ofWord(word)) {
            var counts = language.equals(readersLanguage)
                    || ENGLISH.contains(language)
                    || word.length() <= LONGEST_SHORT_WORD;
            if (counts
                    && stemming.get(language) instanceof StemAnalyzer analyzer
                    && analyzer.dropsAll(exactWords(word))) {
                return true;
            }
        }
        return false;
    }

    /** Whether every part of the word has a stem in each language it can be of; figures and common words have none. */
    boolean isStemmed(String word) {
        var parts = exactWords(word);
        return !parts.isEmpty()
                && parts.stream().allMatch(part -> {
                    var languages = ofWord(part);
                    return !languages.isEmpty()
                            && languages.stream()
                                    .noneMatch(
                                            language -> stemsOf(language, part).isEmpty());
                });
    }

    /** The words of a text that its own language does not stem, because it has no stems or because of other letters. */
    List<String> foreignWords(String language, String text) {
        if (Script.LATIN.languages().contains(language) && text.chars().noneMatch(Languages::isBeyondLatin)) {
            return List.of();
        }
        return exactWords(text).stream()
                .filter(word -> !stems(language) || isOfOthers(word, language))
                .toList();
    }

    private static boolean isBeyondLatin(int sign) {
        return sign >= FIRST_GREEK && (sign < FIRST_PUNCTUATION || sign >= FIRST_HAN);
    }

    private boolean isOfOthers(String word, String language) {
        var languages = ofWord(word);
        return !languages.isEmpty() && !languages.contains(language);
    }

    List<String> exactWords(String text) {
        return texts(words(exact, text));
    }

    List<String> stemsOf(String language, String text) {
        return texts(words(analyzerOf(language), text));
    }

    List<TextWord> wordsWithPlaces(String language, String text) {
        return words(analyzerOf(language), text);
    }

    List<TextWord> exactWordsWithPlaces(String text) {
        return words(exact, text);
    }

    String normalised(String beginning) {
        return exact.normalize(DocumentFields.WORDS, beginning).utf8ToString();
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        var language = DocumentFields.languageOf(field);
        return language == null ? exact : analyzerOf(language);
    }

    private Analyzer analyzerOf(String language) {
        var analyzer = stemming.get(language);
        return analyzer == null ? exact : analyzer;
    }

    private static List<String> texts(List<TextWord> words) {
        return words.stream().map(TextWord::text).toList();
    }

    private static List<TextWord> words(Analyzer analyzer, String text) {
        var words = new ArrayList<TextWord>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new TextWord(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** A word of a text as the index knows it, and where it stands. */
    record TextWord(String text, int start, int end) {}

    private enum Script {
        LATIN,
        CYRILLIC,
        ARABIC,
        HAN,
        OTHER;

        List<String> languages() {
            return switch (this) {
                case LATIN -> List.of("en", "fr", "es");
                case CYRILLIC -> List.of("ru");
                case ARABIC -> List.of("ar");
                case HAN -> List.of("zh");
                case OTHER -> List.of();
            };
        }

        static Script of(int letter) {
            return switch (UScript.getScript(letter)) {
                case UScript.LATIN -> LATIN;
                case UScript.CYRILLIC -> CYRILLIC;
                case UScript.ARABIC -> ARABIC;
                case UScript.HAN -> HAN;
                default -> OTHER;
            };
        }
    }
}

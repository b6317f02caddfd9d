package org.suivi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suivi.search.Asked.AllOf;
import org.suivi.search.Asked.AnyOf;
import org.suivi.search.Asked.Not;
import org.suivi.search.Asked.Phrase;
import org.suivi.search.Asked.Word;

/**
 * Reads what a person typed: words (all wanted), "phrases", AND, OR, NOT in capitals, -word, word*, parentheses. What makes no
 * sense that way is read as plain words: a search box has no syntax errors.
 */
final class WordsReader {

    static final int LONGEST_QUESTION = 500;
    static final int MOST_WORDS = 32;

    private static final int DEEPEST = 12;
    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|([()])|([^\\s\"()]+)");
    private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u300c\u300d]");
    private static final Pattern SIGNS = Pattern.compile("[\"()*]|(?<!\\S)-|\\b(?:AND|OR|NOT)\\b");

    private static final Pattern LONE_DASH = Pattern.compile("(?<!\\S)-(?=\\s|$)");

    private final List<String> tokens;
    private final Predicate<String> isCommon;
    private int at;
    private int depth;

    private WordsReader(List<String> tokens, Predicate<String> isCommon) {
        this.tokens = tokens;
        this.isCommon = isCommon;
    }

    /** Empty when nothing was asked; common words beside telling ones are left out. */
    static Optional<Asked> read(String typed, Predicate<String> isCommon) {
        var text = straightened(cut(typed));
        var tokens = tokens(text);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        var reader = new WordsReader(tokens, isCommon);
        var asked = text.chars().filter(sign -> sign == '"').count() % 2 == 0 ? reader.alternatives() : null;
        return asked == null || reader.at < tokens.size() ? reader.plainWords(text) : Optional.of(asked);
    }

    private Optional<Asked> plainWords(String text) {
        var words = tokens(SIGNS.matcher(text).replaceAll(" "));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(allOf(words.stream().map(WordsReader::plain).toList()));
    }

    private static Asked plain(String word) {
        return new Word(word, false);
    }

    private static String cut(String typed) {
        int end = Math.min(typed.length(), LONGEST_QUESTION);
        return typed.substring(0, end > 0 && Character.isHighSurrogate(typed.charAt(end - 1)) ? end - 1 : end);
    }

    private static String straightened(String typed) {
        var quoted = QUOTES.matcher(typed).replaceAll("\"");
        return LONE_DASH.matcher(quoted).replaceAll(" ").replace('\uff08', '(').replace('\uff09', ')');
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        for (var match = TOKEN.matcher(text); match.find() && tokens.size() < MOST_WORDS; ) {
            tokens.add(match.group());
        }
        return tokens;
    }

    private @Nullable Asked alternatives() {
        var parts = new ArrayList<Asked>();
        do {
            var part = together();
            if (part == null) {
                return null;
            }
            parts.add(part);
        } while (take("OR"));
        return parts.size() == 1 ? parts.get(0) : new AnyOf(parts);
    }

    private @Nullable Asked together() {
        var parts = new ArrayList<Asked>();
        do {
            var part = one();
            if (part == null) {
                return null;
            }
            parts.add(part);
        } while (take("AND") || !(at == tokens.size() || next("OR") || next(")")));
        return parts.size() == 1 && !(parts.get(0) instanceof Not) ? parts.get(0) : allOf(parts);
    }

    private Asked allOf(List<Asked> parts) {
        var telling = parts.stream()
                .filter(part -> !(part instanceof Word word && !word.isBeginning() && isCommon.test(word.text())))
                .toList();
        boolean onlyNegative = telling.stream().allMatch(Not.class::isInstance);
        return new AllOf(onlyNegative ? parts : telling);
    }

    private @Nullable Asked one() {
        if (at == tokens.size() || next("AND") || next("OR") || next(")")) {
            return null;
        }
        if (take("NOT") || take("-")) {
            return negated();
        }
        if (take("(")) {
            return grouped();
        }
        var token = tokens.get(at++);
        if (token.startsWith("\"")) {
            return new Phrase(token.substring(1, token.length() - 1));
        }
        if (token.startsWith("-") && token.length() > 1) {
            return new Not(word(token.substring(1)));
        }
        return word(token);
    }

    private @Nullable Asked negated() {
        if (++depth > DEEPEST) {
            return null;
        }
        var part = one();
        depth--;
        return part == null ? null : new Not(part);
    }

    private @Nullable Asked grouped() {
        if (++depth > DEEPEST) {
            return null;
        }
        var group = alternatives();
        depth--;
        return group != null && take(")") ? group : null;
    }

    private static Asked word(String token) {
        boolean isBeginning = token.length() > 1 && token.endsWith("*");
        return new Word(token.replace("*", isBeginning ? "" : " "), isBeginning);
    }

    private boolean next(String sign) {
        return at < tokens.size() && tokens.get(at).equals(sign);
    }

    private boolean take(String sign) {
        boolean taken = next(sign);
        at += taken ? 1 : 0;
        return taken;
    }
}

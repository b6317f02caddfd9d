package org.suivi.repeats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text cut where words of interest begin and end, so that a page can mark them. */
public final class Marked {

    /** Scripts written without spaces have no word boundaries to look for. */
    private static final Pattern WITHOUT_SPACES = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private Marked() {}

    /** A stretch of the text, marked or not. */
    public record Piece(String text, boolean isMarked) {}

    static List<Piece> pieces(String text, List<String> words) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        if (!words.isEmpty()) {
            Matcher found = pattern(words).matcher(text);
            while (found.find()) {
                add(pieces, text.substring(done, found.start()), false);
                add(pieces, found.group(), true);
                done = found.end();
            }
        }
        add(pieces, text.substring(done), false);
        return List.copyOf(pieces);
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Marked::bounded)
                .collect(Collectors.joining("|")));
    }

    private static String bounded(String word) {
        String quoted = Pattern.quote(word);
        return WITHOUT_SPACES.matcher(word).find() ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])";
    }

    private static void add(List<Piece> pieces, String text, boolean isMarked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, isMarked));
        }
    }
}

package org.suivi.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.search.Highlight.Piece;

/**
 * Shows where the words asked for stand in the passages of a hit: of each part the reader's own language if it has any, else
 * the first language that has. Only the rows shown are looked at, so the index stores no places.
 */
final class Highlighter {

    private static final int LONGEST_WHOLE = 600;
    private static final int SNIPPET = 400;
    private static final int BEFORE_FIRST = 80;
    private static final int MOST_LOOKED_AT = 20_000;
    private static final int MOST_WEIGHED = 100;
    private static final int WORD_END_SEARCHED = 30;

    private final Sought sought;
    private final String language;

    Highlighter(Sought sought, String language) {
        this.sought = sought;
        this.language = language;
    }

    List<Highlight> highlights(List<Passage> passages) {
        var byPart = new LinkedHashMap<String, List<Passage>>();
        passages.forEach(passage -> byPart.computeIfAbsent(passage.part(), created -> new ArrayList<>())
                .add(passage));
        var highlights = new ArrayList<Highlight>();
        for (var part : byPart.values()) {
            part.sort((a, b) ->
                    Boolean.compare(b.language().equals(language), a.language().equals(language)));
            for (var passage : part) {
                var highlight = highlight(passage);
                if (highlight != null) {
                    highlights.add(highlight);
                    break;
                }
            }
        }
        return highlights;
    }

    private @Nullable Highlight highlight(Passage passage) {
        var text = passage.text();
        var looked = text.length() > MOST_LOOKED_AT ? text.substring(0, wordEnd(text, MOST_LOOKED_AT)) : text;
        var places = sought.places(passage.language(), looked);
        if (places.isEmpty()) {
            return null;
        }
        int from = text.length() <= LONGEST_WHOLE ? 0 : snippetStart(text, places);
        int to =
                text.length() <= LONGEST_WHOLE ? text.length() : wordEnd(text, Math.min(text.length(), from + SNIPPET));
        return new Highlight(
                passage.part(), passage.language(), pieces(text, places, from, to), from > 0, to < text.length());
    }

    private static int snippetStart(String text, List<int[]> places) {
        int best = 0;
        long most = 0;
        var first = places.subList(0, Math.min(places.size(), MOST_WEIGHED));
        for (var place : first) {
            int from = place[0];
            long within = first.stream()
                    .filter(other -> other[0] >= from && other[1] <= from + SNIPPET - BEFORE_FIRST)
                    .count();
            if (within > most) {
                most = within;
                best = from;
            }
        }
        return best <= BEFORE_FIRST ? 0 : Math.min(best, wordEnd(text, best - BEFORE_FIRST));
    }

    private static List<Piece> pieces(String text, List<int[]> places, int from, int to) {
        var pieces = new ArrayList<Piece>();
        int at = from;
        for (var place : places) {
            if (place[0] < at || place[1] > to) {
                continue;
            }
            if (place[0] > at) {
                pieces.add(new Piece(text.substring(at, place[0]), false));
            }
            pieces.add(new Piece(text.substring(place[0], place[1]), true));
            at = place[1];
        }
        if (at < to) {
            pieces.add(new Piece(text.substring(at, to), false));
        }
        return pieces;
    }

    /** The next space, or in a script without spaces the place itself, never within a character. */
    private static int wordEnd(String text, int at) {
        int furthest = Math.min(text.length(), at + WORD_END_SEARCHED);
        for (int i = at; i < furthest; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return at < text.length() && at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}

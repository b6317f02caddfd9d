package org.suivi.recommendations;

import java.util.List;

/**
 * One thing that an import says otherwise, in the reader's words: what would go, what would come.
 *
 * @param start what both begin with, where two texts are compared
 * @param end what both end with
 */
public record DifferencePart(String name, String start, List<String> gone, List<String> come, String end) {

    public DifferencePart {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    static DifferencePart of(String name, List<String> gone, List<String> come) {
        return new DifferencePart(name, "", gone, come, "");
    }

    /** Two texts, with the words in the middle in which they differ. */
    static DifferencePart ofTexts(String name, String before, String after) {
        String[] old = before.split("(?<=\\s)");
        String[] young = after.split("(?<=\\s)");
        int most = Math.min(old.length, young.length);
        int start = 0;
        while (start < most && old[start].equals(young[start])) {
            start++;
        }
        int end = 0;
        while (end < most - start && old[old.length - 1 - end].equals(young[young.length - 1 - end])) {
            end++;
        }
        return new DifferencePart(
                name,
                join(old, 0, start),
                middle(old, start, end),
                middle(young, start, end),
                join(old, old.length - end, old.length));
    }

    private static List<String> middle(String[] words, int start, int end) {
        String joined = join(words, start, words.length - end);
        return joined.isBlank() ? List.of() : List.of(joined);
    }

    private static String join(String[] words, int from, int to) {
        return String.join("", List.of(words).subList(from, to));
    }
}

package org.suivi.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is asked: two words that stand beside each other in a real text, drawn anew for every request, and filters of which no two
 * are the same.
 */
record Questions(List<List<String>> words, List<String> filters) {

    private static final int SEED = 7;
    private static final int SHORTEST_WORD = 5;

    static Questions of(RealTexts texts, int number) {
        var random = new Random(SEED);
        return new Questions(words(texts, number, random), filters(number, random));
    }

    /** The address of the list with the words of this question. */
    String words(int number) {
        return "?q=" + Client.encoded(String.join(" ", words.get(number % words.size())));
    }

    String filter(int number) {
        return "?" + filters.get(number % filters.size());
    }

    private static List<List<String>> words(RealTexts texts, int number, Random random) {
        List<List<String>> longOnes = texts.all().stream()
                .filter(text -> text.language().equals("en"))
                .map(text -> Arrays.stream(text.words().split("\\W+"))
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .distinct()
                        .toList())
                .filter(words -> words.size() > 1)
                .toList();
        return IntStream.range(0, number)
                .mapToObj(unused -> {
                    List<String> words = longOnes.get(random.nextInt(longOnes.size()));
                    int first = random.nextInt(words.size() - 1);
                    return List.copyOf(words.subList(first, first + 2));
                })
                .toList();
    }

    private static List<String> filters(int number, Random random) {
        var different = new LinkedHashSet<String>();
        while (different.size() < number) {
            var all = new ArrayList<>(List.of(
                    "cycle=" + (1 + random.nextInt(4)),
                    "session=" + (1 + random.nextInt(48)),
                    "year=" + (2008 + random.nextInt(18)),
                    "goal=" + (1 + random.nextInt(17)),
                    "position=" + (random.nextInt(3) == 0 ? "noted" : "supported"),
                    "mechanism="
                            + List.of("UPR", "CRC", "CEDAW", "CCPR", "CERD").get(random.nextInt(5)),
                    "sort=" + List.of("newest", "oldest", "number").get(random.nextInt(3))));
            while (all.size() > 2 + random.nextInt(2)) {
                all.remove(random.nextInt(all.size()));
            }
            different.add(all.stream().sorted().collect(Collectors.joining("&")));
        }
        return List.copyOf(different);
    }
}

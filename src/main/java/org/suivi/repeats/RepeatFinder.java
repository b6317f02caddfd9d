package org.suivi.repeats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suivi.repeats.Vocabulary.Worded;
import org.suivi.wording.Word;

/** Answers, for the texts of one national system, which of them ask the same; made anew when the texts change. */
public final class RepeatFinder {

    /** From this score on two texts are shown as asking the same; docs/repeat-finder.md measures it. */
    public static final double SHOWN_FROM = 0.5;

    private static final int CANDIDATES = 150;

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Asked> texts;
    private final List<Reading> readings = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final int[][] holders;

    public RepeatFinder(Collection<Asked> asked) {
        texts = List.copyOf(asked);
        List<Worded> worded = new ArrayList<>();
        for (Asked one : texts) {
            Worded text = Worded.of(one.text(), one.language());
            vocabulary.count(text);
            worded.add(text);
        }
        for (int place = 0; place < texts.size(); place++) {
            readings.add(vocabulary.reading(worded.get(place)));
            places.put(texts.get(place).id(), place);
        }
        holders = holders();
    }

    /** The other texts that ask the same as this one, best first; none for an id that is not here. */
    public List<Repeat> repeatsOf(long id, int most) {
        Integer place = places.get(id);
        if (place == null) {
            return List.of();
        }
        return repeats(readings.get(place), place, most);
    }

    /** The texts that ask the same as a given one that is not among them, best first. */
    public List<Repeat> repeatsOf(String text, String language, int most) {
        return repeats(reading(text, language), -1, most);
    }

    /** How sure the finder is that two texts ask the same, between 0 and 1, whether or not they are among its own. */
    public double score(String one, String language, String other, String otherLanguage) {
        return PairScorer.score(reading(one, language), reading(other, otherLanguage));
    }

    /** How many texts it compares. */
    public int size() {
        return texts.size();
    }

    /** The things asked more than once, most often asked first: candidates for a person to confirm as clusters. */
    public List<RepeatGroup> groups() {
        return groups(() -> {});
    }

    /** @param afterEach is run after each text, and may take its time */
    List<RepeatGroup> groups(Runnable afterEach) {
        return new Grouping(texts, readings, this::candidates).groups(afterEach);
    }

    PairFeatures features(String one, String language, String other, String otherLanguage) {
        return PairFeatures.of(reading(one, language), reading(other, otherLanguage));
    }

    private Reading reading(String text, String language) {
        return vocabulary.reading(Worded.of(text, language));
    }

    private List<Repeat> repeats(Reading reading, int self, int most) {
        record Scored(int place, double score) {}
        List<Scored> scored = new ArrayList<>();
        for (int place : candidates(reading)) {
            double score = place == self ? 0 : PairScorer.score(reading, readings.get(place));
            if (score >= SHOWN_FROM) {
                scored.add(new Scored(place, score));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::place));
        return scored.stream()
                .limit(most)
                .map(one -> repeat(reading, one.place(), one.score()))
                .toList();
    }

    private Repeat repeat(Reading reading, int place, double score) {
        Asked there = texts.get(place);
        return new Repeat(
                there.id(),
                score,
                shared(Worded.of(there.text(), there.language()), reading.comparableWith(readings.get(place))));
    }

    /** The words of a text, as they stand in it, that the other side has too. */
    private List<String> shared(Worded text, Reading.Terms other) {
        Set<String> shown = new LinkedHashSet<>();
        for (Word word : text.words()) {
            if (vocabulary.numbersOf(word, text.language()).stream().anyMatch(other::has)) {
                shown.add(text.plain().substring(word.start(), word.end()));
            }
        }
        return List.copyOf(shown);
    }

    /** Places of the texts that share the most weight with this one; only these are compared in full. */
    @SuppressWarnings("ReferenceEquality") // an English text is read once and stands in both places
    private int[] candidates(Reading reading) {
        float[] sums = new float[texts.size()];
        gather(reading.own(), sums);
        if (reading.english() != reading.own()) {
            gather(reading.english(), sums);
        }
        long[] ranked = new long[2 * CANDIDATES];
        int kept = 0;
        long least = 0;
        for (int place = 0; place < sums.length; place++) {
            long rank = rank(sums[place], place);
            if (rank > least) {
                ranked[kept++] = rank;
                if (kept == ranked.length) {
                    Arrays.sort(ranked);
                    System.arraycopy(ranked, CANDIDATES, ranked, 0, CANDIDATES);
                    kept = CANDIDATES;
                    least = ranked[0];
                }
            }
        }
        Arrays.sort(ranked, 0, kept);
        int[] best = new int[Math.min(CANDIDATES, kept)];
        for (int i = 0; i < best.length; i++) {
            best[i] = Integer.MAX_VALUE - (int) ranked[kept - 1 - i];
        }
        return best;
    }

    /** The share of the text's weight in the upper half of a number and its place in the lower: ranking needs no objects. */
    private long rank(float shared, int place) {
        if (shared <= 0) {
            return 0;
        }
        float share = shared / (float) Math.max(1e-6, readings.get(place).own().length());
        return ((long) Float.floatToIntBits(share) << 32) | (Integer.MAX_VALUE - place);
    }

    private void gather(Reading.Terms terms, float[] sums) {
        for (int i = 0; i < terms.numbers().length; i++) {
            int number = terms.numbers()[i];
            float weight = terms.weights()[i];
            if (number >= 0 && weight > 0.5f) {
                for (int place : holders[number]) {
                    sums[place] += weight * weight;
                }
            }
        }
    }

    private int[][] holders() {
        int[] sizes = new int[vocabulary.size()];
        readings.forEach(reading -> numbers(reading).forEach(number -> sizes[number]++));
        int[][] found = new int[sizes.length][];
        Arrays.setAll(found, number -> new int[sizes[number]]);
        int[] filled = new int[sizes.length];
        for (int place = 0; place < readings.size(); place++) {
            for (int number : numbers(readings.get(place))) {
                found[number][filled[number]++] = place;
            }
        }
        return found;
    }

    private static Set<Integer> numbers(Reading reading) {
        Set<Integer> numbers = new HashSet<>();
        for (Reading.Terms terms : List.of(reading.own(), reading.english())) {
            for (int number : terms.numbers()) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}

package org.suivi.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Real texts repeated with seeded changes up to any number: the first round as they are, later ones with half of the text from
 * another. Everything else is drawn, unevenly as in life, from the vocabularies that come with the program.
 */
final class Variation {

    private static final long SEED = 20261121;
    private static final int PER_DOCUMENT = 220;

    private final List<RealTexts.Text> texts;
    private final Vocabulary words = Vocabulary.read();

    Variation(RealTexts texts) {
        this.texts = texts.all();
    }

    Stream<Entry> entries(long count) {
        return LongStream.range(0, count).mapToObj(this::entry);
    }

    Entry entry(long number) {
        var random = new Random(SEED + number * 0x9E3779B97F4A7C15L);
        RealTexts.Text text = texts.get((int) (number % texts.size()));
        Entry.Source source = source(number, random);
        return new Entry(number, source, text.language(), text(number, text, random), tags(text, source, random));
    }

    private String text(long number, RealTexts.Text text, Random random) {
        if (number < texts.size()) {
            return text.words();
        }
        RealTexts.Text other = texts.get(random.nextInt(texts.size()));
        return other.language().equals(text.language())
                ? half(text.words(), true) + " " + half(other.words(), false)
                : text.words() + " " + number;
    }

    private static String half(String text, boolean isFirst) {
        int middle = text.indexOf(' ', text.length() / 2);
        if (middle < 0) {
            return text;
        }
        return isFirst ? text.substring(0, middle) : text.substring(middle + 1);
    }

    /** Whole documents: numbers that follow each other stand in one. */
    private Entry.Source source(long number, Random random) {
        int document = (int) (number / PER_DOCUMENT);
        String paragraph = 100 + document % 60 + "." + (1 + number % PER_DOCUMENT);
        if (document % 10 < 6) {
            int session = 1 + (document * 7 / 2) % 48;
            String symbol = "A/HRC/%d/%d".formatted(session + 10, 1 + document);
            return new Entry.Source("UPR", symbol, paragraph, 2008 + session * 18 / 48, session);
        }
        String body =
                words.bodies().get(uneven(random, 1 + document % words.bodies().size()));
        String symbol = "%s/C/SVN/CO/%d".formatted(body, document);
        return new Entry.Source(body, symbol, paragraph, 2006 + document % 20, null);
    }

    private Entry.Tags tags(RealTexts.Text text, Entry.Source source, Random random) {
        int topic = Math.floorMod(text.topic().hashCode(), words.themes().size());
        List<String> themes = Stream.concat(
                        Stream.of(words.themes().get(topic)), some(words.themes(), random.nextInt(3), random))
                .distinct()
                .toList();
        List<String> states = source.isReview()
                ? some(words.states(), 1 + random.nextInt(2), random).distinct().toList()
                : List.of();
        String position = !source.isReview() ? "" : random.nextInt(4) == 0 ? "Noted" : "Supported";
        return new Entry.Tags(
                states,
                position,
                themes,
                some(words.persons(), random.nextInt(3), random).distinct().toList(),
                some(words.targets(), random.nextInt(4), random).distinct().toList());
    }

    private static Stream<String> some(List<String> all, int count, Random random) {
        return IntStream.range(0, count).mapToObj(unused -> all.get(uneven(random, all.size())));
    }

    /** Small numbers far more often than great ones. */
    private static int uneven(Random random, int bound) {
        double drawn = random.nextDouble();
        return (int) (bound * drawn * drawn);
    }
}

package org.suivi.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the bundled lexicon and word frequencies from parallel texts; run again when the stemming or the texts change. */
public final class LexiconMaking {

    private static final int ROUNDS = 8;
    private static final int LONGEST_SEGMENT = 250;
    private static final int MOST_SENSES = 3;

    /** Stems of one text in a language beside those of the same text in English. */
    private record Pair(int[] foreign, int[] english) {}

    private LexiconMaking() {}

    public static void main(String[] arguments) throws IOException {
        RealFiles files = new RealFiles(Path.of(arguments[0]));
        Path out = Path.of(arguments[1]);
        List<Map<String, String>> parallel = new ArrayList<>(files.sdgTexts().values());
        files.sixLanguages().stream()
                .filter(record -> !isHeldOut(record.id()))
                .forEach(record -> parallel.add(record.texts()));
        List<String> frequencies = new ArrayList<>();
        Collection<String> english =
                files.uprInfo().stream().map(RealFiles.UprText::text).toList();
        frequencies.addAll(frequencies("en", english, 5));
        for (String language : Wording.LANGUAGES) {
            if (!language.equals("en")) {
                frequencies.addAll(frequencies(
                        language,
                        parallel.stream().map(texts -> texts.get(language)).toList(),
                        2));
            }
        }
        Files.write(out.resolve("frequencies.tsv"), frequencies);
        Files.write(out.resolve("lexicon.tsv"), lexicon(parallel));
        parallel.addAll(OwnTexts.sentences());
        Files.write(out.resolve("wide-lexicon.tsv"), lexicon(parallel));
        System.out.printf("%d parallel texts, %d frequencies%n", parallel.size(), frequencies.size());
    }

    private static List<String> lexicon(List<Map<String, String>> parallel) {
        List<String> lexicon = new ArrayList<>();
        for (String language : Wording.LANGUAGES) {
            if (!language.equals("en")) {
                lexicon.addAll(lexicon(language, parallel));
            }
        }
        return lexicon;
    }

    /** A quarter of the six-language records never enters the lexicon: pairs across languages are measured on those. */
    public static boolean isHeldOut(String annotationId) {
        return Math.floorMod(annotationId.hashCode(), 4) == 0;
    }

    private static List<String> frequencies(String language, Collection<String> texts, int least) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String text : texts) {
            stems(text, language).stream().distinct().forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
        List<String> lines = new ArrayList<>();
        lines.add(language + "\t\t" + texts.size());
        counts.forEach((stem, count) -> {
            if (count >= least && !stem.contains("\t")) {
                lines.add(language + "\t" + stem + "\t" + count);
            }
        });
        return lines;
    }

    private static List<String> stems(String text, String language) {
        return Wording.words(text, language).stream()
                .map(Word::stem)
                .filter(stem -> stem.chars().noneMatch(Character::isDigit))
                .toList();
    }

    private static List<String> lexicon(String language, List<Map<String, String>> parallel) {
        Numbers foreign = new Numbers();
        Numbers english = new Numbers();
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, String> texts : parallel) {
            int[] f = foreign.of(stems(texts.getOrDefault(language, ""), language));
            int[] e = english.of(stems(texts.getOrDefault("en", ""), "en"));
            if (f.length > 0 && e.length > 0 && f.length < LONGEST_SEGMENT && e.length < LONGEST_SEGMENT) {
                pairs.add(new Pair(f, e));
            }
        }
        Map<Long, Double> senses = modelOne(pairs);
        return lines(language, foreign, english, pairs, senses);
    }

    /** IBM model 1: how likely each English stem is, given the foreign one, learnt by expectation and maximisation. */
    private static Map<Long, Double> modelOne(List<Pair> pairs) {
        Map<Long, Double> chance = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<Long, Double> counts = new HashMap<>();
            Map<Integer, Double> totals = new HashMap<>();
            for (Pair pair : pairs) {
                for (int e : pair.english()) {
                    double sum = 0;
                    for (int f : pair.foreign()) {
                        sum += chance.getOrDefault(key(f, e), round == 0 ? 1.0 : 0.0);
                    }
                    for (int f : pair.foreign()) {
                        double part = chance.getOrDefault(key(f, e), round == 0 ? 1.0 : 0.0) / sum;
                        if (part > 1e-4) {
                            counts.merge(key(f, e), part, Double::sum);
                            totals.merge(f, part, Double::sum);
                        }
                    }
                }
            }
            counts.replaceAll((key, count) -> count / totals.get((int) (key >> 32)));
            chance = counts;
        }
        return chance;
    }

    private static long key(int foreign, int english) {
        return ((long) foreign << 32) | english;
    }

    private static List<String> lines(
            String language, Numbers foreign, Numbers english, List<Pair> pairs, Map<Long, Double> senses) {
        Map<Integer, Integer> seen = new HashMap<>();
        Map<Integer, Integer> seenEnglish = new HashMap<>();
        Map<Long, Integer> together = new HashMap<>();
        for (Pair pair : pairs) {
            Set<Integer> fs = distinct(pair.foreign());
            Set<Integer> es = distinct(pair.english());
            fs.forEach(f -> seen.merge(f, 1, Integer::sum));
            es.forEach(e -> seenEnglish.merge(e, 1, Integer::sum));
            fs.forEach(f -> es.forEach(e -> {
                if (senses.getOrDefault(key(f, e), 0.0) > 0.05) {
                    together.merge(key(f, e), 1, Integer::sum);
                }
            }));
        }
        Map<Integer, List<Map.Entry<Long, Double>>> byForeign = new HashMap<>();
        senses.entrySet().forEach(sense -> {
            int f = (int) (sense.getKey() >> 32);
            int e = (int) (long) sense.getKey();
            int both = together.getOrDefault(sense.getKey(), 0);
            double dice = 2.0 * both / (seen.get(f) + seenEnglish.get(e));
            if (both >= 2 && sense.getValue() >= 0.1 && dice >= 0.15) {
                byForeign.computeIfAbsent(f, x -> new ArrayList<>()).add(sense);
            }
        });
        List<String> lines = new ArrayList<>();
        byForeign.forEach((f, found) -> lines.add(line(language, foreign.name(f), found, english)));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private static String line(String language, String stem, List<Map.Entry<Long, Double>> found, Numbers english) {
        found.sort(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        List<Map.Entry<Long, Double>> best = found.subList(0, Math.min(MOST_SENSES, found.size()));
        double sum = best.stream().mapToDouble(Map.Entry::getValue).sum();
        StringBuilder line = new StringBuilder(language + "\t" + stem);
        for (Map.Entry<Long, Double> sense : best) {
            line.append('\t').append(english.name((int) (long) sense.getKey()));
            line.append('\t').append(Math.round(100 * sense.getValue() / sum));
        }
        return line.toString();
    }

    private static Set<Integer> distinct(int[] numbers) {
        Set<Integer> set = new HashSet<>();
        for (int number : numbers) {
            set.add(number);
        }
        return set;
    }

    /** Gives each stem a number. */
    private static final class Numbers {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int[] of(List<String> stems) {
            return stems.stream()
                    .mapToInt(stem -> numbers.computeIfAbsent(stem, s -> {
                        names.add(s);
                        return names.size() - 1;
                    }))
                    .toArray();
        }

        String name(int number) {
            return names.get(number);
        }
    }
}

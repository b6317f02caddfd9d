package org.suivi.suggestions;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.suivi.wording.RealFiles;
import org.suivi.wording.Wording;

/** Prints micro and macro F1 of tag suggestions beside keywords: themes for States not trained on, and SDG goals. */
public final class TagEvaluation {

    private static final long SEED = 7;

    private TagEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        RealFiles files = new RealFiles(Path.of(arguments[0]));
        themes(new ArrayList<>(files.uprInfo()));
        goals(new ArrayList<>(files.sixLanguages()), GoalKeywords.of(files.sdgTexts()));
    }

    private static void themes(List<RealFiles.UprText> all) {
        List<String> states = new ArrayList<>(
                new TreeSet<>(all.stream().map(RealFiles.UprText::state).toList()));
        Collections.shuffle(states, new Random(SEED));
        Set<String> heldOut = new HashSet<>(states.subList(0, states.size() / 5));
        List<Labelled> train = new ArrayList<>();
        List<Labelled> test = new ArrayList<>();
        for (RealFiles.UprText one : all) {
            if (!one.issues().isEmpty()) {
                (heldOut.contains(one.state()) ? test : train).add(new Labelled(one.text(), "en", one.issues()));
            }
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        TagModel model = TagModel.train(train.stream());
        System.out.printf(
                Locale.ROOT,
                "themes: %d texts, %d tags (%d left out as too rare), trained in %.1f s of one core; %d texts of %d other States%n",
                train.size(),
                model.codes().size(),
                model.leftOut().size(),
                (clock.getCurrentThreadCpuTime() - start) / 1e9,
                test.size(),
                heldOut.size());
        Set<String> codes = new TreeSet<>(model.codes());
        Tally tally = new Tally();
        test.forEach(text -> tally.count(text.codes(), codes(model.suggest(text.text(), text.language()))));
        System.out.println("  model    " + tally.line(codes));
        KeywordTags keywords = new KeywordTags(ThemeKeywords.LIST);
        Tally plain = new Tally();
        test.forEach(text -> plain.count(text.codes(), codes(keywords.suggest(text.text(), "en"))));
        System.out.println("  keywords " + plain.line(codes));
    }

    private static void goals(List<RealFiles.SixLanguages> all, List<KeywordTags.Keyword> keywords) {
        List<RealFiles.SixLanguages> records = new ArrayList<>(all);
        records.removeIf(one -> one.goals().isEmpty());
        Collections.shuffle(records, new Random(SEED));
        KeywordTags words = new KeywordTags(keywords);
        Map<String, Tally> tallies = new TreeMap<>();
        Set<String> codes = new TreeSet<>();
        for (int part = 0; part < 5; part++) {
            List<Labelled> train = new ArrayList<>();
            List<Labelled> english = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                if (i % 5 != part) {
                    train.addAll(labelled(records.get(i)));
                    english.add(new Labelled(
                            records.get(i).texts().get("en"),
                            "en",
                            records.get(i).goals()));
                }
            }
            TagModel model = TagModel.train(train.stream());
            TagModel fromEnglish = TagModel.train(english.stream());
            codes.addAll(model.codes());
            for (int i = part; i < records.size(); i += 5) {
                for (Labelled text : labelled(records.get(i))) {
                    measure(tallies, "model", text, one -> model.suggest(one.text(), one.language()));
                    measure(tallies, "english-only", text, one -> fromEnglish.suggest(one.text(), one.language()));
                    measure(tallies, "keywords", text, one -> words.suggest(one.text(), one.language()));
                }
            }
        }
        System.out.printf(
                "SDG goals: %d records in six languages, five parts, %d goals%n", records.size(), codes.size());
        tallies.forEach((name, tally) -> System.out.println("  " + name + "  " + tally.line(codes)));
    }

    private static void measure(
            Map<String, Tally> tallies, String name, Labelled text, Function<Labelled, List<Suggestion>> suggest) {
        Set<String> found = codes(suggest.apply(text));
        tallies.computeIfAbsent(String.format("%-13s all", name), n -> new Tally())
                .count(text.codes(), found);
        tallies.computeIfAbsent(String.format("%-13s %-3s", name, text.language()), n -> new Tally())
                .count(text.codes(), found);
    }

    static List<Labelled> labelled(RealFiles.SixLanguages record) {
        List<Labelled> texts = new ArrayList<>();
        for (String language : Wording.LANGUAGES) {
            texts.add(new Labelled(record.texts().get(language), language, record.goals()));
        }
        return texts;
    }

    private static Set<String> codes(List<Suggestion> suggestions) {
        Set<String> codes = new HashSet<>();
        suggestions.forEach(one -> codes.add(one.code()));
        return codes;
    }

    /** Right, wrong and missed, by tag. */
    private static final class Tally {
        private final Map<String, int[]> counts = new HashMap<>();

        void count(Set<String> given, Set<String> found) {
            Set<String> all = new HashSet<>(given);
            all.addAll(found);
            for (String code : all) {
                int kind = !found.contains(code) ? 2 : given.contains(code) ? 0 : 1;
                counts.computeIfAbsent(code, c -> new int[3])[kind]++;
            }
        }

        String line(Set<String> codes) {
            int[] sum = new int[3];
            double macro = 0;
            for (String code : codes) {
                int[] of = counts.getOrDefault(code, new int[3]);
                macro += f1(of) / codes.size();
                for (int i = 0; i < 3; i++) {
                    sum[i] += of[i];
                }
            }
            return String.format(
                    Locale.ROOT,
                    "micro F1 %.3f (P %.3f R %.3f)  macro F1 %.3f",
                    f1(sum),
                    sum[0] / Math.max(1.0, sum[0] + sum[1]),
                    sum[0] / Math.max(1.0, sum[0] + sum[2]),
                    macro);
        }

        private static double f1(int[] of) {
            return 2.0 * of[0] / Math.max(1.0, 2 * of[0] + of[1] + of[2]);
        }
    }
}

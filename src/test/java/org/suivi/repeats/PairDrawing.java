package org.suivi.repeats;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.suivi.wording.LexiconMaking;
import org.suivi.wording.RealFiles;
import org.suivi.wording.Wording;

/** Draws the pairs that were labelled under the written guideline: near both thresholds, far apart in words, across languages, at random. */
public final class PairDrawing {

    private static final int LONGEST = 420;

    private record Text(String source, String language, String text, Set<String> issues) {}

    private record Drawn(String kind, Text one, Text other, double ours, double baseline) {}

    private final Random random = new Random(20261121);
    private final List<Drawn> drawn = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    public static void main(String[] arguments) throws IOException {
        RealFiles files = new RealFiles(Path.of(arguments[0]));
        PairDrawing drawing = new PairDrawing();
        drawing.fromUprInfo(files);
        drawing.fromThematicLists(files);
        drawing.acrossLanguages(files);
        drawing.write(Path.of(arguments[1]));
    }

    private void fromUprInfo(RealFiles files) throws IOException {
        Map<String, List<Text>> byState = files.uprInfo().stream()
                .filter(one -> one.text().length() < LONGEST)
                .map(one -> new Text(
                        "UPR Info 2018, " + one.state() + ", session " + one.session(), "en", one.text(), one.issues()))
                .collect(
                        Collectors.groupingBy(text -> text.source().split(", ")[1], TreeMap::new, Collectors.toList()));
        List<String> states = new ArrayList<>(byState.keySet());
        Collections.shuffle(states, random);
        for (String state : states.subList(0, 48)) {
            fromOneState(byState.get(state), "");
        }
    }

    private void fromThematicLists(RealFiles files) throws IOException {
        List<Text> texts = files.thematicLists().stream()
                .map(one -> new Text("OHCHR list, " + one.document(), "en", one.text(), one.themes()))
                .filter(text -> text.text().length() < LONGEST)
                .toList();
        Map<String, List<Text>> byState = texts.stream()
                .collect(Collectors.groupingBy(
                        text -> text.source().split("[,-]")[1], TreeMap::new, Collectors.toList()));
        for (List<Text> state : byState.values()) {
            for (int i = 0; i < 3; i++) {
                fromOneState(state, "list-");
            }
        }
    }

    private void fromOneState(List<Text> texts, String prefix) {
        List<Drawn> pairs = scored(texts);
        Collections.shuffle(pairs, random);
        take(pairs, prefix + "near-ours", pair -> pair.ours() > 0.3 && pair.ours() < 0.75);
        take(pairs, prefix + "near-baseline", pair -> pair.baseline() > 0.25 && pair.baseline() < 0.5);
        take(
                pairs,
                prefix + "distant",
                pair -> pair.baseline() < 0.2
                        && pair.ours() > 0.08
                        && pair.one().issues().equals(pair.other().issues())
                        && !pair.one().issues().isEmpty());
        if (random.nextInt(3) == 0) {
            take(pairs, prefix + "random", pair -> true);
        }
    }

    private static List<Drawn> scored(List<Text> texts) {
        List<Asked> asked = new ArrayList<>();
        for (Text text : texts) {
            asked.add(new Asked(asked.size(), "en", text.text(), "", null));
        }
        RepeatFinder finder = new RepeatFinder(asked);
        TfIdfCosine baseline = new TfIdfCosine(asked);
        List<Drawn> pairs = new ArrayList<>();
        Random some = new Random(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (some.nextInt(texts.size()) < 40) {
                    Text one = texts.get(i);
                    Text other = texts.get(j);
                    pairs.add(new Drawn(
                            "",
                            one,
                            other,
                            finder.score(one.text(), "en", other.text(), "en"),
                            baseline.score(one.text(), "en", other.text(), "en")));
                }
            }
        }
        return pairs;
    }

    private void take(List<Drawn> pairs, String kind, Predicate<Drawn> wanted) {
        for (Drawn pair : pairs) {
            if (wanted.test(pair)
                    && !used.contains(pair.one().text())
                    && !used.contains(pair.other().text())) {
                add(kind, pair);
                return;
            }
        }
    }

    private void add(String kind, Drawn pair) {
        used.add(pair.one().text());
        used.add(pair.other().text());
        drawn.add(new Drawn(kind, pair.one(), pair.other(), pair.ours(), pair.baseline()));
    }

    private void acrossLanguages(RealFiles files) throws IOException {
        List<RealFiles.SixLanguages> records = new ArrayList<>(files.sixLanguages().stream()
                .filter(one -> LexiconMaking.isHeldOut(one.id()))
                .filter(one -> one.texts().get("en").length() < LONGEST)
                .toList());
        Collections.shuffle(records, random);
        List<String> languages = new ArrayList<>(Wording.LANGUAGES);
        List<Asked> asked = new ArrayList<>();
        for (RealFiles.SixLanguages one : records) {
            one.texts().forEach((language, text) -> asked.add(new Asked(asked.size(), language, text, "", null)));
        }
        RepeatFinder finder = new RepeatFinder(asked);
        for (int i = 0; i < Math.min(64, records.size()); i++) {
            Collections.shuffle(languages, random);
            Text one = text(records.get(i), languages.get(0));
            if (i % 2 == 0) {
                add("parallel", new Drawn("", one, text(records.get(i), languages.get(1)), 0, 0));
            } else {
                nearestOther(finder, records, i, one, languages.get(1));
            }
        }
    }

    private void nearestOther(
            RepeatFinder finder, List<RealFiles.SixLanguages> records, int self, Text one, String language) {
        Text best = null;
        double highest = -1;
        for (int j = 0; j < records.size(); j++) {
            Text other = text(records.get(j), language);
            double score = finder.score(one.text(), one.language(), other.text(), language);
            if (j != self && score > highest && !used.contains(other.text())) {
                best = other;
                highest = score;
            }
        }
        if (best != null) {
            add("across-nearest", new Drawn("", one, best, highest, 0));
        }
    }

    private static Text text(RealFiles.SixLanguages record, String language) {
        return new Text(
                "UHRI " + record.symbol(),
                language,
                record.texts().get(language).strip(),
                Set.of());
    }

    private void write(Path file) throws IOException {
        Collections.shuffle(drawn, random);
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
        try (Writer out = Files.newBufferedWriter(file);
                CSVPrinter rows = new CSVPrinter(out, format)) {
            rows.printRecord("pair", "kind", "source", "language", "text", "otherSource", "otherLanguage", "otherText");
            int number = 0;
            for (Drawn pair : drawn) {
                rows.printRecord(
                        ++number,
                        pair.kind(),
                        pair.one().source(),
                        pair.one().language(),
                        pair.one().text(),
                        pair.other().source(),
                        pair.other().language(),
                        pair.other().text());
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        drawn.forEach(pair -> counts.merge(pair.kind(), 1, Integer::sum));
        System.out.println(number(counts));
    }

    private static String number(Map<String, Integer> counts) {
        return new TreeMap<>(counts).toString();
    }
}

package org.suivi.suggestions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * How well a model does on records it has not learnt from.
 *
 * @param precision the share of what it suggests that people tagged too
 * @param recall the share of what people tagged that it suggests
 * @param microF1 both together, over all tags
 * @param macroF1 the same for each tag alone, averaged, so that rare tags count as much as frequent ones
 */
public record Accuracy(int records, double precision, double recall, double microF1, double macroF1) {

    private static final int PARTS = 5;

    /** Learns from four fifths of the records and measures on the rest; equal texts fall on one side. */
    static Accuracy measured(List<Labelled> all) {
        List<Labelled> learnt = new ArrayList<>();
        List<Labelled> heldOut = new ArrayList<>();
        for (Labelled one : all) {
            (isHeldOut(one.text()) ? heldOut : learnt).add(one);
        }
        TagModel model = TagModel.train(learnt.stream());
        Map<String, int[]> counts = new TreeMap<>();
        model.codes().forEach(code -> counts.put(code, new int[3]));
        for (Labelled one : heldOut) {
            Set<String> suggested = new HashSet<>();
            model.suggest(one.text(), one.language()).forEach(suggestion -> suggested.add(suggestion.code()));
            count(counts, one.codes(), suggested);
        }
        return of(heldOut.size(), counts);
    }

    private static boolean isHeldOut(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.strip().getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % PARTS == 0;
    }

    /** Tags too rare to learn count as missed: that is what a person sees. */
    private static void count(Map<String, int[]> counts, Set<String> tagged, Set<String> suggested) {
        Set<String> all = new HashSet<>(tagged);
        all.addAll(suggested);
        for (String code : all) {
            int kind = !suggested.contains(code) ? 2 : tagged.contains(code) ? 0 : 1;
            counts.computeIfAbsent(code, unused -> new int[3])[kind]++;
        }
    }

    private static Accuracy of(int records, Map<String, int[]> counts) {
        int[] sum = new int[3];
        double macro = 0;
        for (int[] of : counts.values()) {
            macro += f1(of) / counts.size();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += of[i];
            }
        }
        return new Accuracy(records, share(sum[0], sum[1]), share(sum[0], sum[2]), f1(sum), macro);
    }

    private static double share(int right, int wrong) {
        return right / Math.max(1.0, right + wrong);
    }

    private static double f1(int[] of) {
        return 2.0 * of[0] / Math.max(1.0, 2 * of[0] + of[1] + of[2]);
    }
}

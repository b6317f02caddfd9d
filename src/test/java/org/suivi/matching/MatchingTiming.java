package org.suivi.matching;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** How long matching takes among ten thousand live needs and offers drawn by a seed. */
public final class MatchingTiming {

    private static final int RECORDS = 10_000;
    private static final int ASKED = 100;
    private static final int IN_A_ROUND = 300;

    private MatchingTiming() {}

    public static void main(String[] arguments) {
        System.out.println(measured());
    }

    static String measured() {
        List<Offer> offers = MatchingExamples.offers(RECORDS, 1);
        List<Need> needs = MatchingExamples.needs(RECORDS, 2);
        long start = System.nanoTime();
        var matching = new Matching(Weights.bundled(), offers, needs);
        double prepared = (System.nanoTime() - start) / 1e9;
        var explaining = new Explaining(matching);
        List<Need> some = needs.subList(0, ASKED);
        List<Offer> given = offers.subList(0, ASKED);
        String need = slowest(some, matching::offersFor);
        String explained = slowest(
                some,
                one -> matching.offersFor(one).stream()
                        .limit(10)
                        .forEach(match -> explaining.explain(match, Viewer.OTHERS)));
        String offer = slowest(given, matching::needsFor);
        var composites = new Composites(matching);
        String several = slowest(some, composites::best);
        start = System.nanoTime();
        int served = new Round(matching).suggest(needs.subList(0, IN_A_ROUND)).size();
        double round = (System.nanoTime() - start) / 1e9;
        return """
                %,d needs and %,d offers drawn by a seed, texts of 60 words; 95 of 100 of %d questions are answered within, after a warm-up:

                | what | p95 | processor time alone, p95 |
                |---|---|---|
                | all offers for a need, scored and in order | %s |
                | the same with ten explanations | %s |
                | all needs for an offer | %s |
                | the best proposal of several parties | %s |

                Making the index of words anew takes %.1f s, a round of %d needs %.1f s (%d served).

                """.formatted(
                        RECORDS, RECORDS, ASKED, need, explained, offer, several, prepared, IN_A_ROUND, round, served);
    }

    /** Within how many milliseconds 95 of 100 are done, and their processor time; the first pass warms the program up. */
    private static <T> String slowest(List<T> asked, Consumer<T> question) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[asked.size()];
        double[] processor = new double[asked.size()];
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                long used = threads.getCurrentThreadCpuTime();
                question.accept(asked.get(i));
                processor[i] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return "%.1f ms | %.1f ms".formatted(of95(times), of95(processor));
    }

    private static double of95(double[] times) {
        Arrays.sort(times);
        return times[(int) Math.ceil(times.length * 0.95) - 1];
    }
}

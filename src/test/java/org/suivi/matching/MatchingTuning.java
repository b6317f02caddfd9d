package org.suivi.matching;

/** Prints what constants of the text feature and which threshold do on the tuning half; the test half is never looked at here. */
public final class MatchingTuning {

    private static final double[] KAPPAS = {10, 20, 35};
    private static final double[] GLOSSARY_KAPPAS = {0.1, 0.15, 0.2};

    private MatchingTuning() {}

    public static void main(String[] arguments) {
        var bench = new TcmBench();
        var dev = new Evaluation(bench, "dev");
        for (double kappa : KAPPAS) {
            for (double glossaryKappa : GLOSSARY_KAPPAS) {
                var weights = Weights.bundled().with(kappa, glossaryKappa);
                var system = RankingSystem.ours(bench, weights);
                var text = new StringBuilder();
                for (double threshold = 0.55; threshold < 0.80; threshold += 0.02) {
                    text.append(" %.2f:%.2f".formatted(threshold, dev.unmet(system, threshold)));
                }
                System.out.printf(
                        "kappa %.0f glossary %.2f: nDCG %.3f offer-need %.3f gap %.3f unmet%s%n",
                        kappa,
                        glossaryKappa,
                        dev.behindGates(system).mean(),
                        RankingMeasures.mean(dev.offerToNeed(system)),
                        new LanguageGap(bench, dev).gap(system),
                        text);
            }
        }
    }
}

package org.suivi.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code bin/bench --matching}: measures matching on the labelled set and its speed, and writes docs/benchmark-matching.md. With
 * {@code --dev} it only prints the half that weights may be tuned on.
 */
public final class MatchingBenchmark {

    private final TcmBench bench = new TcmBench();
    private final StringBuilder page = new StringBuilder();

    private MatchingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var benchmark = new MatchingBenchmark();
        boolean isDevOnly = Arrays.asList(arguments).contains("--dev");
        benchmark.head();
        benchmark.half("dev", "Tuning half");
        if (isDevOnly) {
            System.out.println(benchmark.page);
            return;
        }
        benchmark.half("test", "Test half, frozen");
        benchmark.overlaps();
        System.out.println(benchmark.page);
        benchmark.speed();
        Path report = Path.of("docs", "benchmark-matching.md");
        Files.writeString(report, benchmark.page);
        System.out.println("Report: " + report);
    }

    private void head() {
        line("# Benchmark of matching\n");
        line(
                "`bin/bench --matching`, engine %s, weights %s. How the set was made, labelled and split, and what these figures",
                Matching.ENGINE, Weights.IN_USE);
        line(
                "cannot tell: [docs/matching.md](matching.md). Test half: SHA-256 `%s`.",
                TcmBench.fingerprintOfTheTestHalf());
        line(
                "Weighted kappa of the two passes of labels: %.3f over all pairs, %.3f over those that a pass gave more than 0.",
                bench.kappa(true), bench.kappa(false));
    }

    private void half(String split, String title) {
        var evaluation = new Evaluation(bench, split);
        var ours = RankingSystem.ours(bench, Weights.bundled());
        var systems = new ArrayList<RankingSystem>();
        systems.add(ours);
        systems.add(RankingSystem.without(Feature.TEXT, bench));
        systems.addAll(RankingSystem.baselines(bench));
        line(
                "\n## %s: %d needs, %d of them without an offer that would help and can be used\n",
                title,
                evaluation.needs().size(),
                evaluation.needs().stream().filter(evaluation::isUnmet).count());
        table(evaluation, systems);
        difference(evaluation, systems);
        others(evaluation, ours);
        ablation(evaluation);
    }

    private void table(Evaluation evaluation, List<RankingSystem> systems) {
        line(
                "| system | nDCG@10 | Recall@20 | MRR | offer to need nDCG@10 | Gini | alone: nDCG@10 | alone: gate violations@10 |");
        line("|---|---|---|---|---|---|---|---|");
        for (RankingSystem system : systems) {
            var gated = evaluation.behindGates(system);
            var alone = evaluation.alone(system);
            boolean isOurs = !system.isBaseline();
            line(
                    "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %s | %.2f |",
                    system.name(),
                    gated.mean(),
                    gated.recall(),
                    gated.reciprocalRank(),
                    RankingMeasures.mean(evaluation.offerToNeed(system)),
                    gated.gini(),
                    isOurs ? "" : "%.3f".formatted(alone.mean()),
                    isOurs ? gated.violations() : alone.violations());
        }
        line(
                "\nAll systems order the same offers, those that pass the gates; \"alone\" is without gates. A label counts where the");
        line("offer can be used, judged from the rows and not by the engine's gates.");
    }

    private void difference(Evaluation evaluation, List<RankingSystem> systems) {
        double[] ours = evaluation.behindGates(systems.get(0)).ndcg();
        line("\n| nDCG@10 of ours less | mean | 95 %% | p |");
        line("|---|---|---|---|");
        for (RankingSystem system : systems.subList(1, systems.size())) {
            var difference = RankingMeasures.bootstrap(
                    ours, evaluation.behindGates(system).ndcg());
            line(
                    "| %s | %+.3f | %+.3f to %+.3f | %.4f |",
                    system.name(), difference.mean(), difference.low(), difference.high(), difference.p());
        }
    }

    private void others(Evaluation evaluation, RankingSystem ours) {
        var gated = evaluation.behindGates(ours);
        double[] causes = evaluation.causes();
        double[] fidelity = evaluation.fidelity();
        double[] there = evaluation.offerToNeed(ours);
        line("\n- nDCG@10 by language of the need: %s.", byLanguage(evaluation, gated));
        languages(evaluation, ours);
        line(
                "- Unmet needs found (nothing from %.2f on): F1 %.3f; facet filter, nothing with all four facets: %.3f.",
                Weights.bundled().file().bands().possible(),
                evaluation.unmet(ours, Weights.bundled().file().bands().possible()),
                evaluation.unmet(RankingSystem.baselines(bench).get(3), 4));
        chances(evaluation, ours);
        line(
                "- The feature named first lowers the score when it is unknown in %.1f %%, when it is nothing in %.1f %% of pairs.",
                100 * fidelity[0], 100 * fidelity[1]);
        line(
                "- Causes, if what would help and can be used were not there: the one named first is right for %.1f %% of needs, all for %.1f %%.",
                100 * causes[0], 100 * causes[1]);
        line("- Order of lists that stays when offers come in another order: %.1f %%.", 100 * evaluation.stability());
        line(
                "- Offers with a need that they could help: %d.",
                Arrays.stream(there).filter(value -> !Double.isNaN(value)).count());
    }

    private void languages(Evaluation evaluation, RankingSystem ours) {
        var equal = EqualOffersGap.behindGates(evaluation);
        line(
                "- Offers with one label, each among all with a lower one: in the need’s language %.3f, in others %.3f: a gap of %s, over the",
                RankingMeasures.mean(equal.own(ours)), RankingMeasures.mean(equal.other(ours)), words(equal.gap(ours)));
        line(
                "  %d needs that have such offers. Without the text feature %s, without the language feature %s, by chance %.3f.",
                equal.comparable(),
                words(equal.gap(RankingSystem.without(Feature.TEXT, bench))),
                words(equal.gap(RankingSystem.without(Feature.LANGUAGE, bench))),
                EqualOffersGap.byChance(equal::mean));
        var all = EqualOffersGap.ofAll(bench, evaluation);
        line(
                "  Without gates, which more needs can be compared by: in the need’s language %.3f, in others %.3f: a gap of %s, over %d needs.",
                RankingMeasures.mean(all.own(ours)),
                RankingMeasures.mean(all.other(ours)),
                words(all.gap(ours)),
                all.comparable());
        var gap = new LanguageGap(bench, evaluation);
        double[] interval = gap.interval();
        line(
                "- By the letter of C14, list against list: in the need’s language %.3f, in others %.3f: a gap of %.3f (95 %% %.3f to %.3f).",
                gap.same(), gap.other(), gap.gap(), interval[0], interval[1]);
        line(
                "  Without the text feature %.3f, by chance %.3f; if the text feature of offers in other languages were the label itself %.3f.",
                gap.gap(RankingSystem.without(Feature.TEXT, bench)),
                EqualOffersGap.byChance(gap::gap),
                gap.withPerfectText());
    }

    /** Drawing needs again tells nothing where none differs. */
    private static String words(RankingMeasures.Difference gap) {
        return gap.low() == gap.high()
                ? "%.3f (the same in each need, which gives no interval)".formatted(gap.mean())
                : "%.3f (95 %% %.3f to %.3f)".formatted(gap.mean(), gap.low(), gap.high());
    }

    /** The curve is drawn through the tuning half alone, for that half without the need that it speaks of. */
    private void chances(Evaluation evaluation, RankingSystem ours) {
        var tuning = Chances.of(new Evaluation(bench, "dev"), ours);
        var chances = Chances.of(evaluation, ours);
        line(
                "- Brier of the score as a chance that an offer in the first ten would help: %.3f; of the bare rate: %.3f; of a curve of two",
                chances.brierOfScore(), chances.brierOfRate());
        line(
                "  numbers through the tuning half (there without the need itself): %.3f.",
                chances.equals(tuning) ? chances.brierOfCurves() : chances.brierOf(tuning.curve()));
    }

    private static String byLanguage(Evaluation evaluation, Evaluation.Result result) {
        var words = new ArrayList<String>();
        evaluation
                .byNeedLanguage(result)
                .forEach((language, value) -> words.add(language + " " + "%.3f".formatted(value)));
        return String.join(", ", words);
    }

    private void ablation(Evaluation evaluation) {
        double[] ours = evaluation
                .behindGates(RankingSystem.ours(bench, Weights.bundled()))
                .ndcg();
        line("\n| without | nDCG@10 | change | unmet F1 |");
        line("|---|---|---|---|");
        for (Feature feature : Feature.values()) {
            var system = RankingSystem.without(feature, bench);
            double mean = evaluation.behindGates(system).mean();
            line(
                    "| %s | %.3f | %+.3f | %.3f |",
                    feature.name().toLowerCase(Locale.ROOT),
                    mean,
                    mean - RankingMeasures.mean(ours),
                    evaluation.unmet(system, Weights.bundled().file().bands().possible()));
        }
    }

    private void overlaps() {
        var alarms = OverlapAlarms.measured();
        line("\n## Alarms of overlap\n");
        line(
                "%d pairs of projects in one country with different leads: precision %.3f, recall %.3f (aim 0.8 at 0.6).",
                alarms.pairs(), alarms.precision(), alarms.recall());
    }

    private void speed() {
        line("\n## Speed");
        line("\n%s", MatchingTiming.measured());
    }

    private void line(String pattern, Object... arguments) {
        page.append(arguments.length == 0 ? pattern.replace("%%", "%") : pattern.formatted(arguments))
                .append('\n');
    }
}

package org.suivi.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a measure of the gap between languages has to say of orders whose gap is known; C14's own formula says something else. */
class EqualOffersGapTests {

    private static final int ORDERS = 200;

    private final TcmBench bench = new TcmBench();
    private final Evaluation tuning = new Evaluation(bench, "dev");
    private final EqualOffersGap equal = EqualOffersGap.behindGates(tuning);
    private final EqualOffersGap all = EqualOffersGap.ofAll(bench, tuning);
    private final LanguageGap literal = new LanguageGap(bench, tuning);

    @Test
    void anOrderByChanceComesToNoGap() {
        assertThat(EqualOffersGap.byChance(equal::mean)).isCloseTo(0, within(.03));
        assertThat(EqualOffersGap.byChance(all::mean)).isCloseTo(0, within(.03));
        assertThat(EqualOffersGap.byChance(literal::gap)).isGreaterThan(.15);
    }

    @Test
    void anOrderThatKnowsSomethingButNoLanguagesComesToNoGap() {
        double gap = 0;
        for (int seed = 0; seed < ORDERS; seed++) {
            gap += equal.mean(blind(seed)) / ORDERS;
        }
        assertThat(gap).isCloseTo(0, within(.03));
    }

    @Test
    void anOrderByLabelsComesToNoGap() {
        assertThat(equal.mean(byLabel(0))).isZero();
        assertThat(equal.own(byLabel(0))).contains(1);
    }

    @Test
    void offersThatStandLastForTheirLanguageAreSeen() {
        assertThat(equal.mean(byLabel(10))).isGreaterThan(.9);
        assertThat(literal.gap(byLabel(10))).isZero();
    }

    /** Labels with much noise. */
    private RankingSystem blind(int seed) {
        var random = new Random(seed);
        return new RankingSystem(
                "blind", true, (need, offer) -> tuning.gain(need, offer) + 2 * random.nextGaussian(), false);
    }

    private RankingSystem byLabel(int lessInOtherLanguages) {
        return new RankingSystem(
                "labels",
                true,
                (need, offer) ->
                        tuning.gain(need, offer) - (LanguageGap.isSame(need, offer) ? 0 : lessInOtherLanguages),
                false);
    }
}

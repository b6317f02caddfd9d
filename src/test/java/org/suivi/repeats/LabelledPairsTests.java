package org.suivi.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.suivi.repeats.LabelledPairs.Measure;

/** Keeps the measured figures from sinking unseen; docs/repeat-finder.md has them in full. */
class LabelledPairsTests {

    private final LabelledPairs pairs = new LabelledPairs();

    @Test
    void atLeastTwoHundredPairsAreLabelled() {
        assertThat(pairs.pairs).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void precisionAndRecallStayAboveWhatWasRecorded() {
        Measure measure =
                pairs.measure(pair -> pair.split().equals("test"), RepeatEvaluation::finder, RepeatFinder.SHOWN_FROM);
        assertThat(measure.precision()).isGreaterThan(0.74);
        assertThat(measure.recall()).isGreaterThan(0.80);
    }

    @Test
    void pairsThatAskTheSameStandAboveOthersMoreOftenThanByPlainCosine() {
        double finder =
                pairs.order(pair -> pair.split().equals("test") && !pair.acrossLanguages(), RepeatEvaluation::finder);
        double baseline =
                pairs.order(pair -> pair.split().equals("test") && !pair.acrossLanguages(), RepeatEvaluation::baseline);
        assertThat(finder).isGreaterThan(0.80).isGreaterThan(baseline + 0.08);
    }
}

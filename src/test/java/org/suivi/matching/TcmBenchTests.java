package org.suivi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the measured quality of matching from sinking unseen; docs/matching.md says how the set was made. */
class TcmBenchTests {

    private static final double ALLOWED_DROP = 0.005;

    private final TcmBench bench = new TcmBench();
    private final Evaluation tuning = new Evaluation(bench, "dev");
    private final Properties recorded = recorded();

    @Test
    void theSetIsWhatItSaysItIs() {
        assertThat(bench.needs).hasSize(60);
        assertThat(bench.offers).hasSize(240);
        assertThat(bench.practices).hasSize(120);
        assertThat(bench.needsOf("dev")).hasSize(20);
        assertThat(bench.needs.stream()
                        .collect(Collectors.groupingBy(need -> need.texts().language(), Collectors.counting())))
                .hasSize(6)
                .allSatisfy((language, number) -> assertThat(number).isEqualTo(10));
        assertThat(bench.needs.stream()
                        .filter(need -> bench.offers.stream().allMatch(offer -> bench.label(need, offer) < 2)))
                .hasSizeGreaterThanOrEqualTo(12);
        for (String name : List.of("needs", "offers", "practices")) {
            assertThat(TcmBench.rows(name))
                    .allMatch(row -> row.get("record").equals("synthetic"))
                    .noneMatch(row -> row.get("source_text").isEmpty());
        }
    }

    @Test
    void theTestHalfIsFrozen() {
        assertThat(TcmBench.fingerprintOfTheTestHalf()).isEqualTo(recorded.getProperty("test.sha256"));
    }

    @Test
    void theOrderOfOffersIsNoWorseThanWhatWasRecorded() {
        double now =
                tuning.behindGates(RankingSystem.ours(bench, Weights.bundled())).mean();
        assertThat(now).isGreaterThan(number("dev.ndcg") - ALLOWED_DROP);
        assertThat(now)
                .isGreaterThan(RankingSystem.baselines(bench).stream()
                                .mapToDouble(
                                        system -> tuning.behindGates(system).mean())
                                .max()
                                .orElse(1)
                        + 0.05);
    }

    /** Only whether it sank is told: what the test half comes to is printed by {@code bin/bench --matching}, once for each change. */
    @Test
    void theTestHalfIsNoWorseThanWhatWasRecordedOnceForTheseNumbers() {
        assertThat(recorded.getProperty("numbers"))
                .as("other rules or weights ask for a new run of bin/bench --matching and a new record")
                .isEqualTo(Matching.ENGINE + "/" + Weights.IN_USE);
        double now = new Evaluation(bench, "test")
                .behindGates(RankingSystem.ours(bench, Weights.bundled()))
                .mean();
        assertThat(now > number("test.ndcg") - ALLOWED_DROP).isTrue();
    }

    @Test
    void causesOfGapsAreMostlyRight() {
        assertThat(tuning.causes()[0]).isGreaterThanOrEqualTo(.8);
    }

    @Test
    void aCurveThroughTheOtherNeedsForetellsBetterThanTheirRate() {
        var chances = Chances.of(tuning, RankingSystem.ours(bench, Weights.bundled()));
        assertThat(chances.brierOfCurves()).isLessThan(chances.brierOfRates());
        assertThat(chances.curve().steepness()).isPositive();
    }

    @Test
    void theOrderOfNeedsIsNoWorseThanWhatWasRecorded() {
        assertThat(RankingMeasures.mean(tuning.offerToNeed(RankingSystem.ours(bench, Weights.bundled()))))
                .isGreaterThan(number("dev.offer-to-need") - ALLOWED_DROP);
    }

    @Test
    void noOfferIsProposedThatCannotBeUsed() {
        for (String split : List.of("dev", "test")) {
            assertThat(new Evaluation(bench, split)
                            .behindGates(RankingSystem.ours(bench, Weights.bundled()))
                            .violations())
                    .isZero();
        }
    }

    @Test
    void theFeatureNamedFirstCarriesTheScore() {
        assertThat(tuning.fidelity()).containsOnly(1);
    }

    @Test
    void alarmsOfOverlapAreMostlyRightAndFindMostOfWhatShouldBeLookedAt() {
        var alarms = OverlapAlarms.measured();
        assertThat(alarms.precision()).isGreaterThanOrEqualTo(.8);
        assertThat(alarms.recall()).isGreaterThanOrEqualTo(.6);
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        var shuffled = new ArrayList<>(bench.offers);
        Collections.shuffle(shuffled, new Random(7));
        var one = new Matching(Weights.bundled(), bench.offers);
        var other = new Matching(Weights.bundled(), shuffled);
        for (Need need : bench.needs) {
            assertThat(ids(other.offersFor(need))).isEqualTo(ids(one.offersFor(need)));
        }
    }

    @Test
    void practicesCanBeMatchedWithoutWhatOnlyOffersHave() {
        var matching = new Matching(Weights.bundled(), bench.practices);
        for (Need need : bench.needsOf("dev")) {
            assertThat(matching.offersFor(need))
                    .isNotEmpty()
                    .noneMatch(match ->
                            match.offer().provider().id().equals(need.owner().id()));
        }
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.offer().id()).toList();
    }

    private double number(String key) {
        return Double.parseDouble(recorded.getProperty(key));
    }

    private static Properties recorded() {
        var properties = new Properties();
        try (InputStream in = TcmBenchTests.class.getResourceAsStream("/matching/bench/recorded.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

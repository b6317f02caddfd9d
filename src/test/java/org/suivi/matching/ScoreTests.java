package org.suivi.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suivi.matching.Asking.Preference;

/** The nine features and what they come to. */
class ScoreTests {

    private static final double UNKNOWN = Double.NaN;
    private static final Weights WEIGHTS = Weights.bundled();

    /** The worked example of the specification: right theme but wrong kind of help (C) falls below a nearer B. */
    @Test
    void theWorkedExampleComesToWhatItsAuthorsReckoned() {
        assertThat(total(.9, 1, 1, 1, .6, 1, .8, .62, UNKNOWN)).isCloseTo(.867, within(.0005));
        assertThat(total(.7, 1, .5, 0, .9, .6, 1, .35, .8)).isCloseTo(.669, within(.0005));
        assertThat(total(.9, 0, 1, .5, .3, 1, .2, .71, .5)).isCloseTo(.612, within(.0005));
    }

    @Test
    void theWeightsOfTheFeaturesComeToOne() {
        double all = 0;
        for (Feature feature : Feature.values()) {
            all += WEIGHTS.of(feature);
        }
        assertThat(all).isCloseTo(1, within(1e-9));
        assertThat(WEIGHTS.version()).isEqualTo(Weights.IN_USE);
    }

    @Test
    void weightsThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> Weights.version("1999-01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsUnknownLowersTheScoreByHowLittleIsKnownAndNothingElse() {
        double all = total(.8, .8, .8, .8, .8, .8, .8, .8, .8);
        double some = total(.8, .8, .8, UNKNOWN, UNKNOWN, .8, .8, .8, .8);
        assertThat(all).isCloseTo(.8, within(1e-9));
        assertThat(some).isCloseTo(.8 * (.85 + .15 * .82), within(1e-9));
        assertThat(total(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN))
                .isZero();
    }

    @Test
    void aThemeIsCoveredByNarrowerOnesMoreThanByBroaderOnes() {
        assertThat(covered("a/b", "a/b")).isEqualTo(1);
        assertThat(covered("a/b", "a/b/c")).isEqualTo(.85);
        assertThat(covered("a/b/c", "a/b")).isEqualTo(.7);
        assertThat(covered("a/b", "a/d")).isEqualTo(.5);
        assertThat(covered("a/b/c", "a/d")).isEqualTo(.2);
        assertThat(covered("a/b/c", "a")).isEqualTo(.2);
        assertThat(covered("a/b", "e/b")).isZero();
        assertThat(covered("a", "e")).isZero();
    }

    @Test
    void aGrantPaysForEquipmentButEquipmentIsNoGrant() {
        assertThat(WEIGHTS.modality("EQUIPMENT", "GRANT")).isEqualTo(.6);
        assertThat(WEIGHTS.modality("GRANT", "EQUIPMENT")).isZero();
        assertThat(WEIGHTS.modality("TRAINING_ONLINE", "TRAINING_ONSITE")).isEqualTo(.6);
        assertThat(WEIGHTS.modality("STUDY_VISIT", "PEER_EXCHANGE")).isEqualTo(.7);
    }

    @Test
    void neighbouringFunctionsCountInPart() {
        assertThat(WEIGHTS.function("NHRI", "NHRI")).isEqualTo(1);
        assertThat(WEIGHTS.function("TRACKING_IT", "NMIRF_SETUP")).isEqualTo(.4);
        assertThat(WEIGHTS.function("NHRI", "BUDGETING")).isZero();
    }

    @Test
    void withoutAPreferenceAllPeersAreAlike() {
        Need need = MatchingExamples.need("N");
        assertThat(context(need)).isEqualTo(1);
        assertThat(context(need.withAsking(preferring(Preference.LEGAL_SYSTEM))))
                .isLessThan(.5);
    }

    @Test
    void whatIsNotKnownOfACountryCountsNeitherForNorAgainstIt() {
        var near = new Country("XC1", Set.of("EAST"), "EAST", null, null, null, null, true);
        Need need = MatchingExamples.by(MatchingExamples.need("N"), Party.of("state-c", near));
        assertThat(context(need.withAsking(preferring(Preference.LEGAL_SYSTEM))))
                .as("a like legal system was wished for and nobody knows it")
                .isNaN();
        assertThat(context(need.withAsking(preferring(Preference.SIZE))))
                .as("whether it is a small island is known")
                .isNotNaN();
    }

    @Test
    void fewRatingsAreDrawnTowardsWhatIsUsual() {
        Offer offer = MatchingExamples.offer("O");
        Offer rated = MatchingExamples.by(offer, new Party("state-b", null, Map.of("LAW_DRAFT", new Rating(5, 5))));
        assertThat(value(MatchingExamples.need("N"), rated, Feature.TRACK)).isCloseTo(.8, within(1e-9));
        assertThat(value(MatchingExamples.need("N"), offer, Feature.TRACK)).isNaN();
    }

    @Test
    void timeAndCapacityCountAsTheSharesThatAreThere() {
        Need need = MatchingExamples.need("N");
        Offer offer = MatchingExamples.offer("O");
        Window half = new Window(
                MatchingExamples.YEAR.from(), MatchingExamples.YEAR.from().plusDays(72));
        Offer less = offer.withHelp(offer.help().withWindow(half).withQuantity(new Quantity("missions", 1)));
        assertThat(value(need, offer, Feature.CAPACITY)).isEqualTo(1);
        assertThat(value(need, less, Feature.CAPACITY)).isCloseTo(.1, within(1e-9));
    }

    @Test
    void aSharedRecommendationCountsMoreThanASharedTreatyAndNoLinkIsUnknown() {
        Offer offer = MatchingExamples.offer("O");
        Subject subject = offer.subject();
        Need need = MatchingExamples.need("N");
        assertThat(value(need, offer, Feature.MECHANISM)).isEqualTo(1);
        assertThat(value(need, linked(offer, Set.of("R9"), subject.instruments()), Feature.MECHANISM))
                .isEqualTo(.5);
        assertThat(value(need, linked(offer, Set.of("R9"), Set.of("CRC")), Feature.MECHANISM))
                .isZero();
        assertThat(value(need, linked(offer, Set.of(), Set.of()), Feature.MECHANISM))
                .isNaN();
    }

    private static Offer linked(Offer offer, Set<String> recommendations, Set<String> instruments) {
        Subject subject = offer.subject();
        return MatchingExamples.about(
                offer, new Subject(subject.themes(), subject.functions(), recommendations, instruments));
    }

    private static Asking preferring(Preference preference) {
        return new Asking(null, preference, Set.of(), new Asking.Readiness(true, true, null));
    }

    private static double context(Need need) {
        return value(need, MatchingExamples.offer("O"), Feature.CONTEXT);
    }

    private static double value(Need need, Offer offer, Feature feature) {
        return new Matching(WEIGHTS, List.of(offer))
                .match(need, offer)
                .score()
                .value(feature)
                .orElse(UNKNOWN);
    }

    private static double covered(String wanted, String offered) {
        return ThemePath.of(wanted).coveredBy(ThemePath.of(offered), WEIGHTS.theme());
    }

    private static double total(double... values) {
        return Score.of(values, WEIGHTS).total();
    }
}

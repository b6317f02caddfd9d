package org.suivi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Order, determinism and what holds for every pair, on records drawn by a seed. */
class MatchingTests {

    private static final Weights WEIGHTS = Weights.bundled();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderDoesNotDependOnTheOrderOfWhatCameIn(long seed) {
        List<Offer> offers = MatchingExamples.offers(300, seed);
        List<Need> needs = MatchingExamples.needs(20, seed);
        var shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, new Random(seed));
        var one = new Matching(WEIGHTS, offers, needs);
        var other = new Matching(WEIGHTS, shuffled, List.of());
        for (Need need : needs) {
            assertThat(ranked(one.offersFor(need))).isEqualTo(ranked(other.offersFor(need)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void scoresStayBetweenNothingAndOneAndNoGateIsViolated(long seed) {
        var matching = new Matching(WEIGHTS, MatchingExamples.offers(300, seed));
        for (Need need : MatchingExamples.needs(20, seed)) {
            for (Match match : matching.offersFor(need)) {
                assertThat(match.score().total()).isBetween(0.0, 1.0);
                assertThat(match.band()).isEqualTo(WEIGHTS.band(match.score().total()));
                for (Gate gate : Gate.values()) {
                    assertThat(gate.of(need, match.offer(), WEIGHTS)).isNotEqualTo(Outcome.FAIL);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void bothDirectionsGiveAPairTheSameScore(long seed) {
        List<Need> needs = MatchingExamples.needs(40, seed);
        var matching = new Matching(WEIGHTS, MatchingExamples.offers(60, seed), needs);
        for (Offer offer : matching.offers()) {
            for (Match match : matching.needsFor(offer)) {
                assertThat(matching.offersFor(match.need()))
                        .filteredOn(found -> found.offer().equals(offer))
                        .singleElement()
                        .satisfies(found -> assertThat(found.score().total())
                                .isEqualTo(match.score().total()));
            }
        }
    }

    @Test
    void withinOneStepTheFresherRecordGoesFirstAndThenTheId() {
        Need need = MatchingExamples.need("N");
        Offer old = MatchingExamples.standing(
                MatchingExamples.offer("O1"), new Standing(true, MatchingExamples.TODAY.minusDays(100)));
        var matching = new Matching(WEIGHTS, List.of(MatchingExamples.offer("O3"), old, MatchingExamples.offer("O2")));
        assertThat(ranked(matching.offersFor(need))).containsExactly("O2", "O3", "O1");
    }

    @Test
    void wordsInAnotherLanguageAreComparedThroughTheLexicon() {
        Need need = MatchingExamples.need("N");
        Offer french = MatchingExamples.saying(
                MatchingExamples.offer("O1"),
                Texts.of(
                        "fr",
                        "Conseils pour la prévention de la torture dans les prisons et la protection des femmes en"
                                + " détention"));
        Offer other = MatchingExamples.saying(
                MatchingExamples.offer("O2"),
                Texts.of(
                        "fr",
                        "Formation des enseignants et accès des enfants des zones rurales à une éducation de qualité"));
        Offer short1 = MatchingExamples.saying(MatchingExamples.offer("O3"), Texts.of("fr", "Conseils"));
        var matching = new Matching(WEIGHTS, List.of(french, other, short1));
        double near = matching.match(need, french).score().value(Feature.TEXT).orElse(-1);
        double far = matching.match(need, other).score().value(Feature.TEXT).orElse(-1);
        assertThat(near).isGreaterThan(far + .1);
        assertThat(matching.match(need, short1).score().value(Feature.TEXT)).isEmpty();
    }

    @Test
    void aReviewedTranslationIsReadLikeAnOriginal() {
        Need need = MatchingExamples.need("N");
        String english = "Peer advice on drafting prison laws and on preventing torture";
        Offer original = MatchingExamples.saying(MatchingExamples.offer("O1"), Texts.of("en", english));
        Offer translated = MatchingExamples.saying(
                MatchingExamples.offer("O2"),
                new Texts("es", Map.of("es", "Asesoramiento entre pares", "en", english)));
        var matching = new Matching(WEIGHTS, List.of(original, translated));
        assertThat(matching.match(need, translated).score().value(Feature.TEXT))
                .isEqualTo(matching.match(need, original).score().value(Feature.TEXT));
    }

    @Test
    void aTextThatIsNotInTheIndexIsReadAllTheSame() {
        var matching = new Matching(WEIGHTS, List.of());
        Match match = matching.match(MatchingExamples.need("N"), MatchingExamples.offer("O"));
        assertThat(match.score().value(Feature.TEXT)).isPresent();
        assertThat(matching.offersFor(MatchingExamples.need("N"))).isEmpty();
    }

    private static List<String> ranked(List<Match> matches) {
        return matches.stream().map(match -> match.offer().id()).toList();
    }

    @Test
    void whatIsNotReadBecauseItCannotBeShownIsCountedAndTheRestIsTheSame() {
        List<Offer> offers = MatchingExamples.offers(300, 5);
        var matching = new Matching(Weights.bundled(), offers);
        for (Need need : MatchingExamples.needs(40, 6)) {
            List<Match> all = offers.stream()
                    .filter(offer -> matching.isPossible(need, offer))
                    .map(offer -> matching.match(need, offer))
                    .toList();
            assertThat(told(matching.offersFor(need))).containsExactlyInAnyOrderElementsOf(told(all));
            Matching.Found found = matching.shownFor(need);
            assertThat(told(found.matches()))
                    .isEqualTo(told(matching.offersFor(need).stream()
                            .filter(match -> match.band() != Band.HIDDEN)
                            .toList()));
            assertThat(found.weaker()).isEqualTo(all.size() - found.matches().size());
        }
    }

    private static List<String> told(List<Match> matches) {
        return matches.stream()
                .map(match -> match.offer().id() + " " + match.score().total())
                .toList();
    }
}

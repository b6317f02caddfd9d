package org.suivi.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suivi.matching.Giving.Eligibility;
import org.suivi.matching.Giving.Kind;
import org.suivi.matching.Giving.Priorities;

/** Why a need finds no offer, and when two projects do the same. */
class GapsTests {

    private static final Weights WEIGHTS = Weights.bundled();
    private static final Need NEED = MatchingExamples.need("N");

    @Test
    void aNeedIsCoveredByAnOfferThatIsShown() {
        assertThat(gaps(MatchingExamples.offer("O")).isCovered(NEED)).isTrue();
        assertThat(gaps(speaking("O", "ar")).isCovered(NEED)).isFalse();
    }

    @Test
    void theOneThingThatBlocksIsSaidFirst() {
        Offer foreign = speaking("O1", "ar");
        Offer two = used(elsewhere("O2"));
        assertThat(gaps(foreign, two).of(NEED, Set.of()))
                .containsExactly(
                        new Gap(Cause.LANGUAGE, true, List.of("O1")),
                        new Gap(Cause.ELIGIBILITY, false, List.of("O2")),
                        new Gap(Cause.CAPACITY, false, List.of("O2")));
    }

    @Test
    void anOfferThatOthersTookUpIsLackOfCapacity() {
        assertThat(gaps(MatchingExamples.offer("O")).of(NEED, Set.of("O")))
                .containsExactly(new Gap(Cause.CAPACITY, true, List.of("O")));
    }

    @Test
    void withoutAnythingNearTheThemeItselfIsLacking() {
        Offer other = about("O", "children/education", "LAW_DRAFT");
        assertThat(gaps(other).of(NEED, Set.of())).containsExactly(new Gap(Cause.NO_OFFER_IN_THEME, true, List.of()));
        assertThat(gaps().of(NEED, Set.of())).extracting(Gap::cause).containsExactly(Cause.NO_OFFER_IN_THEME);
    }

    @Test
    void theRightThemeWithAnotherKindOfHelpIsTheWrongFunction() {
        Need bare = NEED.withSubject(new Subject(NEED.subject().themes(), Set.of("LAW_DRAFT"), Set.of(), Set.of()));
        Offer other = MatchingExamples.saying(about("O", "justice/courts", "BUDGETING"), Texts.of("en", "Budgets"));
        Offer small = other.withHelp(
                new Help(Set.of("STUDY_VISIT"), List.of("en"), MatchingExamples.YEAR, new Quantity("missions", .1)));
        assertThat(gaps(small).of(bare, Set.of())).containsExactly(new Gap(Cause.WRONG_FUNCTION, true, List.of()));
    }

    @Test
    void anIdleOfferIsToldWhatAloneKeepsItFromNeeds() {
        Matching matching = new Matching(WEIGHTS, List.of(), List.of(NEED, MatchingExamples.need("M")));
        assertThat(Idle.of(MatchingExamples.offer("O"), matching)).isEqualTo(Idle.FITS);
        assertThat(Idle.of(speaking("O", "ar"), matching)).isEqualTo(Idle.LANGUAGE);
        assertThat(Idle.of(elsewhere("O"), matching)).isEqualTo(Idle.ELIGIBILITY);
        assertThat(Idle.of(used(elsewhere("O")), matching)).as("two things").isEqualTo(Idle.NO_NEED);
        assertThat(Idle.of(about("O", "children/education", "LAW_DRAFT"), matching))
                .isEqualTo(Idle.NO_NEED);
    }

    @Test
    void twoProjectsWithOneBeneficiaryAtOneTimeOverlap() {
        LocalDate start = MatchingExamples.TODAY;
        var one =
                new Assistance("A", "XA1", "unit-1", NEED.subject(), new Window(start, start.plusDays(364)), "prison");
        var other = new Assistance(
                "B", "XA1", "unit-2", NEED.subject(), new Window(start.plusDays(265), start.plusDays(464)), "prison");
        Overlap overlap = Overlap.of(one, other, WEIGHTS);
        assertThat(overlap.score()).isCloseTo(.4 + .2 + .2 * .5 + .2, within(1e-9));
        assertThat(overlap.days()).isEqualTo(100);
        assertThat(overlap.isRaised()).isTrue();
        assertThat(Overlap.of(other, one, WEIGHTS)).isEqualTo(overlap);
        var brief =
                new Assistance("B", "XA1", "unit-2", NEED.subject(), new Window(start, start.plusDays(58)), "prison");
        assertThat(Overlap.of(one, brief, WEIGHTS).isRaised()).isFalse();
        var same = new Assistance("B", "XA1", "unit-1", NEED.subject(), one.window(), "prison");
        assertThat(Overlap.of(one, same, WEIGHTS).isRaised()).isFalse();
    }

    private static Gaps gaps(Offer... offers) {
        return new Gaps(new Matching(WEIGHTS, List.of(offers)));
    }

    private static Offer speaking(String id, String language) {
        return MatchingExamples.offer(id)
                .withHelp(new Help(
                        Set.of("PEER_EXCHANGE"),
                        List.of(language),
                        MatchingExamples.YEAR,
                        new Quantity("missions", 5)));
    }

    private static Offer used(Offer offer) {
        return offer.withHelp(offer.help().withQuantity(new Quantity("missions", 0)));
    }

    private static Offer elsewhere(String id) {
        return MatchingExamples.giving(
                MatchingExamples.offer(id),
                new Giving(
                        Kind.OFFER,
                        new Cost(Cost.Basis.FREE, 0),
                        new Eligibility(false, Set.of("XB1"), Set.of()),
                        Priorities.NONE));
    }

    private static Offer about(String id, String theme, String function) {
        return MatchingExamples.about(
                MatchingExamples.offer(id),
                new Subject(List.of(ThemePath.of(theme)), Set.of(function), Set.of(), Set.of()));
    }
}

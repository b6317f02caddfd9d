package org.suivi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suivi.matching.Giving.Eligibility;
import org.suivi.matching.Giving.Kind;
import org.suivi.matching.Giving.Priorities;

/** What shuts a pair out, what does not, and what nobody may notice. */
class GateTests {

    private static final Need NEED = MatchingExamples.need("N1");
    private static final Offer OFFER = MatchingExamples.offer("O1");

    @Test
    void aPlainPairPassesAllGates() {
        for (Gate gate : Gate.values()) {
            assertThat(of(gate, NEED, OFFER)).as(gate.code()).isEqualTo(Outcome.PASS);
        }
    }

    @Test
    void consentThatWasRefusedShutsOutAndConsentNotYetAskedDoesNot() {
        assertThat(of(Gate.G1_CONSENT, MatchingExamples.visible(NEED, access(false)), OFFER))
                .isEqualTo(Outcome.FAIL);
        assertThat(of(Gate.G1_CONSENT, MatchingExamples.visible(NEED, access(null)), OFFER))
                .isEqualTo(Outcome.UNKNOWN);
        var named = new Access(Access.Level.NAMED, Set.of("someone"), true, Set.of());
        assertThat(of(Gate.G1_CONSENT, NEED, MatchingExamples.visible(OFFER, named)))
                .isEqualTo(Outcome.FAIL);
        var us = new Access(Access.Level.NAMED, Set.of("state-a"), true, Set.of());
        assertThat(of(Gate.G1_CONSENT, NEED, MatchingExamples.visible(OFFER, us)))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void staleRecordsAndOwnRecordsAreLeftOut() {
        assertThat(of(Gate.G2_LIVE, NEED, MatchingExamples.standing(OFFER, new Standing(false, LocalDate.EPOCH))))
                .isEqualTo(Outcome.FAIL);
        assertThat(of(Gate.G3_NOT_OWN, NEED, MatchingExamples.by(OFFER, NEED.owner())))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void eligibilityIsByCountryOrGroup() {
        assertThat(of(Gate.G4_ELIGIBLE, NEED, eligible(new Eligibility(false, Set.of(), Set.of("SIDS")))))
                .isEqualTo(Outcome.PASS);
        assertThat(of(Gate.G4_ELIGIBLE, NEED, eligible(new Eligibility(false, Set.of("XA1"), Set.of()))))
                .isEqualTo(Outcome.PASS);
        assertThat(of(Gate.G4_ELIGIBLE, NEED, eligible(new Eligibility(false, Set.of("XB1"), Set.of("LDC")))))
                .isEqualTo(Outcome.FAIL);
        assertThat(of(Gate.G4_ELIGIBLE, NEED, eligible(null))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whoseSituationNobodySaidIsNotShutOutOfWhatIsForLeastDevelopedCountries() {
        Need unplaced = MatchingExamples.by(
                NEED, Party.of("state-c", new Country("XC1", Set.of("EAST"), null, null, null, null, null, false)));
        var forLeastDeveloped = eligible(new Eligibility(false, Set.of(), Set.of("LDC")));
        assertThat(of(Gate.G4_ELIGIBLE, unplaced, forLeastDeveloped)).isEqualTo(Outcome.UNKNOWN);
        assertThat(of(Gate.G4_ELIGIBLE, unplaced, eligible(new Eligibility(false, Set.of(), Set.of("ISLANDS")))))
                .as("its region is known")
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void anOfferForAGroupThatHasOneCountryInTheRegionWouldTellWhichOneAsks() {
        List<Country> all = List.of(
                country("XD1", "WEST", "LDC"),
                country("XD2", "EAST", "LDC"),
                country("XD3", "EAST", "LDC"),
                country("XD4", "EAST", "LDC"));
        var forLeastDeveloped = new Eligibility(false, Set.of(), Set.of("LDC"));
        assertThat(forLeastDeveloped.tellsWhich(all.get(0), all)).isTrue();
        assertThat(forLeastDeveloped.tellsWhich(all.get(1), all)).isFalse();
        assertThat(new Eligibility(false, Set.of("XD1", "XD2", "XD3"), Set.of()).tellsWhich(all.get(1), all))
                .as("two of the region")
                .isTrue();
        assertThat(Eligibility.ALL.tellsWhich(all.get(0), all)).isFalse();
    }

    private static Country country(String code, String... groups) {
        return new Country(code, Set.of(groups), null, null, null, null, null, true);
    }

    @Test
    void windowsMeetForFourteenDaysAtLeast() {
        LocalDate start = MatchingExamples.YEAR.from();
        assertThat(of(Gate.G5_TIME, NEED, during(new Window(start.minusDays(90), start.plusDays(13)))))
                .isEqualTo(Outcome.PASS);
        assertThat(of(Gate.G5_TIME, NEED, during(new Window(start.minusDays(90), start.plusDays(12)))))
                .isEqualTo(Outcome.FAIL);
        assertThat(of(Gate.G5_TIME, NEED, OFFER.withHelp(OFFER.help().withWindow(null))))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anOfferThatIsUsedUpIsLeftOut() {
        assertThat(of(Gate.G6_CAPACITY, NEED, OFFER.withHelp(OFFER.help().withQuantity(new Quantity("days", 0)))))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aLanguageIsNeededUnlessInterpretationIsOffered() {
        Help arabic = new Help(Set.of("PEER_EXCHANGE"), List.of("ar"), MatchingExamples.YEAR, null);
        assertThat(of(Gate.G7_LANGUAGE, NEED, OFFER.withHelp(arabic))).isEqualTo(Outcome.FAIL);
        assertThat(of(Gate.G7_LANGUAGE, NEED, OFFER.withHelp(arabic.withModality(Gate.INTERPRETATION))))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void aWayOfHelpingThatFitsNothingIsLeftOut() {
        Help grant = new Help(Set.of("GRANT"), List.of("fr"), MatchingExamples.YEAR, null);
        assertThat(of(Gate.G8_MODALITY, NEED, OFFER.withHelp(grant))).isEqualTo(Outcome.FAIL);
    }

    @Test
    void whoLacksMoneyNeedsFreeHelpOrFunds() {
        Need poor = NEED.withAsking(Asking.plain(new FundingWanted(FundingWanted.Extent.ALL, 500)));
        assertThat(of(Gate.G9_FUNDING, poor, at(new Cost(Cost.Basis.FREE, 0)))).isEqualTo(Outcome.PASS);
        assertThat(of(Gate.G9_FUNDING, poor, at(new Cost(Cost.Basis.AT_COST, 0))))
                .isEqualTo(Outcome.FAIL);
        assertThat(of(Gate.G9_FUNDING, poor, at(new Cost(Cost.Basis.SHARED, 400))))
                .isEqualTo(Outcome.FAIL);
        assertThat(of(Gate.G9_FUNDING, poor, at(new Cost(Cost.Basis.SHARED, 500))))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void aPartyThatIsNotWantedIsAsIfItWereNotThere() {
        Offer other = MatchingExamples.by(MatchingExamples.offer("O2"), Party.of("state-c", null));
        Need excluding = NEED.withAsking(excluding("state-b"));
        var with = new Matching(Weights.bundled(), List.of(OFFER, other));
        assertThat(with.offersFor(excluding))
                .extracting(match -> match.offer().id())
                .containsExactly("O2");
        assertThat(new Gaps(new Matching(Weights.bundled(), List.of(OFFER))).of(excluding, Set.of()))
                .isEqualTo(new Gaps(new Matching(Weights.bundled(), List.of())).of(NEED, Set.of()));
    }

    @Test
    void onlyTheOwnerAndTheDeskLearnThatThereIsAListOfPartiesNotWanted() {
        Need excluding = NEED.withAsking(excluding("somebody-else"));
        var matching = new Matching(Weights.bundled(), List.of(OFFER));
        var explaining = new Explaining(matching);
        for (Viewer viewer : List.of(Viewer.PROVIDER, Viewer.OTHERS)) {
            assertThat(explaining.explain(matching.match(excluding, OFFER), viewer))
                    .isEqualTo(explaining.explain(matching.match(NEED, OFFER), viewer));
        }
        assertThat(explaining
                        .explain(matching.match(excluding, OFFER), Viewer.DESK)
                        .gates())
                .extracting(passed -> passed.gate().code())
                .contains("G10");
    }

    private static Asking excluding(String party) {
        return new Asking(
                NEED.asking().funding(),
                Asking.Preference.NONE,
                Set.of(party),
                NEED.asking().readiness());
    }

    private static Access access(Boolean circulates) {
        return new Access(Access.Level.PARTICIPANTS, Set.of(), circulates, Set.of());
    }

    private static Offer eligible(Eligibility eligibility) {
        return MatchingExamples.giving(
                OFFER, new Giving(Kind.OFFER, new Cost(Cost.Basis.FREE, 0), eligibility, Priorities.NONE));
    }

    private static Offer at(Cost cost) {
        return MatchingExamples.giving(OFFER, new Giving(Kind.OFFER, cost, Eligibility.ALL, Priorities.NONE));
    }

    private static Offer during(Window window) {
        return OFFER.withHelp(OFFER.help().withWindow(window));
    }

    private static Outcome of(Gate gate, Need need, Offer offer) {
        return gate.of(need, offer, Weights.bundled());
    }
}

package org.suivi.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreading needs over offers, proposals of several parties, and the order of those who give. */
class RoundTests {

    private static final Weights WEIGHTS = Weights.bundled();

    @Test
    void onePopularOfferIsNotProposedToMoreThanItCanServe() {
        Offer best = places(MatchingExamples.offer("O1"), 1);
        Offer second = MatchingExamples.about(
                places(MatchingExamples.offer("O2"), 1),
                new Subject(List.of(ThemePath.of("justice/courts")), Set.of("LAW_DRAFT"), Set.of("R1"), Set.of()));
        List<Need> needs = List.of(MatchingExamples.need("N1"), MatchingExamples.need("N2"));
        var matching = new Matching(WEIGHTS, List.of(best, second), needs);
        assertThat(needs)
                .allMatch(need -> matching.offersFor(need).get(0).offer().equals(best));
        assertThat(new Round(matching).suggest(needs))
                .extracting(match -> match.offer().id())
                .containsExactlyInAnyOrder("O1", "O2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theRoundKeepsToCapacityServesAsManyAsCanBeAndIsTheSameForAnyOrder(long seed) {
        List<Offer> offers = MatchingExamples.offers(200, seed);
        List<Need> needs = MatchingExamples.needs(40, seed);
        var shuffled = new ArrayList<>(needs);
        Collections.shuffle(shuffled, new Random(seed));
        var round = new Round(new Matching(WEIGHTS, offers, needs));
        List<Match> suggested = round.suggest(needs);
        assertThat(pairs(round.suggest(shuffled))).isEqualTo(pairs(suggested));
        assertThat(suggested).allMatch(match -> match.band() != Band.HIDDEN);
        assertThat(suggested.stream().map(match -> match.need().id())).doesNotHaveDuplicates();
        suggested.stream()
                .collect(Collectors.groupingBy(Match::offer, Collectors.counting()))
                .forEach((offer, used) -> {
                    if (offer.help().quantity() != null) {
                        assertThat(used.doubleValue())
                                .isLessThanOrEqualTo(offer.help().quantity().amount());
                    }
                });
    }

    @Test
    void languageAndMoneyThatAreLackingComeFromPartners() {
        Need need = MatchingExamples.need("N")
                .withHelp(new Help(
                        Set.of("PEER_EXCHANGE"), List.of("ar"), MatchingExamples.YEAR, new Quantity("missions", 1)))
                .withAsking(Asking.plain(new FundingWanted(FundingWanted.Extent.ALL, 100)));
        Offer expert = at(MatchingExamples.offer("O1"), new Cost(Cost.Basis.AT_COST, 0));
        Offer interpreter = partner("O2", "state-c", Gate.INTERPRETATION, List.of("fr", "ar"));
        Offer funder = at(partner("O3", "fund", "GRANT", List.of("en")), new Cost(Cost.Basis.FREE, 200));
        var matching = new Matching(WEIGHTS, List.of(expert, interpreter, funder));
        assertThat(new Composites(matching).best(need)).hasValueSatisfying(composite -> {
            assertThat(composite.parts())
                    .extracting(Composite.Part::role)
                    .containsExactly(Role.EXPERTISE, Role.LANGUAGE_HOSTING, Role.FUNDING);
            assertThat(composite.score()).isBetween(.6, 1.0);
        });
        assertThat(new Composites(new Matching(WEIGHTS, List.of(expert, funder))).best(need))
                .isEmpty();
    }

    @Test
    void theDeskRanksByTheHarmonicMeanOfBothSides() {
        assertThat(ProviderView.harmonic(.867, .70)).isCloseTo(.775, within(.0005));
        assertThat(ProviderView.harmonic(0, 0)).isZero();
    }

    @Test
    void countriesThatNobodyHelpsCountALittleMore() {
        var matching = new Matching(WEIGHTS, List.of(MatchingExamples.offer("O")));
        Match match = matching.match(MatchingExamples.need("N"), MatchingExamples.offer("O"));
        Need late = match.need()
                .withAsking(new Asking(
                        null,
                        Asking.Preference.NONE,
                        Set.of(),
                        new Asking.Readiness(false, false, MatchingExamples.TODAY.plusDays(600))));
        Match less = matching.match(late, match.offer());
        LocalDate today = MatchingExamples.TODAY;
        double plain = new ProviderView(WEIGHTS, today, Set.of()).of(less);
        assertThat(new ProviderView(WEIGHTS, today, Set.of("XA1")).of(less)).isCloseTo(plain + .1, within(1e-9));
        assertThat(new ProviderView(WEIGHTS, today, Set.of()).of(match)).isGreaterThan(plain);
        assertThat(new ProviderView(WEIGHTS, today, Set.of()).ordered(List.of(less, match)))
                .containsExactly(match, less);
    }

    private static List<String> pairs(List<Match> matches) {
        return matches.stream()
                .map(match -> match.need().id() + ' ' + match.offer().id())
                .toList();
    }

    private static Offer places(Offer offer, double number) {
        return offer.withHelp(offer.help().withQuantity(new Quantity("missions", number)));
    }

    private static Offer at(Offer offer, Cost cost) {
        return MatchingExamples.giving(
                offer, new Giving(Giving.Kind.OFFER, cost, Giving.Eligibility.ALL, Giving.Priorities.NONE));
    }

    private static Offer partner(String id, String provider, String modality, List<String> languages) {
        Offer offer = MatchingExamples.by(MatchingExamples.offer(id), Party.of(provider, null));
        return offer.withHelp(new Help(Set.of(modality), languages, MatchingExamples.YEAR, null));
    }
}

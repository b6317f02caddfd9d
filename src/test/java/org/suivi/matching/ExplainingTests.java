package org.suivi.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suivi.matching.Explanation.Contribution;
import org.suivi.matching.Explanation.What;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** An explanation says what is so, and never what a side keeps to itself. */
class ExplainingTests {

    private static final Weights WEIGHTS = Weights.bundled();
    private static final Need NEED = MatchingExamples.need("N");
    private static final Offer OFFER = MatchingExamples.offer("O");

    @Test
    void theThreeGreatestContributionsComeWithWhatBothSidesShare() {
        Explanation explanation = explained(NEED, OFFER, Viewer.OTHERS);
        assertThat(explanation.contributions())
                .extracting(Contribution::feature)
                .containsExactly(Feature.THEME, Feature.FUNCTION, Feature.MODALITY);
        assertThat(explanation.contributions().get(0).ids()).containsExactly("prisons");
        assertThat(explanation.contributions().get(1).ids()).containsExactly("LAW_DRAFT");
        assertThat(explanation.versions()).isEqualTo(new Explanation.Versions(Matching.ENGINE, Weights.IN_USE));
        assertThat(explanation.gates()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withoutWhatIsNamedTheScoreIsLowerAndWithoutTheFirstMost(long seed) {
        var matching = new Matching(WEIGHTS, MatchingExamples.offers(80, seed));
        var explaining = new Explaining(matching);
        for (Need need : MatchingExamples.needs(15, seed)) {
            for (Match match : matching.offersFor(need)) {
                List<Double> without = explaining.explain(match, Viewer.DESK).contributions().stream()
                        .map(one ->
                                match.score().without(one.feature(), WEIGHTS).total())
                        .toList();
                assertThat(without).isSortedAccordingTo((one, other) -> Double.compare(one, other + 1e-8));
                assertThat(without).allMatch(total -> total < match.score().total());
                assertThat(without.isEmpty()).isEqualTo(match.score().total() == 0);
            }
        }
    }

    @Test
    void whatPullsTheScoreDownIsNotNamedHoweverMuchItWeighs() {
        Offer near = MatchingExamples.about(
                OFFER,
                new Subject(List.of(ThemePath.of("justice/courts")), Set.of("LAW_DRAFT"), Set.of("R1"), Set.of()));
        assertThat(explained(NEED, near, Viewer.DESK).contributions())
                .as("0.28 of 0.5 is more than 0.10 of 1, and yet without it the score would rise")
                .extracting(Contribution::feature)
                .containsExactly(Feature.FUNCTION, Feature.MODALITY, Feature.CONTEXT);
    }

    @Test
    void whereNothingSpeaksForAPairNothingIsNamed() {
        var matching = new Matching(
                WEIGHTS.with(Map.of(Feature.THEME, 1.0)), List.of(about(OFFER, "children"), about(OFFER, "justice")));
        Match nothing = matching.match(NEED, about(OFFER, "children"));
        assertThat(nothing.score().total()).isZero();
        assertThat(new Explaining(matching).explain(nothing, Viewer.DESK).contributions())
                .isEmpty();
    }

    private static Offer about(Offer offer, String theme) {
        Subject subject = offer.subject();
        return MatchingExamples.about(
                offer,
                new Subject(List.of(ThemePath.of(theme)), subject.functions(), subject.recommendations(), Set.of()));
    }

    @Test
    void whatIsMissingNamesTheFieldThatWouldTell() {
        Need unlinked = NEED.withSubject(
                new Subject(NEED.subject().themes(), NEED.subject().functions(), Set.of(), Set.of()));
        assertThat(explained(unlinked, OFFER, Viewer.OTHERS).missing())
                .contains(new Explanation.Missing(Feature.MECHANISM, Field.LINKS, Explanation.Side.NEED))
                .contains(new Explanation.Missing(Feature.TRACK, null, Explanation.Side.BOTH));
    }

    @Test
    void theBestSingleChangeIsTold() {
        Need english = NEED.withHelp(new Help(
                NEED.help().modalities(),
                List.of("en"),
                NEED.help().window(),
                NEED.help().quantity()));
        var interpreted = OFFER.withHelp(OFFER.help().withModality(Gate.INTERPRETATION));
        Explanation explanation = explained(english, interpreted, Viewer.OTHERS);
        assertThat(explanation.counterfactual()).satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.ACCEPT_LANGUAGE);
            assertThat(change.id()).isEqualTo("fr");
            assertThat(change.delta()).isCloseTo(.08 * .3 / .95 * (.85 + .15 * .95), within(1e-6));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aChangedPairScoresWhatWasPromised(long seed) {
        var matching = new Matching(WEIGHTS, MatchingExamples.offers(80, seed));
        var explaining = new Explaining(matching);
        for (Need need : MatchingExamples.needs(15, seed)) {
            for (Match match : matching.offersFor(need)) {
                var change = explaining.explain(match, Viewer.DESK).counterfactual();
                if (change != null) {
                    double promised = match.score().total() + change.delta();
                    assertThat(WhatWouldChange.all(need, match.offer())
                                    .filter(one -> one.what() == change.what() && Objects.equals(one.id(), change.id()))
                                    .map(one -> matching.match(one.need(), one.offer())))
                            .singleElement()
                            .satisfies(
                                    other -> assertThat(other.score().total()).isCloseTo(promised, within(1e-9)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsRestrictedIsToldAsMetOrNotMetOnly(long seed) {
        var matching = new Matching(WEIGHTS, MatchingExamples.offers(80, seed));
        var explaining = new Explaining(matching);
        for (Need need : MatchingExamples.needs(15, seed)) {
            for (Match match : matching.offersFor(need)) {
                var hidden = EnumSet.noneOf(Field.class);
                hidden.addAll(need.access().restricted());
                hidden.addAll(match.offer().access().restricted());
                nothingOf(hidden, explaining.explain(match, Viewer.OTHERS));
                nothingOf(need.access().restricted(), explaining.explain(match, Viewer.PROVIDER));
                nothingOf(match.offer().access().restricted(), explaining.explain(match, Viewer.NEED_OWNER));
            }
        }
    }

    /** A shared treaty counts half as much as a shared recommendation; who may not know which of them it is finds the same named. */
    @Test
    void thePlaceOfWhatIsRestrictedDoesNotTellHowFarItIsMet() {
        Help wanted = NEED.help();
        Need need = MatchingExamples.visible(
                NEED.withHelp(new Help(wanted.modalities(), List.of("en", "fr"), wanted.window(), wanted.quantity())),
                new Access(Access.Level.PARTICIPANTS, Set.of(), true, Set.of(Field.LINKS)));
        Offer near = about(OFFER, "justice/courts");
        Offer treaty = MatchingExamples.about(
                near, new Subject(near.subject().themes(), Set.of("POLICY_PLAN"), Set.of(), Set.of("CAT")));
        Offer recommendation = MatchingExamples.about(
                near, new Subject(near.subject().themes(), Set.of("POLICY_PLAN"), Set.of("R1"), Set.of()));
        List<Contribution> told = explained(need, treaty, Viewer.OTHERS).contributions();
        assertThat(told).extracting(Contribution::feature).contains(Feature.MECHANISM);
        assertThat(explained(need, recommendation, Viewer.OTHERS).contributions())
                .isEqualTo(told);
        assertThat(explained(need, treaty, Viewer.DESK).contributions())
                .as("who sees all is told what is so")
                .isNotEqualTo(told);
    }

    private static void nothingOf(Set<Field> hidden, Explanation explanation) {
        for (Contribution one : explanation.contributions()) {
            if (Explaining.touches(one.feature().fields(), hidden)) {
                assertThat(one.value()).isNull();
                assertThat(one.ids()).isEmpty();
            }
        }
        assertThat(explanation.missing())
                .noneMatch(one -> Explaining.touches(one.feature().fields(), hidden));
        assertThat(explanation.gates())
                .noneMatch(one -> Explaining.touches(one.gate().fields(), hidden)
                        && !one.ids().isEmpty());
        var change = explanation.counterfactual();
        assertThat(change == null || !hidden.contains(change.what().field())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartOfAnExplanationHasItsSentence(Language language) {
        var messages = new Messages();
        for (Feature feature : Feature.values()) {
            assertThat(messages.all(language)).containsKey("match.feature." + code(feature));
        }
        for (Gate gate : Gate.values()) {
            assertThat(messages.all(language))
                    .containsKey("match.gate." + gate.code().toLowerCase(Locale.ROOT));
        }
        for (What what : What.values()) {
            assertThat(messages.all(language)).containsKey("match.change." + code(what));
        }
        for (Cause cause : Cause.values()) {
            assertThat(messages.all(language)).containsKey("match.cause." + code(cause));
        }
        for (Field field : Field.values()) {
            assertThat(messages.all(language)).containsKey("match.field." + code(field));
        }
        for (Role role : Role.values()) {
            assertThat(messages.all(language)).containsKey("match.role." + code(role));
        }
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Explanation explained(Need need, Offer offer, Viewer viewer) {
        var matching = new Matching(WEIGHTS, List.of(offer));
        return new Explaining(matching).explain(matching.match(need, offer), viewer);
    }
}

package org.suivi.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.HouseRounds;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.matches.Candidates.Candidate;
import org.suivi.matches.Lessons.Learnt;
import org.suivi.matching.Feature;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/**
 * What of a need, a challenge or a practice comes through matching to those who may not see it: nothing, at no level and on no channel;
 * and what practices and challenges find.
 */
@OnDatabase
class MatchLeakTests extends MatchCast {

    private static final String TITLE = "Training for prison staff";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Candidates candidates;

    @Autowired
    Lessons lessons;

    @Autowired
    Matches matches;

    @Autowired
    MatchList shown;

    @Autowired
    MatchNews news;

    @Autowired
    HouseRounds mails;

    @Autowired
    Rematching rematching;

    @Autowired
    StatedNeeds needs;

    private long need;
    private long offer;
    private long practice;

    @BeforeEach
    void begin() {
        examples.begin();
        need = examples.open(examples.need(TITLE, false));
        offer = examples.active(examples.offer("Courses on the prevention of torture", 3));
        practice = examples.practice(agency(), 0);
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void aNeedComesThroughMatchingToNobodyWhoMayNotSeeIt(Level level) {
        show(level);
        boolean isSeen = level == Level.PUBLIC || level == Level.PARTICIPANTS;
        assertThat(candidates.needsFor(provider(), offer).candidates()).hasSize(isSeen ? 1 : 0);
        assertThat(lessons.forPractice(provider(), practice).asking()).hasSize(isSeen ? 1 : 0);
        for (String channel : List.of(
                "/clearing-house/offers/" + offer + "/matches",
                "/clearing-house/offers/" + offer + "/matches.csv",
                "/clearing-house/practices/" + practice + "/matches",
                "/clearing-house/practices/" + practice + "/matches.csv",
                "/clearing-house/matches",
                "/api/v1/clearing-house/matches")) {
            String body = body(channel);
            assertThat(body).as(channel).doesNotContain("Testland");
            if (!isSeen) {
                assertThat(body).as(channel).doesNotContain(TITLE, "TCC-NED-");
            }
        }
        assertThat(rematching.run()).as("suggestions").isEqualTo(isSeen ? 1 : 0);
        assertThat(shown.counts(provider())).hasSize(isSeen ? 1 : 0);
        assertThat(letters())
                .allSatisfy(letter ->
                        assertThat(letter.subject() + letter.text()).doesNotContain(TITLE, "Testland", "prison"))
                .hasSize(isSeen ? 2 : 0);
        if (!isSeen) {
            assertThatThrownBy(() -> matches.propose(provider(), need, List.of(offer)))
                    .as("refused as what fits nothing is, or as if it were not there")
                    .isInstanceOfAny(NotFound.class, Refused.class)
                    .hasMessageNotContaining("level");
        }
    }

    @Test
    void aNeedSharedByNameIsThereForThoseNamedAlone() {
        show(Level.NAMED);
        examples.nameTo(need, agency());
        assertThat(candidates.needsFor(provider(), offer).candidates()).hasSize(1);
        assertThat(lessons.forPractice(provider(), practice).asking()).hasSize(1);
        long other = examples.active(Role.ASSISTANCE_PROVIDER, MatchExamples.FUND, examples.offer("Of a fund", 3));
        assertThat(candidates
                        .needsFor(examples.actor(Role.CLEARING_HOUSE_DESK), other)
                        .candidates())
                .as("the other party is not named")
                .isEmpty();
    }

    @Test
    void aNeedClosedAfterItWasProposedIsToldNoFurther() {
        long match = matches.propose(examples.actor(Role.CLEARING_HOUSE_DESK), need, List.of(offer));
        letters();
        show(Level.DESK);
        assertThat(body("/clearing-house/matches/" + match)).doesNotContain(TITLE, "Testland", "TCC-NED-");
        assertThat(body("/api/v1/clearing-house/match/explain/" + match))
                .contains("TCC-MAT-", "\"contributions\"")
                .doesNotContain(TITLE, "Testland", "TCC-NED-");
        assertThat(body("/clearing-house/matches")).doesNotContain(TITLE);
    }

    @Test
    void anExplanationHasItsAddressForThoseOfTheMatchAlone() {
        long match = matches.propose(examples.actor(Role.CLEARING_HOUSE_DESK), need, List.of(offer));
        assertThat(body("/api/v1/clearing-house/match/explain/" + match))
                .contains("\"gates\":[{\"gate\":", "\"engine\":", "\"weights\":", "TCC-OFR-");
        for (Role role : List.of(Role.UN_PARTNER, Role.FOCAL_POINT)) {
            assertThat(pages.get()
                            .uri("/api/v1/clearing-house/match/explain/" + match)
                            .with(cast.as(role)))
                    .as("%s", role)
                    .hasStatus(404);
        }
    }

    @Test
    void whatWouldTellTheStateIsHiddenInTheExplanationOfAnUnnamedNeed() {
        var explanation =
                candidates.needsFor(provider(), offer).candidates().get(0).explanation();
        assertThat(explanation.gates())
                .as("that parties may be unwanted is told to nobody")
                .noneMatch(passed -> passed.gate().code().equals("G10"));
        assertThat(explanation.contributions())
                .filteredOn(one -> one.feature() == Feature.MECHANISM)
                .allSatisfy(one -> assertThat(one.value()).isNull());
    }

    @Test
    void ofAStateWhoseSituationNobodySaidAnOfferForAGroupIsNotKept() {
        long few = examples.active(MatchExamples.only(
                examples.offer("For least developed countries", 3), new Offer.Whom(false, List.of("LDC"), List.of())));
        assertThat(candidates.offersFor(secretariat(), need, false).candidates())
                .extracting(each -> each.row().id())
                .contains(few);
    }

    @Test
    void aPracticeFindsNeedsAndChallengesThatItCouldServe() {
        long challenge = examples.challenge(testland(), Level.PARTICIPANTS);
        List<Candidate> asking = lessons.forPractice(provider(), practice).asking();
        assertThat(asking).extracting(each -> each.row().id()).containsExactly(need, challenge);
        assertThat(asking.get(0).explanation().contributions().get(0).feature()).isEqualTo(Feature.THEME);
        assertThat(body("/clearing-house/practices/" + practice + "/matches"))
                .contains(TITLE, "Prison staff without lessons");
        assertThatThrownBy(() -> lessons.forPractice(secretariat(), practice))
                .as("who asks learns nothing of the others who ask")
                .isInstanceOf(NotFound.class);
        long silent = examples.open(MatchExamples.without(examples.need("Another training", false), agency()));
        assertThat(lessons.forPractice(provider(), practice).asking())
                .extracting(each -> each.row().id())
                .as("one that does not want the party is not there")
                .doesNotContain(silent);
    }

    @Test
    void aChallengeFindsPracticesAndANeedFindsItsPeers() {
        long challenge = examples.challenge(testland(), Level.PARTICIPANTS);
        long ofOthers = examples.challenge(agency(), Level.PARTICIPANTS);
        assertThat(lessons.forChallenge(secretariat(), challenge).learnt())
                .singleElement()
                .satisfies(one -> assertThat(one.shown().path()).endsWith("/practices/" + practice));
        assertThat(candidates.offersFor(secretariat(), need, false).learnt())
                .extracting(Learnt::kind)
                .containsExactlyInAnyOrder(Precedent.Kind.PRACTICE, Precedent.Kind.CHALLENGE);
        assertThat(candidates.offersFor(secretariat(), need, false).learnt())
                .filteredOn(one -> one.kind() == Precedent.Kind.CHALLENGE)
                .singleElement()
                .satisfies(one -> assertThat(one.shown().path()).endsWith("/challenges/" + ofOthers));
        assertThatThrownBy(() -> lessons.forChallenge(provider(), challenge)).isInstanceOf(NotFound.class);
        for (Role role : List.of(Role.SECRETARIAT, Role.CLEARING_HOUSE_DESK)) {
            assertThat(pages.get()
                            .uri("/clearing-house/challenges/" + challenge + "/matches?lang=ru")
                            .with(cast.as(role)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Lessons in three prisons")
                    .doesNotContain(">match.", ">matches.");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"NAMED", "DESK", "OWNER"})
    void aChallengeThatIsNotForAllIsNoPeerAndNoTaskForAPractice(Level level) {
        examples.challenge(testland(), level);
        assertThat(lessons.forPractice(provider(), practice).asking())
                .extracting(each -> each.row().id())
                .containsExactly(need);
        examples.challenge(agency(), level);
        assertThat(candidates.offersFor(secretariat(), need, false).learnt())
                .extracting(Learnt::kind)
                .containsExactly(Precedent.Kind.PRACTICE);
    }

    private List<Letter> letters() {
        return mails.letters(news);
    }

    private void show(Level level) {
        Actor secretariat = secretariat();
        needs.show(secretariat, need, needs.withId(secretariat, need).record().version(), level);
    }

    private String body(String path) {
        var answer =
                pages.get().uri(path).with(cast.as(Role.ASSISTANCE_PROVIDER)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

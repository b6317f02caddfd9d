package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assistance.Project.Part;
import org.suivi.assistance.Project.Way;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.OfferState;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.RunningClock;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.identity.Role;
import org.suivi.matches.AgreedMatch;
import org.suivi.matches.MatchExamples;
import org.suivi.matches.MatchState;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** From the match that all agreed to, over its page, to a project. */
@OnDatabase
class ProjectsFromMatchesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples examples;

    @Autowired
    MatchExamples needsAndOffers;

    @Autowired
    AgreedMatch agreed;

    @Autowired
    ProjectsFromMatches fromMatches;

    @Autowired
    Projects projects;

    @Autowired
    PublishedProjects published;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Offers offers;

    @Autowired
    JdbcClient jdbc;

    private long match;

    @BeforeEach
    void begin() {
        examples.clear();
        needsAndOffers.begin();
        match = agreed.make();
    }

    @AfterEach
    void takeAway() {
        examples.clear();
        needsAndOffers.clear();
    }

    @Test
    void aProjectBeginsWithTheNeedAndThePartiesOfTheMatch() {
        Actor secretariat = examples.between(Role.SECRETARIAT);
        Project filled = fromMatches.filled(secretariat, match);
        assertThat(filled.words().title().isEmpty()).isFalse();
        assertThat(filled.parts()).extracting(Part::role).containsExactly(PartRole.RECIPIENT, PartRole.PROVIDER);
        long id = fromMatches.begin(secretariat, match, filled);
        Project begun = projects.withId(secretariat, id).project();
        assertThat(begun.origin().way()).isEqualTo(Way.MATCH);
        assertThat(agreed.state(match)).isEqualTo(MatchState.CONVERTED);
        assertThatThrownBy(() -> fromMatches.begin(secretariat, match, filled)).isInstanceOf(Refused.class);
    }

    @Test
    void theNeedAndTheMatchLeaveWithTheProjectOnlyWhereTheNeedIsPublicAndItsStateNamed() {
        Actor secretariat = examples.between(Role.SECRETARIAT);
        long id = fromMatches.begin(secretariat, match, fromMatches.filled(secretariat, match));
        jdbc.sql("update assistance_project set level = 0, recipient_said = 'confirmed', provider_said = 'confirmed'")
                .update();
        Long need = projects.withId(secretariat, id).project().origin().need();
        for (int reach = 0; reach < 2; reach++) {
            for (boolean isNamed : new boolean[] {true, false}) {
                jdbc.sql(
                                "update assistance_record set reach = :reach,"
                                        + " content = jsonb_set(content, '{consent,nameParty}', to_jsonb(:named)) where id = :need")
                        .param("reach", reach)
                        .param("named", isNamed)
                        .param("need", need)
                        .update();
                PublishedProjects.Published told = published.all().get(0);
                boolean isOpen = reach == 0 && isNamed;
                assertThat(told.need() != null).as("need %s %s", reach, isNamed).isEqualTo(isOpen);
                assertThat(told.match() != null)
                        .as("match %s %s", reach, isNamed)
                        .isEqualTo(isOpen);
            }
        }
    }

    /** From wherever a project may be cancelled, what it came of goes back to where others can help. */
    @ParameterizedTest
    @EnumSource(names = {"AGREED", "PLANNED", "ACTIVE", "SUSPENDED"})
    void aCancelledProjectGivesItsNeedBack(ProjectState from) {
        Actor secretariat = examples.between(Role.SECRETARIAT);
        long need = agreed.need(match);
        long id = fromMatches.begin(secretariat, match, fromMatches.filled(secretariat, match));
        Map<ProjectState, List<ProjectState>> ways = Map.of(
                ProjectState.AGREED, List.of(),
                ProjectState.PLANNED, List.of(ProjectState.PLANNED),
                ProjectState.ACTIVE, List.of(ProjectState.PLANNED, ProjectState.ACTIVE),
                ProjectState.SUSPENDED, List.of(ProjectState.PLANNED, ProjectState.ACTIVE, ProjectState.SUSPENDED));
        examples.bring(id, ways.getOrDefault(from, List.of()).toArray(ProjectState[]::new));
        boolean hasBegun = from == ProjectState.ACTIVE || from == ProjectState.SUSPENDED;
        assertThat(needs.state(need)).isEqualTo(hasBegun ? NeedState.IN_DELIVERY : NeedState.MATCHED);
        jdbc.sql(
                        "update assistance_record set opened_at = opened_at - interval '80 days', open_since = open_since - interval '80 days', last_confirmed = last_confirmed - 300")
                .update();
        examples.bring(id, ProjectState.CANCELLED);
        StatedNeeds.Seen seen = needs.withId(secretariat, need);
        assertThat(seen.record().state()).isEqualTo(NeedState.OPEN);
        assertThat(seen.record().times().confirmed()).isEqualTo(examples.today());
        assertThat(seen.events().get(seen.events().size() - 1).note()).isEqualTo("TCC-PRJ-%06d: because".formatted(id));
        assertThat(seen.clocks()).extracting(RunningClock::code).contains("accepted-proposal");
        assertThat(seen.record().times().opened())
                .as("it was opened then already")
                .isBefore(seen.record().times().openSince());
        assertThat(seen.clocks()).noneMatch(RunningClock::isOver);
        assertThat(agreed.state(match)).isEqualTo(MatchState.WITHDRAWN);
        assertThat(agreed.state(agreed.again(match))).isEqualTo(MatchState.PROPOSED);
    }

    @Test
    void whatWasAgreedIsTakenFromTheOfferUntilItsProjectIsCancelled() {
        Actor secretariat = examples.between(Role.SECRETARIAT);
        long offer = agreed.offer(match);
        assertThat(left(offer)).isEqualTo(2);
        long id = fromMatches.begin(secretariat, match, fromMatches.filled(secretariat, match));
        assertThat(left(offer)).isEqualTo(2);
        examples.bring(id, ProjectState.CANCELLED);
        assertThat(left(offer)).isEqualTo(3);
    }

    @Test
    void anOfferOfOneMissionIsUsedUpWhenItIsAgreedAndOnOfferAgainWhenItsProjectIsCancelled() {
        Actor secretariat = examples.between(Role.SECRETARIAT);
        long last = agreed.make(1);
        long offer = agreed.offer(last);
        assertThat(offers.withId(secretariat, offer).record().state()).isEqualTo(OfferState.EXHAUSTED);
        long id = fromMatches.begin(secretariat, last, fromMatches.filled(secretariat, last));
        examples.bring(id, ProjectState.CANCELLED);
        assertThat(offers.withId(secretariat, offer).record().state()).isEqualTo(OfferState.ACTIVE);
    }

    private Integer left(long offer) {
        return offers.withId(examples.between(Role.SECRETARIAT), offer)
                .offer()
                .capacity()
                .left();
    }

    @Test
    void aNeedThatSomebodyElseHelpsWithStaysWhereItIs() {
        Actor secretariat = examples.between(Role.SECRETARIAT);
        long need = agreed.need(match);
        long id = fromMatches.begin(secretariat, match, fromMatches.filled(secretariat, match));
        examples.open();
        long other = projects.begin(
                secretariat,
                examples.project("Beside it", examples.state().id(), examples.idOf(ProjectExamples.AGENCY), need));
        examples.bring(id, ProjectState.CANCELLED);
        assertThat(needs.state(need)).isEqualTo(NeedState.MATCHED);
        examples.bring(other, ProjectState.CANCELLED);
        assertThat(needs.state(need)).isEqualTo(NeedState.OPEN);
    }

    @Test
    void whatTheStateSaidOfItsNeedStaysSaid() {
        Actor secretariat = examples.between(Role.SECRETARIAT);
        long need = agreed.need(match);
        long id = fromMatches.begin(secretariat, match, fromMatches.filled(secretariat, match));
        examples.bring(id, ProjectState.PLANNED, ProjectState.ACTIVE);
        needs.become(secretariat, need, NeedState.NOT_MET, "Nobody came");
        examples.bring(id, ProjectState.CANCELLED);
        assertThat(needs.state(need)).isEqualTo(NeedState.NOT_MET);
        assertThat(agreed.state(match)).isEqualTo(MatchState.WITHDRAWN);
    }

    @Test
    void othersThanItsSidesDoNotEvenSeeTheMatch() {
        assertThatThrownBy(() -> fromMatches.filled(examples.between(Role.NATIONAL_FOCAL_POINT), match))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void thePageOfTheMatchLeadsToTheForm() {
        String form = "/clearing-house/projects/new?match=" + match;
        assertThat(pages.get().uri("/clearing-house/matches/" + match).with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains(form);
        assertThat(pages.get().uri(form).with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"match\" value=\"" + match + "\"", "Training for prison staff");
    }
}

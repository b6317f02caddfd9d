package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.Link.Relation;
import org.suivi.identity.Accounts;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.parties.PartyPeople;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;

/** Institutions and organisations tell what stands in the way in a State: beside it, in their own name, over the desk. */
@OnDatabase
class RaisedChallengesTests {

    private static final String HERE = "/clearing-house/challenges";
    private static final String ON_WORK = "/" + Cast.SYSTEM + "/raised-challenges";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Parties parties;

    @Autowired
    PartyPeople people;

    @Autowired
    Challenges challenges;

    @Autowired
    RaisedChallenges raised;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Levels levels;

    @Autowired
    Confirmations confirmations;

    @Autowired
    RecordWaits waits;

    @Autowired
    DeskNews decided;

    @Autowired
    RaisedNews told;

    @Autowired
    ClockNews late;

    @Autowired
    Pipeline pipeline;

    @Autowired
    HouseRounds mails;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from party where code like 'voice-%'").update();
        recommendations.clear(cast.systemId());
    }

    @ParameterizedTest
    @EnumSource(names = {"NHRI", "CIVIL_SOCIETY"})
    void itGoesOverTheDeskAndTheStateReadsItOnceItIsShared(Role role) {
        Actor teller = between(role);
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        long id = whole(role);
        isHiddenFrom(id, EnumSet.complementOf(EnumSet.of(role)));
        challenges.move(teller, id, 1, ChallengeState.SUBMITTED);
        isHiddenFrom(id, EnumSet.complementOf(EnumSet.of(role, Role.CLEARING_HOUSE_DESK)));
        assertThat(waits.of(desk)).contains(new Wait("waits.desk.challenge.submitted", HERE + "?state=submitted", 1));
        assertThatThrownBy(() -> challenges.move(teller, id, 2, ChallengeState.SHARED))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> challenges.move(desk, id, 2, ChallengeState.RETURNED))
                .hasMessage("house.say-why");
        challenges.move(desk, id, 2, ChallengeState.RETURNED, "It names somebody");
        assertThat(waits.of(teller))
                .contains(new Wait("waits.own.challenge.returned", HERE + "?own=1&state=returned", 1));
        challenges.change(teller, id, 3, challenges.withId(teller, id).challenge());
        challenges.move(teller, id, 4, ChallengeState.SUBMITTED);
        challenges.move(desk, id, 5, ChallengeState.SHARED);
        for (Role reader : Role.values()) {
            boolean reads = reader == role
                    || Set.of(
                                    Role.SECRETARIAT,
                                    Role.FOCAL_POINT,
                                    Role.UN_PARTNER,
                                    Role.CLEARING_HOUSE_DESK,
                                    Role.NATIONAL_FOCAL_POINT,
                                    Role.ASSISTANCE_PROVIDER,
                                    Role.COUNTRY_COORDINATOR)
                            .contains(reader);
            assertThat(pages.get().uri(HERE + "/" + id).with(cast.as(reader)))
                    .as("%s", reader)
                    .hasStatus(reads ? 200 : 404);
        }
        assertThat(pages.get().uri(HERE + "/" + id).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("Voice of its own", "in its own name", "Testland")
                .doesNotContain("It names somebody");
    }

    private void isHiddenFrom(long id, Set<Role> roles) {
        for (Role role : roles) {
            assertThat(pages.get().uri(HERE + "/" + id).with(cast.as(role)))
                    .as("%s", role)
                    .hasStatus(404);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NHRI", "CIVIL_SOCIETY"})
    void mailsSayItsNumberToItsInstitutionAndToTheStateOnceTheyMayKnow(Role role) {
        long id = whole(role);
        challenges.move(between(role), id, 1, ChallengeState.SUBMITTED);
        assertThat(mails.letters(told, decided)).isEmpty();
        challenges.move(between(Role.CLEARING_HOUSE_DESK), id, 2, ChallengeState.SHARED);
        List<Letter> state = mails.letters(told);
        assertThat(state).extracting(Letter::to).containsExactly(Cast.address(Role.SECRETARIAT));
        assertThat(mails.letters(decided)).extracting(Letter::to).containsExactly(Cast.address(role));
        assertThat(state.get(0).text())
                .contains(Entity.CHALLENGE.number(id), HERE + "/" + id)
                .doesNotContain("Inspectors are sent away", "Voice of its own");
    }

    @Test
    void theClockOfItsCheckIsSeenByBothSidesAndOpensItWhenItIsOver() {
        Actor teller = between(Role.NHRI);
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        long id = whole(Role.NHRI);
        assertThat(challenges.withId(teller, id).clock())
                .as("a draft waits for nobody")
                .isNull();
        challenges.move(teller, id, 1, ChallengeState.SUBMITTED);
        for (Role role : List.of(Role.NHRI, Role.CLEARING_HOUSE_DESK)) {
            assertThat(pages.get().uri(HERE + "/" + id).with(cast.as(role)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Check of a challenge");
        }
        assertThat(pipeline.overdue(desk, "check-challenge", "challenge", 1).total())
                .isZero();
        assertThat(mails.letters(late)).isEmpty();
        jdbc.sql("""
                        update assistance_record set submitted_at = submitted_at - interval '20 days',
                            state_since = state_since - interval '20 days'
                        """).update();
        assertThat(challenges.withId(teller, id).clock()).isNotNull().returns(true, RunningClock::isOver);
        assertThat(pipeline.overdue(desk, "check-challenge", "challenge", 1).rows())
                .extracting(Pipeline.Stay::number)
                .containsExactly(Entity.CHALLENGE.number(id));
        List<Letter> letters = mails.letters(late);
        assertThat(letters)
                .extracting(Letter::to)
                .contains(Cast.address(Role.CLEARING_HOUSE_DESK))
                .doesNotContain(Cast.address(Role.NHRI), Cast.address(Role.SECRETARIAT));
        assertThat(letters.get(0).text())
                .contains(Entity.CHALLENGE.number(id))
                .doesNotContain("Inspectors are sent away", "Voice of its own");
        challenges.move(desk, id, 2, ChallengeState.SHARED);
        assertThat(challenges.withId(teller, id).clock()).isNull();
    }

    @Test
    void itsLevelHoldsForTheStateToo() {
        Actor teller = between(Role.NHRI);
        long id = shared(Role.NHRI);
        long state = testland();
        levels.show(teller, Entity.CHALLENGE, id, 3, Level.NAMED, Set.of());
        assertThatThrownBy(() -> challenges.withId(between(Role.SECRETARIAT), id))
                .isInstanceOf(NotFound.class);
        assertThat(told.news()).isEmpty();
        levels.show(teller, Entity.CHALLENGE, id, 4, Level.NAMED, Set.of(state));
        assertThat(challenges.withId(between(Role.SECRETARIAT), id).may())
                .isEqualTo(new Challenges.May(false, false, false, false, true));
        assertThat(told.news()).hasSize(1);
        assertThat(pages.get().uri(HERE + "/" + id + "/level").with(cast.as(Role.NHRI)))
                .hasStatusOk();
        assertThat(pages.get().uri(HERE + "/" + id + "/level").with(cast.as(Role.SECRETARIAT)))
                .hasStatus(403);
    }

    @Test
    void whatTheDeskLookedAtIsNotChangedButTakenBack() {
        Actor teller = between(Role.NHRI);
        long id = shared(Role.NHRI);
        Challenge said = challenges.withId(teller, id).challenge();
        assertThatThrownBy(() -> challenges.change(teller, id, 3, said)).isInstanceOf(NotAllowed.class);
        confirmations.answer(teller, Entity.CHALLENGE, id, Confirmation.STILL_VALID, null);
        challenges.move(teller, id, 4, ChallengeState.DRAFT);
        assertThatThrownBy(() -> challenges.withId(between(Role.SECRETARIAT), id))
                .isInstanceOf(NotFound.class);
        challenges.change(teller, id, 5, said);
        assertThat(challenges.withId(teller, id).moves()).containsExactly(ChallengeState.SUBMITTED);
    }

    @Test
    void theStateAloneBeginsANeedFromIt() {
        long id = shared(Role.NHRI);
        Actor national = between(Role.SECRETARIAT);
        for (Role role : EnumSet.of(
                Role.NHRI,
                Role.FOCAL_POINT,
                Role.CLEARING_HOUSE_DESK,
                Role.NATIONAL_FOCAL_POINT,
                Role.ASSISTANCE_PROVIDER,
                Role.COUNTRY_COORDINATOR)) {
            assertThatThrownBy(() -> raised.ask(between(role), id))
                    .as("%s", role)
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> raised.ask(between("stranger@example.org"), id))
                .as("another State")
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> challenges.becomeNeed(national, id, 3)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> challenges.becomeNeed(between(Role.NHRI), id, 3))
                .isInstanceOf(NotAllowed.class);
        long need = raised.ask(national, id);
        assertThat(raised.ask(national, id)).as("it was begun before").isEqualTo(need);
        StatedNeeds.Seen seen = needs.withId(national, need);
        assertThat(seen.record().party()).isEqualTo(testland());
        assertThat(seen.need().words().problem().plain(Language.EN)).isEqualTo("Inspectors are sent away");
        assertThat(seen.need().origin().links())
                .extracting(Link::kind, Link::name, Link::relation)
                .first()
                .isEqualTo(tuple("challenge", Entity.CHALLENGE.number(id), Relation.DERIVED_FROM));
        assertThat(pages.get().uri("/clearing-house/needs/" + need).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains(HERE + "/" + id);
        assertThat(pages.get().uri(HERE + "/" + id).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains(Entity.NEED.number(need));
        assertThat(challenges.withId(between(Role.NHRI), id).record().state()).isEqualTo(ChallengeState.SHARED);
        assertThatThrownBy(() -> needs.withId(between(Role.NHRI), need)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyRaisesForAStateNorWithoutBeingNamed() {
        Actor teller = between(Role.NHRI);
        Challenge draft = Challenge.about(Cast.SYSTEM, words("Visits"), List.of(), "A/HRC/44/12, 106.72");
        assertThat(raised.raisedBy(teller)).as("nobody named it").isEmpty();
        assertThatThrownBy(() -> raised.raise(teller, testland(), draft)).hasMessage("house.no-party");
        named(Role.NHRI, PartyKind.UN_ENTITY);
        assertThat(raised.raisedBy(teller))
                .as("an agency offers and does not raise")
                .isEmpty();
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.NHRI, Role.CIVIL_SOCIETY))) {
            jdbc.sql("delete from party where code like 'voice-%'").update();
            named(role, PartyKind.NHRI);
            assertThat(raised.raisedBy(between(role))).as("%s", role).isEmpty();
        }
    }

    @Test
    void itIsAboutOneStateThatThereIsAndItsRecommendations() {
        long own = named(Role.NHRI, PartyKind.NHRI);
        Actor teller = between(Role.NHRI);
        for (String code : List.of("", "zzz", "voice-nhri")) {
            assertThatThrownBy(() ->
                            raised.raise(teller, own, Challenge.about(code, words("Visits"), List.of(), "A/HRC/44/12")))
                    .as(code)
                    .isInstanceOf(Refused.class)
                    .hasMessage("challenge.no-country");
        }
        var link = new Link(Cast.SYSTEM, "recommendation", 1, "a", words("Visit"), false);
        assertThatThrownBy(() -> raised.raise(
                        teller, own, Challenge.about(Cast.OTHER_SYSTEM, words("Visits"), List.of(link), "")))
                .hasMessage("challenge.no-country");
    }

    @Test
    void withoutARecommendationItIsNotSubmitted() {
        long own = named(Role.CIVIL_SOCIETY, PartyKind.CIVIL_SOCIETY);
        Actor teller = between(Role.CIVIL_SOCIETY);
        long id = raised.raise(teller, own, Challenge.about(Cast.SYSTEM, words("Visits"), List.of(), ""));
        assertThat(challenges.withId(teller, id).challenge().missing()).contains("links");
        assertThatThrownBy(() -> challenges.move(teller, id, 0, ChallengeState.SUBMITTED))
                .hasMessage("need.incomplete");
    }

    @ParameterizedTest
    @EnumSource(names = {"NHRI", "CIVIL_SOCIETY"})
    void itIsWrittenOnThePagesFromARecommendation(Role role) {
        long own = named(role, role == Role.NHRI ? PartyKind.NHRI : PartyKind.CIVIL_SOCIETY);
        long recommendation = recommendations
                .aRecommendation(cast.systemId())
                .text(Language.EN, "Let inspectors visit all prisons")
                .id();
        assertThat(pages.get().uri(ON_WORK + "/new?of=" + recommendation).with(cast.as(role)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + own + "\"", "Let inspectors visit all prisons");
        MvcTestResult begun = pages.post()
                .uri(ON_WORK)
                .with(cast.as(role))
                .with(csrf())
                .param("version", "0")
                .param("of", String.valueOf(recommendation))
                .param("facts[party]", String.valueOf(own))
                .param("texts[title]", "Visits")
                .exchange();
        assertThat(begun).hasStatus3xxRedirection();
        String page = begun.getResponse().getRedirectedUrl();
        for (Language language : Language.values()) {
            assertThat(pages.get().uri(page + "?lang=" + language.code()).with(cast.as(role)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Let inspectors visit all prisons")
                    .doesNotContain("challenge.field", "challenge.raise");
        }
        long id = jdbc.sql("select id from assistance_record").query(Long.class).single();
        Challenge begunWith = challenges.withId(between(role), id).challenge();
        assertThat(begunWith.countries()).containsExactly(Cast.SYSTEM);
        assertThat(begunWith.links()).extracting(Link::relation).containsExactly(Relation.BLOCKED_BY);
        assertThat(pages.post()
                        .uri(page)
                        .with(cast.as(role))
                        .with(csrf())
                        .param("version", "0")
                        .param("texts[title]", "Visits")
                        .param("texts[text]", "Inspectors are sent away")
                        .param("themes", "1")
                        .param("facts[cause]", "3"))
                .hasStatus3xxRedirection();
        assertThat(pages.post()
                        .uri(page + "/state")
                        .with(cast.as(role))
                        .with(csrf())
                        .param("version", "1")
                        .param("to", "SUBMITTED"))
                .hasStatus3xxRedirection();
        assertThat(challenges.withId(between(role), id).record().state()).isEqualTo(ChallengeState.SUBMITTED);
    }

    @Test
    void whereTheStateHasNoSystemHereRecommendationsAreCited() {
        long own = named(Role.NHRI, PartyKind.NHRI);
        assertThat(pages.get().uri(HERE + "/new").with(cast.as(Role.NHRI)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"countries\"", "name=\"facts[cited]\"");
        Map<String, String> sent = Map.of("countries", "fra", "facts[cited]", "CCPR/C/FRA/CO/5, para. 23");
        MvcTestResult refused = raise(own, Map.of("countries", "", "facts[cited]", "CCPR/C/FRA/CO/5, para. 23"));
        assertThat(refused).hasStatus(422).bodyText().contains("CCPR/C/FRA/CO/5", "Choose the State");
        MvcTestResult begun = raise(own, sent);
        assertThat(begun).hasStatus3xxRedirection();
        assertThat(pages.get().uri(begun.getResponse().getRedirectedUrl()).with(cast.as(Role.NHRI)))
                .hasStatusOk()
                .bodyText()
                .contains("France", "CCPR/C/FRA/CO/5, para. 23");
    }

    @Test
    void whoIsNamedForNobodyIsToldSo() {
        assertThat(pages.get().uri(HERE + "/new").with(cast.as(Role.CIVIL_SOCIETY)))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody has named you")
                .doesNotContain("name=\"facts[party]\"");
    }

    @Test
    void aRecommendationThatIsNotForEverybodyIsNotCarriedOut() {
        named(Role.NHRI, PartyKind.NHRI);
        long recommendation = recommendations
                .aRecommendation(cast.systemId())
                .seenBy(Visibility.INTERNAL)
                .id();
        assertThat(pages.get().uri(ON_WORK + "/new?of=" + recommendation).with(cast.as(Role.NHRI)))
                .hasStatus(422);
    }

    private MvcTestResult raise(long party, Map<String, String> sent) {
        var request = pages.post()
                .uri(HERE)
                .with(cast.as(Role.NHRI))
                .with(csrf())
                .param("version", "0")
                .param("facts[party]", String.valueOf(party))
                .param("texts[title]", "Visits");
        sent.forEach(request::param);
        return request.exchange();
    }

    private long shared(Role role) {
        long id = whole(role);
        challenges.move(between(role), id, 1, ChallengeState.SUBMITTED);
        challenges.move(between(Role.CLEARING_HOUSE_DESK), id, 2, ChallengeState.SHARED);
        return id;
    }

    /** A draft about Testland that could be submitted. */
    private long whole(Role role) {
        long own = named(role, role == Role.NHRI ? PartyKind.NHRI : PartyKind.CIVIL_SOCIETY);
        Actor teller = between(role);
        long id = raised.raise(
                teller, own, Challenge.about(Cast.SYSTEM, words("Visits"), List.of(), "A/HRC/44/12, para. 106.72"));
        challenges.change(
                teller,
                id,
                0,
                new Challenge(
                        words("Visits"),
                        words("Inspectors are sent away"),
                        LocalizedText.EMPTY,
                        List.of(1),
                        List.of(2),
                        3,
                        List.of(),
                        null,
                        List.of(Cast.SYSTEM),
                        "A/HRC/44/12, para. 106.72"));
        return id;
    }

    private static LocalizedText words(String text) {
        return LocalizedText.of(Language.EN, text);
    }

    private long named(Role role, PartyKind kind) {
        Actor administrator = between(Role.ADMINISTRATOR);
        long id = parties.add(
                administrator, new Party.Draft("voice-" + kind.code(), kind, words("Voice of its own"), ""));
        people.name(administrator, id, Cast.address(role));
        return id;
    }

    private long testland() {
        return parties.withCode(Cast.SYSTEM).orElseThrow().id();
    }

    private Actor between(Role role) {
        return between(Cast.address(role));
    }

    private Actor between(String email) {
        long account = accounts.withEmail(email).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }
}

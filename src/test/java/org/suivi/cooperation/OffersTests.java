package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Accounts;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** Offers from a draft to their end. */
@OnDatabase
class OffersTests {

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
    Offers offers;

    @Autowired
    Challenges challenges;

    @Autowired
    HouseClock houseClock;

    @Autowired
    DeskNews news;

    @Autowired
    ClockNews clockNews;

    @Autowired
    Pipeline pipeline;

    @Autowired
    HouseRounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from party where code like 'offer-%'").update();
    }

    @Test
    void aStatePublishesItsOfferItself() {
        long id = active();
        assertThat(offers.withId(secretariat(), id).record().state()).isEqualTo(OfferState.ACTIVE);
        assertThat(pages.get().uri("/clearing-house/offers").with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .contains("Five missions");
    }

    @Test
    void theOfferOfAFundWaitsForTheDesk() {
        Actor provider = between(Role.ASSISTANCE_PROVIDER);
        long fund = parties.add(
                between(Role.ADMINISTRATOR),
                new Party.Draft("offer-fund", PartyKind.FUND, LocalizedText.of(Language.EN, "Fund"), ""));
        people.name(between(Role.ADMINISTRATOR), fund, Cast.address(Role.ASSISTANCE_PROVIDER));
        long id = offers.begin(provider, fund, whole(5, 5));
        offers.move(provider, id, 0, OfferState.SUBMITTED, null);
        assertThat(offers.withId(provider, id).record().state()).isEqualTo(OfferState.SUBMITTED);
        offers.move(between(Role.CLEARING_HOUSE_DESK), id, 1, OfferState.ACTIVE, null);
        assertThat(offers.withId(provider, id).record().state()).isEqualTo(OfferState.ACTIVE);
    }

    @Test
    void theClockOfAnOfferThatWaitsForTheDeskIsSeenByBothSidesAndOpensItWhenItIsOver() {
        Actor provider = between(Role.ASSISTANCE_PROVIDER);
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        long fund = parties.add(
                between(Role.ADMINISTRATOR),
                new Party.Draft("offer-fund", PartyKind.FUND, LocalizedText.of(Language.EN, "Fund"), ""));
        people.name(between(Role.ADMINISTRATOR), fund, Cast.address(Role.ASSISTANCE_PROVIDER));
        long id = offers.begin(provider, fund, whole(5, 5));
        assertThat(offers.withId(provider, id).clock())
                .as("a draft waits for nobody")
                .isNull();
        offers.move(provider, id, 0, OfferState.SUBMITTED, null);
        for (Role role : List.of(Role.ASSISTANCE_PROVIDER, Role.CLEARING_HOUSE_DESK)) {
            assertThat(pages.get().uri("/clearing-house/offers/" + id).with(cast.as(role)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Check of an offer");
        }
        assertThat(pipeline.overdue(desk, "check-offer", "offer", 1).total()).isZero();
        assertThat(rounds.letters(clockNews)).isEmpty();
        jdbc.sql("""
                        update assistance_record set submitted_at = submitted_at - interval '20 days',
                            state_since = state_since - interval '20 days'
                        """).update();
        assertThat(offers.withId(provider, id).clock()).isNotNull().returns(true, RunningClock::isOver);
        assertThat(pipeline.overdue(desk, "check-offer", "offer", 1).rows())
                .extracting(Pipeline.Stay::number)
                .containsExactly(Entity.OFFER.number(id));
        assertThat(rounds.letters(clockNews))
                .extracting(Letter::to)
                .contains(Cast.address(Role.CLEARING_HOUSE_DESK))
                .doesNotContain(Cast.address(Role.ASSISTANCE_PROVIDER));
        offers.move(desk, id, 1, OfferState.ACTIVE, null);
        assertThat(offers.withId(provider, id).clock()).isNull();
    }

    @Test
    void theProviderIsToldOnceOfEachDecisionOfTheDeskWithoutAWordOfTheOffer() {
        Actor provider = between(Role.ASSISTANCE_PROVIDER);
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        long fund = parties.add(
                between(Role.ADMINISTRATOR),
                new Party.Draft("offer-fund", PartyKind.FUND, LocalizedText.of(Language.EN, "Fund"), ""));
        people.name(between(Role.ADMINISTRATOR), fund, Cast.address(Role.ASSISTANCE_PROVIDER));
        long id = offers.begin(provider, fund, whole(5, 5));
        offers.move(provider, id, 0, OfferState.SUBMITTED, null);
        assertThat(rounds.letters(news)).as("nothing is decided").isEmpty();
        offers.move(desk, id, 1, OfferState.DRAFT, "Say where");
        assertThatTheProviderIsTold("given back", id);
        offers.move(provider, id, 2, OfferState.SUBMITTED, null);
        offers.move(desk, id, 3, OfferState.ACTIVE, null);
        assertThatTheProviderIsTold("published", id);
        offers.move(provider, id, 4, OfferState.PAUSED, null);
        offers.move(provider, id, 5, OfferState.ACTIVE, null);
        assertThat(rounds.letters(news)).as("of the owner’s own step").isEmpty();
        int version = offers.withId(desk, id).record().version();
        offers.move(desk, id, version, OfferState.UNPUBLISHED, "Say where");
        assertThatTheProviderIsTold("taken down", id);
    }

    @Test
    void aDraftIsLaidAsideAndTakenUpAgainByItsOwner() {
        long id = offers.begin(
                secretariat(), parties.withCode(Cast.SYSTEM).orElseThrow().id(), whole(5, 5));
        String here = "/clearing-house/offers/" + id;
        assertThat(step(here, 0, OfferState.DISCARDED)).hasRedirectedUrl("/clearing-house/offers?own=1");
        assertThat(pages.get().uri("/clearing-house/offers?own=1").with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .doesNotContain(here);
        assertThat(pages.get().uri("/clearing-house/offers?own=1&all=1").with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains(here);
        assertThat(pages.get().uri(here).with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatus(404);
        assertThat(offers.withId(secretariat(), id))
                .returns(false, Offers.Seen::mayWrite)
                .returns(List.of(OfferState.DRAFT), Offers.Seen::moves);
        assertThat(step(here, 0, OfferState.DRAFT)).as("of an older version").hasStatus(409);
        assertThat(step(here, 1, OfferState.DRAFT)).hasRedirectedUrl(here);
        assertThat(offers.withId(secretariat(), id).events())
                .extracting(StateEvent::to)
                .containsExactly("draft", "discarded", "draft");
        assertThat(rounds.letters(news)).as("of the owner’s own steps").isEmpty();
    }

    @Test
    void whatTheDeskWasShownIsNotLaidAside() {
        Actor provider = between(Role.ASSISTANCE_PROVIDER);
        long fund = parties.add(
                between(Role.ADMINISTRATOR),
                new Party.Draft("offer-fund", PartyKind.FUND, LocalizedText.of(Language.EN, "Fund"), ""));
        people.name(between(Role.ADMINISTRATOR), fund, Cast.address(Role.ASSISTANCE_PROVIDER));
        long id = offers.begin(provider, fund, whole(5, 5));
        offers.move(provider, id, 0, OfferState.SUBMITTED, null);
        offers.move(between(Role.CLEARING_HOUSE_DESK), id, 1, OfferState.DRAFT, "Say where");

        assertThat(offers.withId(provider, id).moves()).containsExactly(OfferState.SUBMITTED);
        assertThatThrownBy(() -> offers.move(provider, id, 2, OfferState.DISCARDED, null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aChallengeIsLaidAsideByThoseWhoApproveIt() {
        long id = challenges.begin(secretariat(), Need.EMPTY);
        assertThatThrownBy(() -> challenges.move(between(Role.FOCAL_POINT), id, 0, ChallengeState.DISCARDED))
                .isInstanceOf(NotAllowed.class);
        assertThat(pages.post()
                        .uri("/clearing-house/challenges/" + id + "/state")
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", "0")
                        .param("to", "DISCARDED"))
                .hasRedirectedUrl("/clearing-house/challenges?own=1");
        assertThat(challenges.withId(secretariat(), id).may().write()).isFalse();
        challenges.move(secretariat(), id, 1, ChallengeState.DRAFT);
        assertThat(challenges.withId(secretariat(), id).may().write()).isTrue();
    }

    private MvcTestResult step(String here, int version, OfferState to) {
        return pages.post()
                .uri(here + "/state")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("to", to.name())
                .exchange();
    }

    private void assertThatTheProviderIsTold(String what, long id) {
        assertThat(rounds.letters(news)).as(what).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(Cast.address(Role.ASSISTANCE_PROVIDER));
            assertThat(letter.subject() + letter.text())
                    .contains(Entity.OFFER.number(id), "/clearing-house/offers/" + id)
                    .doesNotContain("Five missions", "Say where", "house.decided");
        });
        assertThat(rounds.letters(news)).as("once").isEmpty();
    }

    @Test
    void whatAStatePublishesItselfIsNoDecisionOfTheDesk() {
        active();
        assertThat(rounds.letters(news)).isEmpty();
    }

    @Test
    void anOfferEndsByItselfAndNeverLaterThanTwoYears() {
        long id = active();
        assertThat(offers.withId(secretariat(), id).offer().when().expires()).isEqualTo(today().plusDays(730));
        jdbc.sql("update assistance_record set expires_on = expires_on - 731 where id = :id")
                .param("id", id)
                .update();
        assertThat(houseClock.round()).isEqualTo(1);
        assertThat(offers.withId(secretariat(), id).record().state()).isEqualTo(OfferState.EXPIRED);
    }

    @Test
    void anOfferWithNothingLeftIsUsedUpUntilThereIsMore() {
        long id = active();
        int version = offers.withId(secretariat(), id).record().version();
        offers.change(secretariat(), id, version, whole(5, 0));
        assertThat(offers.withId(secretariat(), id).record().state()).isEqualTo(OfferState.EXHAUSTED);
        assertThatThrownBy(() -> offers.move(secretariat(), id, version + 2, OfferState.ACTIVE, null))
                .hasMessage("offer.nothing-left");
        offers.change(secretariat(), id, version + 2, whole(5, 3));
        assertThat(offers.withId(secretariat(), id).record().state()).isEqualTo(OfferState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"MISSIONS, 1", "SEATS, 20", "DAYS, 10", "AMOUNT, 50000"})
    void anAgreementTakesWhatOneNeedUsuallyTakesAndNeverMoreThanThereIs(Offer.Unit unit, int usual) {
        long id = active();
        offers.change(secretariat(), id, 2, counted(unit, usual + 3, usual + 2));
        int confirmed = jdbc.sql("update assistance_record set last_confirmed = last_confirmed - 9")
                .update();
        assertThat(confirmed).isPositive();
        assertThat(offers.take(id)).isEqualTo(usual);
        assertThat(left(id)).isEqualTo(2);
        assertThat(offers.withId(secretariat(), id).record().times().confirmed())
                .isEqualTo(today().minusDays(9));
        assertThat(offers.take(id)).isEqualTo(Math.min(usual, 2));
        offers.giveBack(id, usual + 9);
        assertThat(left(id)).isEqualTo(usual + 3);
    }

    @Test
    void whatTheLastAgreementTookIsUsedUpUntilItComesBack() {
        long id = active();
        offers.change(secretariat(), id, 2, whole(2, 1));
        int taken = offers.take(id);
        assertThat(offers.withId(secretariat(), id).record().state()).isEqualTo(OfferState.EXHAUSTED);
        assertThat(offers.take(id)).isZero();
        offers.giveBack(id, taken);
        assertThat(offers.withId(secretariat(), id).record().state()).isEqualTo(OfferState.ACTIVE);
        assertThat(left(id)).isEqualTo(1);
    }

    @Test
    void anOwnerWhoSaysHowMuchIsLeftWhileAnAgreementTakesSeesBoth() {
        long id = active();
        int seen = offers.withId(secretariat(), id).record().version();
        offers.take(id);
        Offer typed = whole(5, 5);
        assertThatThrownBy(() -> offers.change(secretariat(), id, seen, typed)).isInstanceOf(Stale.class);
    }

    private Integer left(long id) {
        return offers.withId(secretariat(), id).offer().capacity().left();
    }

    private Offer counted(Offer.Unit unit, int total, int left) {
        Offer whole = whole(1, 1);
        return new Offer(
                whole.words(),
                whole.what(),
                whole.whom(),
                new Offer.Capacity(unit, total, left),
                whole.terms(),
                whole.when());
    }

    @Test
    void theDeskTakesAnOfferDownOnlyWithAReason() {
        long id = active();
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        int version = offers.withId(desk, id).record().version();
        assertThatThrownBy(() -> offers.move(desk, id, version, OfferState.UNPUBLISHED, ""))
                .hasMessage("house.say-why");
        offers.move(desk, id, version, OfferState.UNPUBLISHED, "A name of a person stands in it");
        assertThat(pages.get().uri("/clearing-house/offers/" + id).with(cast.asNobody()))
                .hasStatus(404);
    }

    @Test
    void anOfferIsWrittenOnThePage() {
        Party state = parties.withCode(Cast.SYSTEM).orElseThrow();
        assertThat(pages.get().uri("/clearing-house/offers/new?lang=ar").with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk();
        var answer = pages.post()
                .uri("/clearing-house/offers")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", "0")
                .param("facts[party]", String.valueOf(state.id()))
                .param("texts[title]", "Peer exchange on reporting")
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(pages.get()
                        .uri(String.valueOf(answer.getResponse().getRedirectedUrl()))
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("Peer exchange on reporting");
    }

    @Test
    void whoChoosesTooMuchIsToldOfWhatTooMuchWasChosen() {
        Offer offer = whole(5, 5);
        List<Integer> many = IntStream.rangeClosed(1, 41).boxed().toList();
        var forms = new Offer.What(List.of(1), List.of(2), many);
        var themes = new Offer.What(many, List.of(2), List.of(3));
        assertThatThrownBy(() -> about(offer, forms).check()).hasMessage("need.too-many");
        assertThatThrownBy(() -> about(offer, themes).check()).hasMessage("offer.too-many");
    }

    private static Offer about(Offer offer, Offer.What what) {
        return new Offer(offer.words(), what, offer.whom(), offer.capacity(), offer.terms(), offer.when());
    }

    @Test
    void aFormOnAnOldVersionComesBackWithBothVersionsWhole() {
        long id = active();
        assertThat(pages.post()
                        .uri("/clearing-house/offers/" + id)
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", "0")
                        .param("texts[preconditions]", "Only on Mondays")
                        .param("facts[based]", "My programme")
                        .param("facts[practices]", "TCC-PRC-000036")
                        .param("facts[states]", "che"))
                .hasStatus(409)
                .bodyText()
                .contains("Only on Mondays", "My programme", "Switzerland", "Five missions", "TCC-PRC-000036");
    }

    private long active() {
        Party state = parties.withCode(Cast.SYSTEM).orElseThrow();
        long id = offers.begin(secretariat(), state.id(), whole(5, 5));
        offers.move(secretariat(), id, 0, OfferState.SUBMITTED, null);
        return id;
    }

    private Offer whole(int total, int remaining) {
        return new Offer(
                new Offer.Words(
                        LocalizedText.of(Language.EN, "Five missions"), LocalizedText.EMPTY, LocalizedText.EMPTY, ""),
                new Offer.What(List.of(1), List.of(2), List.of(3)),
                new Offer.Whom(true, List.of(), List.of()),
                new Offer.Capacity(Offer.Unit.MISSIONS, total, remaining),
                new Offer.Terms(List.of(Language.EN), Offer.Cost.FREE, false),
                new Offer.When(today(), today().plusYears(5), null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Actor secretariat() {
        return between(Role.SECRETARIAT);
    }

    private Actor between(Role role) {
        long account = accounts.withEmail(Cast.address(role)).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }
}

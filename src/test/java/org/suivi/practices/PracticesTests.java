package org.suivi.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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
import org.suivi.cooperation.Confirmation;
import org.suivi.cooperation.Confirmations;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRounds;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Levels;
import org.suivi.cooperation.News;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.PracticeState;
import org.suivi.cooperation.StateEvent;
import org.suivi.cooperation.Wait;
import org.suivi.database.SystemScope;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.practices.PracticeReviews.Answer;
import org.suivi.practices.PracticesAsked.What;
import org.suivi.practices.PracticesForWork.Counted;
import org.suivi.practices.Reuses.Told;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** A practice on its way: told, checked, reviewed, used elsewhere, confirmed, and what nobody may do to it. */
@OnDatabase
class PracticesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    PracticeExamples examples;

    @Autowired
    Practices practices;

    @Autowired
    Levels levels;

    @Autowired
    Reuses reuses;

    @Autowired
    PracticesAsked asked;

    @Autowired
    PracticeOffers practiceOffers;

    @Autowired
    Offers offers;

    @Autowired
    PracticesForWork near;

    @Autowired
    Confirmations confirmations;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PracticeNews news;

    @Autowired
    List<NewsSource> sources;

    @Autowired
    HouseRounds mails;

    private Actor owner;
    private Actor desk;
    private long id;

    @BeforeEach
    void begin() {
        owner = examples.person(Role.SECRETARIAT);
        desk = examples.person(Role.CLEARING_HOUSE_DESK);
        examples.parties();
        id = practices.begin(owner, examples.home(), examples.whole());
    }

    @AfterEach
    void takeAway() {
        examples.clear();
        recommendations.clear(cast.systemId());
    }

    @Test
    void itIsToldCheckedAndShown() {
        assertThatThrownBy(() -> practices.withId(desk, id)).isInstanceOf(NotFound.class);
        move(owner, PracticeState.SUBMITTED);
        assertThat(practices.withId(desk, id).clock())
                .isNotNull()
                .satisfies(clock -> assertThat(clock.code()).isEqualTo("check-practice"));
        assertThat(practices.withId(owner, id).clock()).isNotNull();
        move(desk, PracticeState.DESK_CHECK);
        assertThatThrownBy(() -> move(desk, PracticeState.SNAPSHOT)).hasMessage("practice.check-all");
        check();
        assertThat(state()).isEqualTo(PracticeState.SNAPSHOT);
        assertThat(practices.withId(owner, id).way())
                .extracting(StateEvent::to)
                .containsExactly("draft", "submitted", "desk-check", "snapshot");
        assertThat(pages.get()
                        .uri("/clearing-house/practices/" + id + "?lang=ar")
                        .with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .contains("One coordinator");
    }

    @Test
    void whatIsHalfDoneOrNamesSomebodyIsNotSubmitted() {
        practices.change(owner, id, 0, Practice.empty(Language.EN));
        assertThatThrownBy(() -> move(owner, PracticeState.SUBMITTED)).hasMessage("practice.incomplete");
        Practice whole = examples.whole();
        practices.change(
                owner,
                id,
                1,
                new Practice(
                        new Practice.Words(
                                whole.words().title(),
                                whole.words().challenge(),
                                LocalizedText.of(Language.EN, "Ask jane@ministry.example"),
                                whole.words().result()),
                        whole.what(),
                        whole.proof(),
                        whole.story(),
                        whole.terms()));
        assertThatThrownBy(() -> move(owner, PracticeState.SUBMITTED)).hasMessage("practice.names-somebody");
    }

    @Test
    void aDraftIsLaidAsideAndTakenUpAgainUntilTheDeskWasShownIt() {
        move(owner, PracticeState.DISCARDED);
        assertThat(practices.withId(owner, id))
                .returns(List.of(PracticeState.DRAFT), Practices.Seen::moves)
                .returns(false, seen -> seen.may().write());
        move(owner, PracticeState.DRAFT);
        move(owner, PracticeState.SUBMITTED);
        move(owner, PracticeState.DRAFT);
        assertThat(practices.withId(owner, id).moves()).containsExactly(PracticeState.SUBMITTED);
        assertThatThrownBy(() -> move(owner, PracticeState.DISCARDED)).hasMessage("house.move-not-allowed");
    }

    @Test
    void aMinistryWritesDraftsAndTheFocalPointTellsThem() {
        Actor ministry = examples.person(Role.FOCAL_POINT);
        long draft = practices.begin(ministry, examples.home(), examples.whole());
        assertThatThrownBy(() -> practices.move(ministry, draft, Step.to(PracticeState.SUBMITTED, 0)))
                .isInstanceOf(NotAllowed.class);
        practices.move(owner, draft, Step.to(PracticeState.SUBMITTED, 0));
        assertThatThrownBy(() -> practices.change(ministry, draft, 1, examples.whole()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theDeskGivesBackWithAReasonAndTheOwnerAppeals() {
        move(owner, PracticeState.SUBMITTED);
        move(desk, PracticeState.DESK_CHECK);
        assertThatThrownBy(() -> move(desk, PracticeState.RETURNED)).hasMessage("practice.say-why");
        object(PracticeState.RETURNED);
        assertThatThrownBy(() -> move(owner, PracticeState.APPEALED)).hasMessage("house.say-why");
        appeal();
        assertThat(practices.withId(desk, id).moves())
                .containsExactlyInAnyOrder(PracticeState.DESK_CHECK, PracticeState.RETURNED);
        assertThatThrownBy(() -> move(desk, PracticeState.SNAPSHOT)).hasMessage("house.move-not-allowed");
        move(desk, PracticeState.DESK_CHECK);
        check();
        assertThat(state()).isEqualTo(PracticeState.SNAPSHOT);
    }

    @Test
    void itsPageSaysWhoHasItNowAndWhyItCameBack() {
        assertThat(page(Role.SECRETARIAT)).contains("The owner alone", "Later: Everybody");
        move(owner, PracticeState.SUBMITTED);
        assertThat(page(Role.SECRETARIAT)).contains("is asked to look it through", "The owner and the desk");
        move(desk, PracticeState.DESK_CHECK);
        object(PracticeState.RETURNED);
        assertThat(page(Role.SECRETARIAT)).contains("<strong>Why it came back</strong>");
        appeal();
        assertThat(page(Role.CLEARING_HOUSE_DESK))
                .contains("<strong>What its owner says against it</strong>")
                .contains("Grant the appeal: check it again", "Reject the appeal")
                .doesNotContain("Begin the check", "Return to its owner");
        move(desk, PracticeState.DESK_CHECK);
        check();
        assertThat(page(Role.SECRETARIAT)).contains("Everybody").doesNotContain("Later: ", "Why it came back");
    }

    private String page(Role role) {
        byte[] page = pages.get()
                .uri("/clearing-house/practices/" + id)
                .with(cast.as(role))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8);
    }

    @Test
    void whatWasTakenDownGoesBackToWhereItWas() {
        document();
        object(PracticeState.UNPUBLISHED);
        assertThat(pages.get().uri("/clearing-house/practices/" + id).with(cast.asNobody()))
                .hasStatus(404);
        appeal();
        assertThat(practices.withId(desk, id).moves())
                .containsExactlyInAnyOrder(PracticeState.DOCUMENTED, PracticeState.UNPUBLISHED);
        move(desk, PracticeState.DOCUMENTED);
        assertThat(state()).isEqualTo(PracticeState.DOCUMENTED);
    }

    @Test
    void twoReviewersOfOtherRegionsDocumentIt() {
        publish();
        int version = practices.withId(desk, id).record().version();
        assertThatThrownBy(() -> practices.askReviewers(desk, id, version, List.of(examples.asia(), examples.asia())))
                .hasMessage("practice.two-reviewers");
        assertThatThrownBy(() -> practices.askReviewers(desk, id, version, List.of(examples.asia(), examples.home())))
                .hasMessage("practice.two-reviewers");
        assertThatThrownBy(
                        () -> practices.askReviewers(owner, id, version, List.of(examples.asia(), examples.africa())))
                .isInstanceOf(NotAllowed.class);
        practices.askReviewers(desk, id, version, List.of(examples.asia(), examples.africa()));
        Actor asia = examples.person(Role.ASSISTANCE_PROVIDER);
        assertThatThrownBy(() -> practices.review(asia, id, new Answer(examples.asia(), false, "")))
                .hasMessage("house.say-why");
        practices.review(asia, id, new Answer(examples.asia(), true, ""));
        assertThatThrownBy(() -> practices.review(asia, id, new Answer(examples.africa(), true, "")))
                .isInstanceOf(NotAllowed.class);
        assertThat(state()).isEqualTo(PracticeState.PEER_REVIEW);
        practices.review(
                examples.person(Role.COUNTRY_COORDINATOR), id, new Answer(examples.africa(), true, "Well told"));
        assertThat(state()).isEqualTo(PracticeState.DOCUMENTED);
    }

    @Test
    void reviewersAreToldOfWhatTheyReviewUntilTheyAnswer() {
        publish();
        int version = practices.withId(desk, id).record().version();
        Actor asia = examples.person(Role.ASSISTANCE_PROVIDER);
        assertThat(waiting(asia, What.REVIEW)).isZero();
        practices.askReviewers(desk, id, version, List.of(examples.asia(), examples.africa()));
        assertThat(waiting(asia, What.REVIEW)).isEqualTo(1);
        assertThat(waiting(desk, What.REVIEW)).as("the desk reviews nothing").isZero();
        assertThat(waiting(owner, What.REVIEW)).isZero();
        for (Language language : Language.values()) {
            assertThat(pages.get()
                            .uri(PracticesAsked.PATH + "?what=review&lang=" + language.code())
                            .with(cast.as(Role.ASSISTANCE_PROVIDER)))
                    .hasStatusOk()
                    .bodyText()
                    .containsOnlyOnce("<li data-row")
                    .contains("/clearing-house/practices/" + id + "#reviews");
        }
        practices.review(asia, id, new Answer(examples.asia(), false, "Say what it cost"));
        assertThat(waiting(asia, What.REVIEW)).isZero();
        assertThat(waiting(examples.person(Role.COUNTRY_COORDINATOR), What.REVIEW))
                .isEqualTo(1);
    }

    @Test
    void theOriginIsToldOfUsesElsewhereUntilItAnswers() {
        document();
        long reuse = reuses.tell(examples.person(Role.ASSISTANCE_PROVIDER), id, told(examples.asia()));
        assertThat(waiting(owner, What.USE)).isEqualTo(1);
        assertThat(waiting(examples.person(Role.ASSISTANCE_PROVIDER), What.USE)).isZero();
        assertThat(asked.page(owner, What.USE, 1).rows())
                .singleElement()
                .satisfies(each -> assertThat(each.path()).isEqualTo("/clearing-house/practices/" + id + "#reuses"));
        assertThat(pages.get().uri(PracticesAsked.PATH + "?what=none").with(cast.as(Role.SECRETARIAT)))
                .hasStatus(404);
        reuses.answer(owner, id, reuse, true);
        assertThat(waiting(owner, What.USE)).isZero();
    }

    /** As it is counted, which is as long as the list is. */
    private long waiting(Actor actor, What what) {
        long counted = asked.of(actor).stream()
                .filter(wait -> wait.key().endsWith("." + what.code()))
                .mapToLong(Wait::count)
                .sum();
        assertThat(asked.page(actor, what, 1).rows()).hasSize((int) counted);
        return counted;
    }

    @Test
    void theFirstConfirmedUseElsewhereRaisesItAndLooksNeverDo() {
        document();
        for (int i = 0; i < 3; i++) {
            assertThat(pages.get().uri("/clearing-house/practices/" + id).with(cast.asNobody()))
                    .hasStatusOk();
        }
        assertThat(state()).isEqualTo(PracticeState.DOCUMENTED);
        Actor adopter = examples.person(Role.ASSISTANCE_PROVIDER);
        assertThatThrownBy(() -> reuses.tell(owner, id, told(examples.home()))).hasMessage("house.no-party");
        long reuse = reuses.tell(adopter, id, told(examples.asia()));
        assertThatThrownBy(() -> reuses.tell(adopter, id, told(examples.asia())))
                .hasMessage("reuse.told-already");
        assertThat(state()).isEqualTo(PracticeState.DOCUMENTED);
        assertThat(reuses.of(
                        examples.person(Role.UN_PARTNER),
                        practices.withId(owner, id).record()))
                .isEmpty();
        assertThatThrownBy(() -> reuses.answer(adopter, id, reuse, true)).isInstanceOf(NotAllowed.class);
        reuses.answer(owner, id, reuse, true);
        assertThat(state()).isEqualTo(PracticeState.REUSED);
        assertThat(pages.get().uri("/clearing-house/practices/" + id).with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .contains("With two coordinators", "TCC-REU-");
    }

    @Test
    void aUseThatTheOriginDoesNotConfirmDoesNotCount() {
        document();
        long reuse = reuses.tell(examples.person(Role.ASSISTANCE_PROVIDER), id, told(examples.asia()));
        reuses.answer(owner, id, reuse, false);
        assertThat(state()).isEqualTo(PracticeState.DOCUMENTED);
        assertThat(pages.get().uri("/clearing-house/practices/" + id).with(cast.asNobody()))
                .bodyText()
                .doesNotContain("With two coordinators");
    }

    @Test
    void aUseConfirmedBeforeTheReviewCountsOnceItIsDocumented() {
        publish();
        long reuse = reuses.tell(examples.person(Role.ASSISTANCE_PROVIDER), id, told(examples.asia()));
        reuses.answer(owner, id, reuse, true);
        assertThat(state()).isEqualTo(PracticeState.SNAPSHOT);
        review();
        assertThat(state()).isEqualTo(PracticeState.REUSED);
    }

    @Test
    void whatIsToldOtherwiseIsLookedThroughAgainAndKeepsItsTierIfTheDeskSaysSo() {
        document();
        Practice whole = examples.whole();
        var terms = new Practice.Terms(Language.EN, null, 18, true, true, null, List.of());
        practices.change(
                owner, id, version(), new Practice(whole.words(), whole.what(), whole.proof(), whole.story(), terms));
        assertThat(state()).as("how long it took harms nobody").isEqualTo(PracticeState.DOCUMENTED);
        assertThatThrownBy(() -> move(owner, PracticeState.SUBMITTED)).hasMessage("house.move-not-allowed");
        practices.change(owner, id, version(), examples.titled("Two coordinators in each ministry"));
        assertThat(state()).isEqualTo(PracticeState.SUBMITTED);
        assertThat(pages.get().uri("/clearing-house/practices/" + id).with(cast.asNobody()))
                .hasStatus(404);
        move(desk, PracticeState.DESK_CHECK);
        assertThat(practices.withId(desk, id).moves())
                .containsExactlyInAnyOrder(PracticeState.SNAPSHOT, PracticeState.DOCUMENTED, PracticeState.RETURNED);
        assertThatThrownBy(() -> move(desk, PracticeState.REUSED)).hasMessage("house.move-not-allowed");
        assertThatThrownBy(() -> move(desk, PracticeState.DOCUMENTED)).hasMessage("practice.check-all");
        practices.move(desk, id, new Step(version(), PracticeState.DOCUMENTED, null, "", Step.CHECKS, null));
        assertThat(state()).isEqualTo(PracticeState.DOCUMENTED);
        assertThat(pages.get().uri("/clearing-house/practices/" + id + "/edit").with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("looked through by the desk before others read it");
    }

    private int version() {
        return practices.withId(owner, id).record().version();
    }

    @Test
    void mailsAskReviewersAndTellTheOwnerOfAUseWithoutAWordOfThePractice() {
        publish();
        practices.askReviewers(desk, id, version(), List.of(examples.asia(), examples.africa()));
        long used = reuses.tell(examples.person(Role.ASSISTANCE_PROVIDER), id, told(examples.asia()));
        List<Letter> letters = mails.letters(news);
        assertThat(letters)
                .extracting(Letter::to)
                .contains(Cast.address(Role.ASSISTANCE_PROVIDER), Cast.address(Role.SECRETARIAT))
                .doesNotHaveDuplicates();
        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.subject() + letter.text())
                        .contains(Entity.PRACTICE.number(id), "/clearing-house/practices/" + id)
                        .doesNotContain("One coordinator", "practice.review", "reuse.mail"));
        assertThat(mails.letters(news)).as("once").isEmpty();
        reuses.answer(owner, id, used, true);
        assertThat(news.news()).as("answered").noneMatch(each -> each.occasion() == Occasion.PRACTICE_USED);
    }

    @Test
    void theOwnerIsToldOnceOfEachDecisionOfTheDeskAndOfNothingElse() {
        move(owner, PracticeState.SUBMITTED);
        move(desk, PracticeState.DESK_CHECK);
        assertThat(decided()).as("the desk began to look").isEmpty();
        object(PracticeState.RETURNED);
        assertThatTheOwnerIsTold("given back");
        appeal();
        assertThat(decided()).as("of the owner’s own step").isEmpty();
        move(desk, PracticeState.DESK_CHECK);
        assertThatTheOwnerIsTold("the appeal was granted");
        check();
        assertThatTheOwnerIsTold("published");
        object(PracticeState.UNPUBLISHED);
        assertThatTheOwnerIsTold("taken down");
        appeal();
        object(PracticeState.UNPUBLISHED);
        assertThatTheOwnerIsTold("the appeal was not granted");
        appeal();
        move(desk, PracticeState.SNAPSHOT);
        assertThatTheOwnerIsTold("the appeal was granted");
        move(owner, PracticeState.ARCHIVED);
        assertThat(decided()).as("of the owner’s own step").isEmpty();
    }

    private void assertThatTheOwnerIsTold(String what) {
        assertThat(decided())
                .as(what)
                .extracting(news -> news.reader().email())
                .contains(Cast.address(Role.SECRETARIAT));
        List<Letter> letters = mails.letters(this::decided);
        assertThat(letters).as(what).extracting(Letter::to).contains(Cast.address(Role.SECRETARIAT));
        assertThat(letters)
                .as(what)
                .allSatisfy(letter -> assertThat(letter.subject() + letter.text())
                        .contains(Entity.PRACTICE.number(id), "/clearing-house/practices/" + id)
                        .doesNotContain("One coordinator", "A case stands", "house.decided"));
        assertThat(mails.letters(this::decided)).as("once").isEmpty();
    }

    private List<News> decided() {
        return sources.stream()
                .flatMap(source -> source.news().stream())
                .filter(each -> each.occasion() == Occasion.DESK_DECIDED)
                .toList();
    }

    @Test
    void aPracticeOfTheSamePartyTakesItsPlace() {
        publish();
        long newer = practices.begin(owner, examples.home(), examples.whole());
        int version = practices.withId(owner, id).record().version();
        assertThatThrownBy(() -> practices.move(
                        owner, id, new Step(version, PracticeState.SUPERSEDED, null, "", Set.of(), newer)))
                .hasMessage("practice.no-successor");
        long first = id;
        id = newer;
        publish();
        practices.move(owner, first, new Step(version, PracticeState.SUPERSEDED, null, "", Set.of(), newer));
        assertThat(practices.withId(owner, first).practice().terms().successor())
                .isEqualTo(newer);
    }

    @Test
    void afterTwoYearsItIsDueThenHistoricAndOneClickBringsItBackToItsTier() {
        document();
        examples.confirmedDaysAgo(id, 735);
        examples.letClocksRun();
        assertThat(state()).isEqualTo(PracticeState.REVIEW_DUE);
        examples.confirmedDaysAgo(id, 765);
        examples.letClocksRun();
        assertThat(state()).isEqualTo(PracticeState.STALE);
        assertThat(pages.get().uri("/clearing-house/practices").with(cast.asNobody()))
                .bodyText()
                .doesNotContain("One coordinator");
        assertThat(pages.get().uri("/clearing-house/practices?all=1").with(cast.asNobody()))
                .bodyText()
                .contains("One coordinator");
        String token = examples.link(id, owner);
        assertThat(pages.post()
                        .uri("/clearing-house/confirm/" + token)
                        .with(cast.asNobody())
                        .with(csrf())
                        .param("answer", "still-valid"))
                .hasStatusOk();
        assertThat(state()).isEqualTo(PracticeState.DOCUMENTED);
    }

    @Test
    void onlyTheOwnerConfirmsAndItsWithdrawalArchives() {
        publish();
        assertThatThrownBy(() -> confirmations.answer(desk, Entity.PRACTICE, id, Confirmation.STILL_VALID, null))
                .isInstanceOf(NotAllowed.class);
        assertThat(pages.post()
                        .uri("/clearing-house/practices/" + id + "/confirm")
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        confirmations.answer(examples.link(id, owner), Confirmation.WITHDRAW, "The programme ended");
        assertThat(state()).isEqualTo(PracticeState.ARCHIVED);
    }

    @ParameterizedTest
    @EnumSource(PracticeState.class)
    void whatTheTableDoesNotSayCannotBeDone(PracticeState from) {
        List<Actor> all = List.of(owner, desk, examples.person(Role.UN_PARTNER), Actor.suivi(null));
        for (PracticeState to : PracticeState.values()) {
            if (from.next().containsKey(to)) {
                continue;
            }
            examples.set(id, from);
            for (Actor actor : all) {
                assertThatThrownBy(() -> {
                            int version = practices.withId(actor, id).record().version();
                            practices.move(
                                    actor, id, new Step(version, to, Objection.HARM, "Because", Step.CHECKS, 0L));
                        })
                        .as("%s to %s by %s", from, to, actor.role())
                        .isInstanceOfAny(Refused.class, NotAllowed.class, NotFound.class);
            }
            assertThat(state()).isEqualTo(from);
        }
    }

    @Test
    void nobodySavesOverWhatSomebodyElseSaved() {
        practices.change(owner, id, 0, examples.whole());
        assertThatThrownBy(() -> practices.change(owner, id, 0, examples.whole()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void theOwnerOpensItTheDeskOnlyProtectsItMore() {
        publish();
        int version = practices.withId(owner, id).record().version();
        levels.show(owner, Entity.PRACTICE, id, version, Level.PARTICIPANTS, Set.of());
        assertThat(pages.get().uri("/clearing-house/practices/" + id).with(cast.asNobody()))
                .hasStatus(404);
        assertThatThrownBy(() -> levels.show(desk, Entity.PRACTICE, id, version + 1, Level.PUBLIC, Set.of()))
                .isInstanceOf(NotAllowed.class);
        levels.show(desk, Entity.PRACTICE, id, version + 1, Level.DESK, Set.of());
    }

    @Test
    void whoHelpsOthersTurnsItIntoAnOffer() {
        publish();
        long offer = practiceOffers.begin(owner, id);
        assertThat(offers.withId(owner, offer).offer().words().practices()).containsExactly(id);
        assertThat(pages.get().uri("/clearing-house/offers/" + offer).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains(Entity.PRACTICE.number(id));
        assertThatThrownBy(() -> practiceOffers.begin(examples.person(Role.ASSISTANCE_PROVIDER), id))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void itIsShownWhereWorkIsDoneToOthersThanItsOwnerAndSaysWhy() {
        long asked = recommendations
                .aRecommendation(cast.systemId())
                .text(Language.EN, "Adopt legislation and amend the law against torture")
                .tagged("4-torture")
                .id();
        publish();
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        assertThat(SystemScope.in(cast.systemId(), () -> near.ofRecommendation(secretariat, asked)))
                .as("one's own")
                .isEmpty();
        jdbc.sql("update assistance_record set party_id = :party, themes = array[:theme::int] where id = :id")
                .param("party", examples.asia())
                .param("theme", examples.term("4-torture"))
                .param("id", id)
                .update();
        List<Counted> found = SystemScope.in(cast.systemId(), () -> near.ofRecommendation(secretariat, asked));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.near().id()).isEqualTo(id);
            assertThat(one.near().shared().themes()).containsExactly(examples.term("4-torture"));
            assertThat(one.near().shared().functions()).isNotEmpty();
        });
        assertThat(pages.get()
                        .uri("/qta/practices/of-recommendation/" + asked + "?lang=fr")
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("One coordinator", "En commun");
        String begun = String.valueOf(pages.post()
                .uri("/qta/practices")
                .with(cast.as(Role.FOCAL_POINT))
                .with(csrf())
                .param("kind", "recommendation")
                .param("of", String.valueOf(asked))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        assertThat(pages.get().uri(begun).with(cast.as(Role.FOCAL_POINT))).hasStatusOk();
    }

    @Test
    void itIsWrittenOnThePageHalfDoneFirst() {
        assertThat(pages.get().uri("/clearing-house/practices/new?lang=zh").with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk();
        var answer = pages.post()
                .uri("/clearing-house/practices")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", "0")
                .param("facts[party]", String.valueOf(examples.home()))
                .param("texts[title]", "Half a practice")
                .param("texts[block0-name]", "A part")
                .param("countries", "che", "")
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        String here = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(pages.get().uri(here).with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("Half a practice", "A part", "Switzerland");
        assertThat(pages.get().uri(here + "/edit").with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk();
        assertThat(pages.post()
                        .uri(here)
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", "7")
                        .param("texts[title]", "Too late")
                        .param("texts[block1-lessons]", "A lesson of mine")
                        .param("facts[paper0-title]", "A paper of mine")
                        .param("flags", "helps"))
                .hasStatus(409)
                .bodyText()
                .contains("Too late", "A lesson of mine", "A paper of mine")
                .contains("Half a practice", "A part", "Switzerland");
        assertThat(pages.post()
                        .uri(here)
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", "0")
                        .param("facts[paper0-address]", "javascript:alert(1)"))
                .hasStatus(422);
    }

    private PracticeState state() {
        return examples.state(id);
    }

    private void move(Actor actor, PracticeState to) {
        practices.move(
                actor, id, Step.to(to, practices.withId(actor, id).record().version()));
    }

    private void check() {
        int version = practices.withId(desk, id).record().version();
        practices.move(desk, id, new Step(version, PracticeState.SNAPSHOT, null, "", Step.CHECKS, null));
    }

    private void object(PracticeState to) {
        int version = practices.withId(desk, id).record().version();
        practices.move(desk, id, new Step(version, to, Objection.NAMES, "A case stands in it", Set.of(), null));
    }

    private void appeal() {
        int version = practices.withId(owner, id).record().version();
        practices.move(owner, id, new Step(version, PracticeState.APPEALED, null, "It is public", Set.of(), null));
    }

    private void publish() {
        move(owner, PracticeState.SUBMITTED);
        move(desk, PracticeState.DESK_CHECK);
        check();
    }

    private void document() {
        publish();
        review();
    }

    private void review() {
        int version = practices.withId(desk, id).record().version();
        practices.askReviewers(desk, id, version, List.of(examples.asia(), examples.africa()));
        practices.review(examples.person(Role.ASSISTANCE_PROVIDER), id, new Answer(examples.asia(), true, ""));
        practices.review(examples.person(Role.COUNTRY_COORDINATOR), id, new Answer(examples.africa(), true, ""));
    }

    private static Told told(long party) {
        return new Told(
                party,
                LocalizedText.of(Language.EN, "With two coordinators"),
                LocalizedText.of(Language.EN, "It works"));
    }
}

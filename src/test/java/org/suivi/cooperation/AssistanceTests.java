package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;

/** A need from the recommendation it is asked on to the desk, the clock and back; a challenge on its way to a need. */
@OnDatabase
class AssistanceTests {

    private static final int BETWEEN_COUNTRIES = 0;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Levels levels;

    @Autowired
    NeedsFromWork work;

    @Autowired
    Challenges challenges;

    @Autowired
    HouseClock clock;

    @Autowired
    Pipeline pipeline;

    @Autowired
    ClockNews news;

    @Autowired
    HouseRounds rounds;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private long recommendation;

    @BeforeEach
    void begin() {
        recommendations.clear(cast.systemId());
        recommendation = recommendations
                .aRecommendation(cast.systemId())
                .text(
                        Language.EN,
                        "Train judges and prosecutors on the prevention of torture and adopt a law against it")
                .tagged("4-torture", "children")
                .id();
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
        recommendations.clear(cast.systemId());
    }

    @Test
    void aNeedBeginsMostlyFilledFromTheRecommendation() {
        Need need = filled();
        assertThat(8 - need.missing().size())
                .as("of the eight necessary: missing %s", need.missing())
                .isGreaterThanOrEqualTo(7);
        assertThat(need.origin().links().get(0).id()).isEqualTo(recommendation);
        assertThat(need.when().latest()).isAfter(need.when().earliest());
    }

    @Test
    void theSameRecordIsAskedOnOnce() {
        String first = ask();
        assertThat(ask()).isEqualTo(first);
    }

    @Test
    void aRestrictedRecommendationDoesNotLeaveTheSecretariat() {
        long hidden = recommendations
                .aRecommendation(cast.systemId())
                .seenBy(Visibility.RESTRICTED)
                .id();
        assertThatThrownBy(() -> SystemScope.in(
                        cast.systemId(), () -> work.onRecommendation(cast.actor(Role.SECRETARIAT), "qta", hidden)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aMinistryDraftsTheFocalPointApprovesAndTheDeskOpens() {
        Actor ministry = cast.between(Role.FOCAL_POINT);
        Actor national = cast.between(Role.SECRETARIAT);
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        long id = needs.begin(ministry, whole());
        assertThatThrownBy(() -> needs.withId(desk, id)).isInstanceOf(NotFound.class);
        needs.move(ministry, id, 0, NeedState.NATIONAL_REVIEW, null);
        assertThatThrownBy(() -> needs.move(ministry, id, 1, NeedState.SUBMITTED, null))
                .isInstanceOf(NotAllowed.class);
        needs.change(national, id, 1, whole());
        needs.move(national, id, 2, NeedState.SUBMITTED, null);
        assertThat(needs.withId(desk, id).clocks())
                .extracting(RunningClock::code)
                .containsExactly("acknowledge-need", "triage-need");
        assertThat(needs.withId(national, id).clocks()).hasSize(2);
        needs.move(desk, id, 3, NeedState.ACKNOWLEDGED, null);
        needs.move(desk, id, 4, NeedState.OPEN, null);
        assertThat(needs.withId(national, id).record().state()).isEqualTo(NeedState.OPEN);
        assertThat(needs.withId(national, id).events())
                .extracting(StateEvent::to)
                .containsExactly("draft", "national-review", "submitted", "acknowledged", "open");
    }

    @Test
    void aMinistryCompletesItsNeedWhileTheFocalPointLooksAtItAndBothSeeWhatIsMissing() {
        Actor ministry = cast.between(Role.FOCAL_POINT);
        Actor national = cast.between(Role.SECRETARIAT);
        long id = needs.begin(ministry, Need.EMPTY);
        needs.move(ministry, id, 0, NeedState.NATIONAL_REVIEW, null);
        for (Role role : List.of(Role.FOCAL_POINT, Role.SECRETARIAT)) {
            assertThat(pages.get().uri("/clearing-house/needs/" + id).with(cast.as(role)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/clearing-house/needs/" + id + "/edit#texts[problem]", "/edit#languages");
            assertThat(pages.get().uri("/clearing-house/needs/" + id + "/edit").with(cast.as(role)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("id=\"texts[problem]\"", "id=\"languages\"", "id=\"modalities\"");
        }
        needs.change(ministry, id, 1, whole());
        assertThat(pages.post()
                        .uri("/clearing-house/needs/" + id + "/state")
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", "2")
                        .param("to", "SUBMITTED"))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("notice", "Now: Submitted");
        assertThatThrownBy(() -> needs.change(ministry, id, 3, whole())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theFormNamesWhatIsEmptyStillAndLeadsToItsFields() {
        long id = needs.begin(cast.between(Role.FOCAL_POINT), Need.EMPTY);
        for (Language language : Language.values()) {
            String form = body(pages.get()
                    .uri("/clearing-house/needs/" + id + "/edit?lang=" + language.code())
                    .with(cast.as(Role.FOCAL_POINT))
                    .exchange());
            for (String place :
                    List.of("texts[problem]", "themes-at-0", "modalities", "languages", "facts[earliest]")) {
                assertThat(form).contains("href=\"#" + place + "\"", "id=\"" + place + "\"");
            }
        }
        String live = body(pages.post()
                .uri("/clearing-house/needs/" + id + "/specificity")
                .with(cast.as(Role.FOCAL_POINT))
                .with(csrf())
                .param("version", "0")
                .param("texts[problem]", "Nobody trains the judges")
                .exchange());
        assertThat(live).contains("href=\"#texts[change]\"").doesNotContain("href=\"#texts[problem]\"");
    }

    private static String body(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theFocalPointSubmitsADraftInOneStepThatIsKeptAsTwo() {
        Actor national = cast.between(Role.SECRETARIAT);
        long id = needs.begin(national, whole());
        needs.move(national, id, 0, NeedState.SUBMITTED, null);
        assertThat(needs.withId(national, id).events())
                .extracting(StateEvent::to)
                .containsExactly("draft", "national-review", "submitted");
    }

    @Test
    void whatIsNotWholeIsNotSubmittedAndWhatIsGivenBackSaysWhy() {
        Actor national = cast.between(Role.SECRETARIAT);
        long id = needs.begin(national, Need.EMPTY);
        assertThatThrownBy(() -> needs.move(national, id, 0, NeedState.SUBMITTED, null))
                .isInstanceOf(Refused.class)
                .hasMessage("need.incomplete");
        needs.change(national, id, 0, whole());
        needs.move(national, id, 1, NeedState.SUBMITTED, null);
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        int version = needs.withId(desk, id).record().version();
        assertThatThrownBy(() -> needs.returnAgain(desk, id, version, " ", null))
                .hasMessage("house.say-why");
        needs.returnAgain(desk, id, version, "Which institution?", null);
        needs.move(national, id, version + 1, NeedState.SUBMITTED, null);
        assertThatThrownBy(() -> needs.returnAgain(desk, id, version + 2, "Still which?", null))
                .hasMessage("need.second-return");
        needs.returnAgain(desk, id, version + 2, "Still which?", "2026-11-20");
        assertThat(needs.withId(national, id).record().state()).isEqualTo(NeedState.RETURNED);
    }

    @Test
    void theDeskDoesNotChangeTheWordsOfAState() {
        long id = submitted();
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        assertThat(needs.withId(desk, id).mayWrite()).isFalse();
        assertThatThrownBy(() -> needs.change(desk, id, 2, whole())).isInstanceOf(NotAllowed.class);
        int version = needs.withId(desk, id).record().version();
        assertThatThrownBy(() -> levels.show(desk, Entity.NEED, id, version, Level.PUBLIC, Set.of()))
                .as("lowers the protection")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void everyMoveThatTheTableDoesNotAllowIsRefused() {
        Actor national = cast.between(Role.SECRETARIAT);
        long id = needs.begin(national, whole());
        int refused = 0;
        for (NeedState to : NeedState.values()) {
            boolean isAllowed = NeedState.DRAFT.moverTo(to).isPresent() || to == NeedState.SUBMITTED;
            if (!isAllowed) {
                assertThatThrownBy(() -> needs.move(national, id, 0, to, "why"))
                        .as("%s", to)
                        .isInstanceOf(Refused.class);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(NeedState.values().length - 3);
        assertThatThrownBy(() -> needs.move(national, id, 9, NeedState.NATIONAL_REVIEW, null))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aNeedWithoutAnAcceptedProposalIsEscalatedOnceAndByItself() {
        long id = open();
        assertThat(clock.round()).isZero();
        jdbc.sql("update assistance_record set open_since = open_since - interval '61 days' where id = :id")
                .param("id", id)
                .update();
        assertThat(clock.round()).isEqualTo(1);
        assertThat(clock.round()).isZero();
        assertThat(needs.state(id)).isEqualTo(NeedState.UNMET_ESCALATED);
        needs.become(cast.between(Role.SECRETARIAT), id, NeedState.IN_MATCHING, null);
        assertThat(clock.round()).as("it waits for the answer to a proposal").isZero();
        needs.become(cast.between(Role.SECRETARIAT), id, NeedState.OPEN, null);
        assertThat(clock.round()).as("the answer was no").isEqualTo(1);
    }

    @Test
    void aNeedThatIsOpenedAgainWasFirstOpenedWhenItWas() {
        long id = open();
        jdbc.sql(
                        "update assistance_record set opened_at = opened_at - interval '61 days', open_since = open_since - interval '61 days'")
                .update();
        HouseRecord.Times before =
                needs.withId(cast.between(Role.SECRETARIAT), id).record().times();
        assertThat(clock.round()).isEqualTo(1);
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        needs.move(desk, id, needs.withId(desk, id).record().version(), NeedState.OPEN, null);
        HouseRecord.Times after =
                needs.withId(cast.between(Role.SECRETARIAT), id).record().times();
        assertThat(after.opened()).isEqualTo(before.opened());
        assertThat(after.openSince()).isAfter(before.openSince());
        assertThat(clock.round()).as("its clock began anew").isZero();
    }

    @Test
    void theStateHearsOfWhatTheDeskDidAndTheDeskOfATimeThatIsOverOnceEach() {
        long id = submitted();
        assertThat(mails()).isEmpty();
        jdbc.sql("""
                        update assistance_record set submitted_at = submitted_at - interval '12 days',
                            state_since = state_since - interval '12 days' where id = :id
                        """).param("id", id).update();
        String desk = Cast.address(Role.CLEARING_HOUSE_DESK);
        assertThat(mails()).as("seven working days or more").contains(desk);
        assertThat(mails()).as("once").isEmpty();
        Actor acting = cast.between(Role.CLEARING_HOUSE_DESK);
        needs.move(acting, id, 2, NeedState.ACKNOWLEDGED, null);
        assertThat(mails()).contains(Cast.address(Role.SECRETARIAT)).doesNotContain(desk);
        needs.returnAgain(acting, id, 3, "Which institution?", null);
        assertThat(mails()).contains(Cast.address(Role.SECRETARIAT));
        assertThat(mails()).isEmpty();
    }

    @Test
    void whatWasGivenBackHasAClockThatBothSidesSeeAndItsStateIsReminded() {
        long id = submitted();
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        needs.returnAgain(desk, id, 2, "Which institution?", null);
        for (Actor reader : List.of(desk, cast.between(Role.SECRETARIAT))) {
            assertThat(needs.withId(reader, id).clocks())
                    .extracting(RunningClock::code)
                    .containsExactly("answer-return");
        }
        returned(id, 9);
        assertThat(reminded()).isEmpty();
        for (int days : List.of(10, 20)) {
            returned(id, days);
            assertThat(reminded())
                    .as("%s days", days)
                    .contains(Cast.address(Role.SECRETARIAT))
                    .doesNotContain(Cast.address(Role.CLEARING_HOUSE_DESK));
            assertThat(reminded()).as("once").isEmpty();
        }
        assertThat(pipeline.overdue(desk, "answer-return", "need", 1).total()).isZero();
        returned(id, 31);
        assertThat(pipeline.overdue(desk, "answer-return", "need", 1).total()).isEqualTo(1);
        assertThat(pages.get().uri("/clearing-house/waiting").with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatusOk()
                .bodyText()
                .contains("/clearing-house/pipeline/over/answer-return");
    }

    private List<String> reminded() {
        return rounds.letters(news).stream()
                .filter(letter -> letter.subject().contains("still waits for you"))
                .map(Letter::to)
                .toList();
    }

    private void returned(long id, int days) {
        jdbc.sql("update assistance_record set state_since = now() - :days * interval '1 day' where id = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }

    private List<String> mails() {
        return rounds.letters(news).stream().map(Letter::to).toList();
    }

    @Test
    void aNeedThatNobodyConfirmsBecomesStaleAndIsPutAway() {
        long id = open();
        confirmedBefore(id, 209);
        assertThat(clock.round()).isZero();
        confirmedBefore(id, 210);
        assertThat(clock.round()).isEqualTo(1);
        assertThat(needs.withId(cast.between(Role.SECRETARIAT), id).record().state())
                .isEqualTo(NeedState.STALE);
        confirmedBefore(id, 300);
        clock.round();
        assertThat(needs.withId(cast.between(Role.SECRETARIAT), id).record().state())
                .isEqualTo(NeedState.CLOSED);
    }

    @Test
    void aStateThatIsNotNamedIsOneOfItsRegion() {
        long id = open();
        Actor provider = cast.between(Role.ASSISTANCE_PROVIDER);
        StatedNeeds.Seen seen = needs.withId(provider, id);
        assertThat(seen.party()).isNull();
        assertThat(seen.need().origin().links()).isEmpty();
        assertThat(seen.events()).isEmpty();
        assertThat(pages.get().uri("/clearing-house/needs/" + id).with(cast.as(Role.ASSISTANCE_PROVIDER)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Testland")
                .doesNotContain("/qta/");
        assertThat(pages.get().uri("/clearing-house/needs.csv").with(cast.as(Role.ASSISTANCE_PROVIDER)))
                .hasStatusOk()
                .bodyText()
                .contains("TCC-NED-")
                .doesNotContain("Testland");
    }

    /** The owner always, the desk when it asks, and that it asked is kept; nobody else. */
    @Test
    void whomItIsNotProposedToIsKnownToTheOwnerAndToADeskThatLeavesATrace() {
        Actor national = cast.between(Role.SECRETARIAT);
        Need need = whole();
        Need.Terms terms = need.terms();
        long id = needs.begin(
                national,
                new Need(
                        need.words(),
                        need.what(),
                        need.whom(),
                        need.when(),
                        new Need.Terms(terms.languages(), terms.funding(), null, terms.peers(), List.of(7L)),
                        need.consent(),
                        need.origin()));
        needs.move(national, id, 0, NeedState.SUBMITTED, null);
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        assertThat(needs.withId(national, id).need().terms().excluded()).containsExactly(7L);
        assertThat(needs.withId(desk, id).need().terms().excluded()).isEmpty();
        assertThat(looks(id)).isZero();
        assertThat(pages.post()
                        .uri("/clearing-house/needs/" + id + "/exclusions")
                        .with(cast.as(Role.CLEARING_HOUSE_DESK))
                        .with(csrf()))
                .hasStatusOk();
        assertThat(looks(id)).isEqualTo(1);
        assertThat(needs.exclusions(national, id)).containsExactly(7L);
        assertThat(looks(id)).as("its owner leaves none").isEqualTo(1);
    }

    private long looks(long id) {
        return SystemScope.in(
                BETWEEN_COUNTRIES,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(
                                        "select count(*) from audit_entry where verb = 'exclusions-read' and subject_id = :id")
                                .param("id", id)
                                .query(Long.class)
                                .single())));
    }

    @Test
    void aTransitionIsKeptForGood() {
        long id = open();
        assertThatThrownBy(() -> jdbc.sql("delete from state_event where entity_id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("written once");
    }

    @Test
    void aChallengeIsApprovedSharedAndBecomesANeed() {
        Actor national = cast.between(Role.SECRETARIAT);
        long id = challenges.begin(national, filled());
        Challenge begun = challenges.withId(national, id).challenge();
        assertThat(begun.missing()).contains("text", "cause").doesNotContain("links");
        challenges.change(
                national,
                id,
                0,
                new Challenge(
                        begun.title(),
                        LocalizedText.of(Language.EN, "No trainers"),
                        LocalizedText.EMPTY,
                        List.of(1),
                        List.of(2),
                        3,
                        begun.links(),
                        null));
        challenges.move(national, id, 1, ChallengeState.NFP_APPROVED);
        challenges.move(national, id, 2, ChallengeState.SHARED);
        long need = challenges.becomeNeed(national, id, 3);
        assertThat(challenges.withId(national, id).record().state()).isEqualTo(ChallengeState.CONVERTED);
        assertThat(needs.withId(national, need).need().words().problem().plain(Language.EN))
                .isEqualTo("No trainers");
    }

    @Test
    void thePagesAreWholeInEveryLanguage() {
        long id = submitted();
        for (Language language : Language.values()) {
            for (String path : List.of("", "/" + id)) {
                assertThat(pages.get()
                                .uri("/clearing-house/needs" + path + "?lang=" + language.code())
                                .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                        .hasStatusOk();
            }
        }
        long draft = needs.begin(cast.between(Role.SECRETARIAT), filled());
        assertThat(pages.get()
                        .uri("/clearing-house/needs/" + draft + "/edit?lang=ar")
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"");
    }

    @Test
    void aReturnedNeedSaysWhyBeforeAnythingElse() {
        Actor national = cast.between(Role.SECRETARIAT);
        long id = submitted();
        int version = needs.withId(national, id).record().version();
        needs.returnAgain(cast.between(Role.CLEARING_HOUSE_DESK), id, version, "Which institution?", null);
        assertThat(pages.get().uri("/clearing-house/needs/" + id).with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Why it came back", "Which institution?", "The problem", "What you can do")
                .containsSubsequence("What you can do", "Languages", "Steps so far");
        needs.move(national, id, version + 1, NeedState.SUBMITTED, null);
        assertThat(pages.get().uri("/clearing-house/needs/" + id).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .doesNotContain("Why it came back");
    }

    @Test
    void aStepThatCannotBeTakenLeadsBackToTheRecord() {
        long id = needs.begin(cast.between(Role.SECRETARIAT), Need.EMPTY);
        String here = "/clearing-house/needs/" + id;
        assertThat(refused(here, "http://localhost" + here))
                .contains("Back to where you were", "href=\"" + here + "\"");
        assertThat(refused(here, "http://elsewhere.example/trap"))
                .doesNotContain("Back to where you were", "elsewhere.example");
        assertThat(refused(here, "http://localhost//elsewhere.example")).doesNotContain("elsewhere.example");
    }

    private String refused(String here, String from) {
        MvcTestResult answer = pages.post()
                .uri(here + "/state")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .header("Referer", from)
                .param("version", "0")
                .param("to", "SUBMITTED")
                .exchange();
        assertThat(answer).hasStatus(422);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void thePublicReadsWhyTheListOfNeedsIsEmptyForIt() {
        submitted();
        assertThat(pages.get().uri("/clearing-house/needs").with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .contains("Only those who take part can read these records", "href=\"/clearing-house/asked\"");
    }

    @Test
    void aFormOnAnOldVersionComesBackWithBothVersionsWhole() {
        Actor national = cast.between(Role.SECRETARIAT);
        long id = needs.begin(national, whole());
        needs.change(national, id, 0, whole());
        assertThat(tooLate("/clearing-house/needs/" + id))
                .hasStatus(409)
                .bodyText()
                .contains("My title", "My problem", "My change", "My efforts", "elsewhere of mine")
                .contains("No trainers", "Preferred from", "The same region", "name=\"version\" value=\"1\"")
                .contains("How that request stands", "Granted in part")
                .contains("type=\"submit\">Save");
        needs.move(national, id, 1, NeedState.SUBMITTED, null);
        int version = needs.withId(national, id).record().version();
        needs.move(national, id, version, NeedState.WITHDRAWN, "Not asked any more");
        assertThat(tooLate("/clearing-house/needs/" + id))
                .as("it went on: nothing that was typed is lost")
                .hasStatus(409)
                .bodyText()
                .contains("My efforts", "cannot be changed now");
        long challenge = challenges.begin(national, filled());
        Challenge begun = challenges.withId(national, challenge).challenge();
        challenges.change(national, challenge, 0, begun);
        assertThat(tooLate("/clearing-house/challenges/" + challenge))
                .hasStatus(409)
                .bodyText()
                .contains("My title", "tried of mine", "Train judges");
    }

    @Test
    void howTheSameRequestStandsElsewhereIsHeardUntilTheNeedIsOverAndChangesNothingByItself() {
        long id = open();
        String here = "/clearing-house/needs/" + id;
        Actor national = cast.between(Role.SECRETARIAT);
        int version = needs.withId(national, id).record().version();
        confirmedBefore(id, 100);
        assertThat(sayElsewhere(here, version, "waiting")).hasStatus3xxRedirection();
        assertThat(needs.withId(national, id).record().times().confirmed())
                .as("nobody said that it still holds")
                .isBefore(LocalDate.now(ZoneOffset.UTC).minusDays(98));
        assertThat(page(here))
                .contains("Asked, waiting for an answer")
                .doesNotContain("The same request was granted elsewhere");
        assertThat(sayElsewhere(here, version, "refused"))
                .as("both are heard")
                .hasStatus(409)
                .bodyText()
                .contains("Refused", "Asked, waiting for an answer", "value=\"" + (version + 1) + "\"");
        assertThatThrownBy(() -> needs.sayElsewhere(cast.between(Role.CLEARING_HOUSE_DESK), id, version + 1, null))
                .isInstanceOf(NotAllowed.class);
        assertThat(sayElsewhere(here, version + 1, "granted")).hasStatus3xxRedirection();
        assertThat(needs.state(id)).isEqualTo(NeedState.OPEN);
        assertThat(page(here)).contains("The same request was granted elsewhere", "met-elsewhere");
        assertThat(pages.get().uri(here).with(cast.as(Role.ASSISTANCE_PROVIDER)))
                .bodyText()
                .contains("Granted")
                .doesNotContain("met-elsewhere");
        assertThat(pages.get().uri("/clearing-house/needs.csv").with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("asked_elsewhere", "Granted");
        assertThat(pages.get().uri("/api/v1/clearing-house/needs").with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("\"askedElsewhere\":\"granted\"");
        assertThat(met(here, "")).as("by whom").hasStatus(422);
        assertThat(met(here, "The University of Samplia")).hasStatus3xxRedirection();
        assertThat(needs.state(id)).isEqualTo(NeedState.CLOSED);
        assertThat(sayElsewhere(here, needs.withId(national, id).record().version(), "refused"))
                .as("it is over")
                .hasStatus(422);
    }

    private MvcTestResult sayElsewhere(String here, int version, String status) {
        return pages.post()
                .uri(here + "/elsewhere")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("facts[askedElsewhere]", status)
                .exchange();
    }

    private MvcTestResult met(String here, String by) {
        return pages.post()
                .uri(here + "/confirm")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("entity", "need")
                .param("answer", "met-elsewhere")
                .param("note", by)
                .exchange();
    }

    private String page(String path) {
        try {
            return pages.get()
                    .uri(path)
                    .with(cast.as(Role.SECRETARIAT))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult tooLate(String path) {
        return pages.post()
                .uri(path)
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", "0")
                .param("texts[title]", "My title")
                .param("texts[problem]", "My problem")
                .param("texts[change]", "My change")
                .param("texts[efforts]", "My efforts")
                .param("texts[elsewhere]", "elsewhere of mine")
                .param("texts[tried]", "tried of mine")
                .param("facts[peers]", "region")
                .param("facts[askedElsewhere]", "partly-granted")
                .exchange();
    }

    private Need filled() {
        return SystemScope.in(
                cast.systemId(), () -> work.onRecommendation(cast.actor(Role.SECRETARIAT), "qta", recommendation));
    }

    private Need whole() {
        Need from = filled();
        return new Need(
                new Need.Words(
                        from.words().title(),
                        LocalizedText.of(Language.EN, "No trainers"),
                        from.words().change(),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY),
                new Need.What(List.of(1), List.of(), 2, List.of(3)),
                from.whom(),
                from.when(),
                from.terms(),
                from.consent(),
                from.origin());
    }

    private long submitted() {
        Actor national = cast.between(Role.SECRETARIAT);
        long id = needs.begin(national, whole());
        needs.move(national, id, 0, NeedState.SUBMITTED, null);
        return id;
    }

    private long open() {
        long id = submitted();
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        needs.move(desk, id, 2, NeedState.ACKNOWLEDGED, null);
        needs.move(desk, id, 3, NeedState.OPEN, null);
        return id;
    }

    private String ask() {
        return String.valueOf(pages.post()
                .uri("/qta/assistance/needs")
                .with(cast.as(Role.FOCAL_POINT))
                .with(csrf())
                .param("kind", "recommendation")
                .param("of", String.valueOf(recommendation))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private void confirmedBefore(long id, int days) {
        jdbc.sql(
                        "update assistance_record set last_confirmed = (now() at time zone 'UTC')::date - :days::int where id = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }
}

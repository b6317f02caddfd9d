package org.suivi.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.HouseRounds;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.matches.MatchQuestions.Exchange;
import org.suivi.matches.MatchQuestions.Question;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Stale;

/** What the sides of a proposal ask each other before they say yes or no, and who reads it. */
@OnDatabase
class MatchQuestionsTests extends MatchCast {

    private static final String HERE = "/clearing-house/matches/";
    private static final String API = "/api/v1" + HERE;
    private static final String ASKED = "How many guards speak French?";
    private static final String ANSWERED = "About forty of them";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Matches matches;

    @Autowired
    MatchQuestions questions;

    @Autowired
    MatchPages shown;

    @Autowired
    MatchStore store;

    @Autowired
    QuestionNews news;

    @Autowired
    MatchNews others;

    @Autowired
    HouseRounds mails;

    @Autowired
    PartyPeople people;

    @Autowired
    JdbcClient jdbc;

    private long match;

    @BeforeEach
    void begin() {
        examples.begin();
        long need = examples.open(examples.need("Training for prison staff", false));
        long offer = examples.active(examples.offer("Courses on the prevention of torture", 3));
        match = matches.propose(desk(), need, List.of(offer));
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void aSideAsksTheOtherAnswersAndNobodyIsNamedByIt() {
        ask(provider(), agency(), ASKED);
        ask(secretariat(), testland(), ANSWERED);
        assertThat(read(provider()).questions())
                .extracting(Question::isOfNeed, Question::text)
                .containsExactly(tuple(false, ASKED), tuple(true, ANSWERED));
        assertThat(body(HERE + match, Role.ASSISTANCE_PROVIDER))
                .contains(ASKED, ANSWERED)
                .doesNotContain("Testland");
        assertThat(body(API + match, Role.ASSISTANCE_PROVIDER))
                .contains(ASKED, ANSWERED)
                .doesNotContain("Testland");
        answer(secretariat(), testland());
        assertThat(body(HERE + match, Role.ASSISTANCE_PROVIDER)).contains("Testland");
        assertThat(read(provider()).questions().get(1).party()).isNotNull();
    }

    @Test
    void theTimeForAnAnswerAndTheStateOfTheProposalGoOn() {
        var before = shown.withId(provider(), match);
        ask(provider(), agency(), ASKED);
        var after = shown.withId(provider(), match);
        assertThat(after.clock()).isEqualTo(before.clock());
        assertThat(after.row().match().state()).isEqualTo(MatchState.PROPOSED);
        assertThat(after.answering()).isEqualTo(before.answering());
        for (Role role : List.of(Role.ASSISTANCE_PROVIDER, Role.SECRETARIAT)) {
            assertThat(body(HERE + match, role)).contains("days left", ASKED);
        }
    }

    @Test
    void theTwoSidesAndTheDeskReadItAndNobodyElse() {
        ask(provider(), agency(), ASKED);
        for (Role role : List.of(Role.ASSISTANCE_PROVIDER, Role.SECRETARIAT, Role.CLEARING_HOUSE_DESK)) {
            assertThat(body(HERE + match, role)).contains(ASKED);
            assertThat(body(API + match, role)).contains(ASKED);
        }
        assertThat(read(desk()).writers()).isEmpty();
        for (Role role : List.of(Role.UN_PARTNER, Role.FOCAL_POINT, Role.COUNTRY_COORDINATOR)) {
            assertThat(pages.get().uri(HERE + match).with(cast.as(role))).hasStatus(404);
            assertThat(pages.get().uri(API + match).with(cast.as(role))).hasStatus(404);
        }
        var seen = shown.withId(desk(), match);
        assertThatThrownBy(() -> questions.of(examples.actor(Role.COUNTRY_COORDINATOR), seen))
                .isInstanceOf(NotFound.class);
        assertThat(body(API.substring(0, API.length() - 1), Role.ASSISTANCE_PROVIDER))
                .doesNotContain(ASKED);
    }

    @Test
    void whoCoordinatesInTheCountryReadsTheMatchAndNothingThatTheSidesAsk() {
        ask(provider(), agency(), ASKED);
        people.name(examples.actor(Role.ADMINISTRATOR), testland(), Cast.address(Role.COUNTRY_COORDINATOR));
        try {
            assertThat(body(HERE + match, Role.COUNTRY_COORDINATOR))
                    .contains(MatchRecord.number(match))
                    .doesNotContain(ASKED);
            assertThat(body(API + match, Role.COUNTRY_COORDINATOR)).doesNotContain(ASKED);
            assertThatThrownBy(() -> ask(examples.actor(Role.COUNTRY_COORDINATOR), testland(), ANSWERED))
                    .isInstanceOf(NotAllowed.class);
        } finally {
            people.release(
                    examples.actor(Role.ADMINISTRATOR),
                    testland(),
                    examples.actor(Role.COUNTRY_COORDINATOR).account());
        }
    }

    @Test
    void whoIsAskedIsToldOnceWithANumberAndALinkUntilItAnswers() {
        mails.letters(others);
        ask(provider(), agency(), ASKED);
        assertThatToldIs(Role.SECRETARIAT);
        ask(secretariat(), testland(), ANSWERED);
        assertThatToldIs(Role.ASSISTANCE_PROVIDER);
        ask(provider(), agency(), "And how many women?");
        ask(secretariat(), testland(), "Half of them");
        ask(provider(), agency(), "Thank you");
        matches.answer(provider(), match, version(), agency(), false, "TIMING");
        assertThat(mails.letters(news)).as("over before it was told").isEmpty();
    }

    private void assertThatToldIs(Role role) {
        List<Letter> letters = mails.letters(news);
        assertThat(letters).extracting(Letter::to).containsExactly(Cast.address(role));
        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.subject() + letter.text())
                        .contains(MatchRecord.number(match), HERE + match)
                        .doesNotContain(ASKED, ANSWERED, "Testland", "prison", "match.mail"));
        assertThat(mails.letters(news)).as("once").isEmpty();
    }

    @Test
    void whoIsNoSideMayNotAskAndNobodyOnceItIsOver() {
        assertThatThrownBy(() -> ask(desk(), agency(), ASKED)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ask(provider(), testland(), ASKED)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ask(examples.actor(Role.COUNTRY_COORDINATOR), agency(), ASKED))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask(provider(), agency(), " ")).hasMessage("match.question-wrong");
        assertThatThrownBy(() -> ask(provider(), agency(), "x".repeat(MatchQuestions.LONGEST + 1)))
                .hasMessage("match.question-wrong");
        assertThatThrownBy(() -> ask(provider(), agency(), "a\0b")).hasMessage("match.question-wrong");
        ask(provider(), agency(), ASKED);
        matches.answer(provider(), match, version(), agency(), false, "TIMING");
        assertThatThrownBy(() -> ask(secretariat(), testland(), ANSWERED)).hasMessage("match.asked-too-late");
        assertThat(read(secretariat()).writers()).isEmpty();
        assertThat(read(secretariat()).questions()).hasSize(1);
    }

    @Test
    void anExchangeHasAnEnd() {
        for (int i = 0; i < MatchQuestions.MOST; i++) {
            ask(provider(), agency(), "Question " + i);
        }
        assertThatThrownBy(() -> ask(secretariat(), testland(), ANSWERED)).hasMessage("match.asked-enough");
    }

    @Test
    void whatIsWrittenIsInTheHistoryWithoutItsWords() {
        ask(provider(), agency(), ASKED);
        assertThat(jdbc.sql("select after::text from audit_entry where verb = 'match-asked' and subject_id = :id")
                        .param("id", match)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("guards");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsAskedOnThePageInEveryLanguage(Language language) {
        assertThat(send(version(), ASKED, language)).hasStatus3xxRedirection();
        assertThat(pages.get().uri(HERE + match + "?lang=" + language.code()).with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains(ASKED)
                .doesNotContain(">matches.", ">match.");
    }

    @Test
    void whatIsTooLongOrComesTooLateIsShownAgainWithWhatWasTyped() {
        assertThat(send(version(), "x".repeat(1001), Language.EN))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(1001));
        int older = version();
        ask(secretariat(), testland(), ANSWERED);
        assertThat(send(older, ASKED, Language.EN)).hasStatus(409).bodyText().contains(ANSWERED, ASKED);
        assertThatThrownBy(() -> questions.ask(provider(), match, older, agency(), ASKED))
                .isInstanceOf(Stale.class);
    }

    private MvcTestResult send(int version, String text, Language language) {
        return pages.post()
                .uri(HERE + match + "/questions?lang=" + language.code())
                .with(cast.as(Role.ASSISTANCE_PROVIDER))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("party", String.valueOf(agency()))
                .param("text", text)
                .exchange();
    }

    private void ask(Actor actor, long party, String text) {
        questions.ask(actor, match, version(), party, text);
    }

    private Exchange read(Actor actor) {
        return questions.of(actor, shown.withId(actor, match));
    }

    private void answer(Actor actor, long party) {
        matches.answer(actor, match, version(), party, true, null);
    }

    private int version() {
        return store.any(match).orElseThrow().version();
    }

    private String body(String path, Role role) {
        var answer = pages.get().uri(path).with(cast.as(role)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

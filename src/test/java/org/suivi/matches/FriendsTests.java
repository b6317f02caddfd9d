package org.suivi.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRounds;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Levels;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.cooperation.Wait;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.matches.FriendsRound.Invited;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The desk asks others to help with a need that nobody took up in time. */
@OnDatabase
class FriendsTests extends MatchCast {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Friends friends;

    @Autowired
    FriendsAsked asked;

    @Autowired
    FriendsNews news;

    @Autowired
    HouseRounds mails;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Levels levels;

    @Autowired
    JdbcClient jdbc;

    private long need;

    @BeforeEach
    void begin() {
        examples.begin();
        need = unmet(examples.need("Training for prison staff", false));
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void theDeskAsksOnceForEachTimeThatANeedIsUnmet() {
        long open = examples.open(examples.need("Training for border guards", true));
        assertThatThrownBy(() -> friends.call(desk(), open, version(open), Set.of(agency()), ""))
                .isInstanceOf(Refused.class);
        call(agency(), fund());
        FriendsRound round = round(desk());
        assertThat(round.invited())
                .hasSize(2)
                .allSatisfy(each ->
                        assertThat(each).returns(Reply.OPEN, Invited::reply).returns(true, Invited::mayRead));
        assertThat(round.word()).isEqualTo("Can you come before the summer?");
        assertThatThrownBy(() -> call(agency())).isInstanceOf(Refused.class).hasMessage("friends.called");
        needs.move(desk(), need, version(need), NeedState.OPEN, null);
        escalate();
        assertThat(friends.of(desk(), need).inviting()).isNotEmpty();
        call(fund());
        assertThat(round(desk()).invited()).extracting(Invited::party).containsExactly(fund());
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = 'friends-called' and subject_id = :id")
                        .param("id", need)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void onlyTheDeskAsksAndOnlySomebodyTheStateDidNotExclude() {
        assertThatThrownBy(() -> friends.call(secretariat(), need, version(need), Set.of(agency()), ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> friends.call(desk(), need, version(need) - 1, Set.of(agency()), ""))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> call(testland())).isInstanceOf(Refused.class).hasMessage("friends.nobody");
        assertThatThrownBy(() -> friends.call(desk(), need, version(need), Set.of(agency()), "x".repeat(1001)))
                .isInstanceOf(Refused.class)
                .hasMessage("friends.word-wrong");
        need = unmet(MatchExamples.without(examples.need("Training for the police", true), agency()));
        assertThatThrownBy(() -> call(agency())).isInstanceOf(Refused.class).hasMessage("friends.excluded");
        assertThat(friends.of(desk(), need).round()).isNull();
    }

    @Test
    void thoseWhoAreAskedAreToldByMailWithANumberAndALinkUntilTheyAnswer() {
        call(agency());
        List<Letter> letters = mails.letters(news);
        assertThat(letters).extracting(Letter::to).containsExactly(Cast.address(Role.ASSISTANCE_PROVIDER));
        assertThat(letters.get(0).text())
                .contains(Entity.NEED.number(need), FriendsRound.path(need))
                .doesNotContain("prison", "before the summer");
        assertThat(mails.letters(news)).as("once").isEmpty();
        jdbc.sql("delete from letter_told").update();
        friends.answer(provider(), need, version(need), agency(), true, null);
        assertThat(mails.letters(news))
                .as("who answered is not asked")
                .extracting(Letter::to)
                .doesNotContain(Cast.address(Role.ASSISTANCE_PROVIDER));
    }

    @Test
    void theOfficerOfTheNeedIsToldOnceOfEachAnswer() {
        call(agency(), fund());
        mails.letters(news);
        for (long party : List.of(agency(), fund())) {
            friends.answer(provider(), need, version(need), party, false, "TIMING");
            List<Letter> letters = mails.letters(news);
            assertThat(letters)
                    .extracting(Letter::to)
                    .as("the officer alone")
                    .containsExactly(Cast.address(Role.CLEARING_HOUSE_DESK));
            assertThat(letters.get(0).text())
                    .contains(Entity.NEED.number(need), FriendsRound.path(need))
                    .doesNotContain("prison", "before the summer", "Agency of Help");
            assertThat(mails.letters(news)).as("once").isEmpty();
        }
    }

    @Test
    void whomTheLevelShutsOutIsToldOnceTheStateLetsThem() {
        levels.show(secretariat(), Entity.NEED, need, version(need), Level.DESK, Set.of());
        call(agency());
        assertThat(round(desk()).shutOut()).containsExactly(agency());
        assertThat(mails.letters(news))
                .extracting(Letter::to)
                .contains(Cast.address(Role.SECRETARIAT))
                .doesNotContain(Cast.address(Role.ASSISTANCE_PROVIDER));
        assertThatThrownBy(() -> friends.of(provider(), need)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> friends.answer(provider(), need, version(need), agency(), true, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> friends.letRead(desk(), need, version(need))).isInstanceOf(NotAllowed.class);
        assertThat(friends.of(secretariat(), need).mayLetRead()).isTrue();
        assertThat(post(Role.SECRETARIAT, "/readers", Map.of("version", "" + version(need))))
                .hasStatus3xxRedirection();
        assertThat(levels.of(secretariat(), Entity.NEED, need))
                .returns(Level.NAMED, seen -> seen.record().level())
                .returns(List.of(agency()), Levels.Seen::named);
        assertThat(mails.letters(news)).extracting(Letter::to).containsExactly(Cast.address(Role.ASSISTANCE_PROVIDER));
        friends.answer(provider(), need, version(need), agency(), true, null);
        assertThat(round(desk()).willing()).containsExactly(agency());
    }

    @Test
    void aYesLeadsToAProposalOfThePartyOrTheDesk() {
        long offer = examples.active(examples.offer("Courses on the prevention of torture", 3));
        call(agency());
        assertThat(friends.of(provider(), need).offers()).as("nobody said yes").isEmpty();
        assertThat(post(
                        Role.ASSISTANCE_PROVIDER,
                        "/answer",
                        Map.of("version", "" + version(need), "party", "" + agency(), "reply", "accepted")))
                .hasStatus3xxRedirection();
        for (Actor proposing : List.of(provider(), desk())) {
            assertThat(friends.of(proposing, need).offers())
                    .extracting(HouseRow::id)
                    .containsExactly(offer);
        }
        assertThat(friends.of(secretariat(), need).offers()).isEmpty();
        assertThat(page(Role.ASSISTANCE_PROVIDER, Language.EN)).contains("action=\"/clearing-house/matches\"");
    }

    @Test
    void aNoSaysWhyAndAPolicyIsNotToldToTheState() {
        call(agency(), fund());
        assertThat(post(
                        Role.ASSISTANCE_PROVIDER,
                        "/answer",
                        Map.of("version", "" + version(need), "party", "" + agency(), "reply", "declined")))
                .hasStatus(422);
        friends.answer(provider(), need, version(need), agency(), false, "POLICY");
        friends.answer(provider(), need, version(need), fund(), false, "TIMING");
        assertThat(round(desk()).answered()).extracting(Invited::reason).containsExactly("POLICY", "TIMING");
        assertThat(round(secretariat()).answered())
                .extracting(Invited::reason)
                .containsExactly(MatchPages.UNABLE, "TIMING");
        assertThat(post(
                        Role.ASSISTANCE_PROVIDER,
                        "/answer",
                        Map.of("version", "" + version(need), "party", "" + agency(), "reply", "accepted")))
                .as("answered already")
                .hasStatus(409);
        assertThatThrownBy(() -> friends.answer(secretariat(), need, version(need), agency(), true, null))
                .isInstanceOf(NotAllowed.class);
        needs.move(secretariat(), need, version(need), NeedState.CLOSED, "It is done");
        assertThat(friends.of(provider(), need).answering()).isEmpty();
    }

    @Test
    void othersReadOnlyWhatTheyWereAskedAndSaidThemselves() {
        call(agency(), examples.party(Cast.OTHER_SYSTEM));
        assertThat(round(provider()).invited()).extracting(Invited::party).containsExactly(agency());
        assertThat(friends.of(examples.actor(Role.UN_PARTNER), need).round()).isNull();
        assertThat(page(Role.UN_PARTNER, Language.EN))
                .contains("No round was called")
                .doesNotContain("Agency of Help");
    }

    @Test
    void whatWaitsForAnAnswerIsCountedForThoseWhoMayReadItAndOpensAListOfThatLength() {
        call(agency(), fund());
        assertThat(asked.of(provider())).containsExactly(new Wait("waits.friends", FriendsAsked.PATH, 2));
        for (Language language : Language.values()) {
            String list = asked(Role.ASSISTANCE_PROVIDER, language);
            assertThat(list.split("href=\"" + FriendsRound.path(need) + "\"", -1))
                    .hasSize(3);
            assertThat(list).doesNotContain("waits.friends", "friends.asked", "before the summer");
        }
        assertThat(asked.of(desk())).as("who offers nothing is asked nothing").isEmpty();
        assertThat(asked.page(secretariat(), 1).total()).isZero();
        friends.answer(provider(), need, version(need), fund(), false, "TIMING");
        assertThat(asked.page(provider(), 1).rows())
                .extracting(each -> each.party().id())
                .containsExactly(agency());
        levels.show(secretariat(), Entity.NEED, need, version(need), Level.DESK, Set.of());
        assertThat(waiting(provider())).as("who is shut out is told of nothing").isZero();
        assertThat(asked(Role.ASSISTANCE_PROVIDER, Language.EN)).doesNotContain(FriendsRound.path(need));
        friends.letRead(secretariat(), need, version(need));
        assertThat(waiting(provider())).isEqualTo(1);
        needs.move(desk(), need, version(need), NeedState.OPEN, null);
        escalate();
        call(agency());
        assertThat(waiting(provider())).as("in the last round alone").isEqualTo(1);
        needs.move(secretariat(), need, version(need), NeedState.CLOSED, "It is done");
        assertThat(waiting(provider())).isZero();
    }

    private long waiting(Actor reader) {
        long count = asked.of(reader).get(0).count();
        assertThat(asked.page(reader, 1).rows()).hasSize((int) count);
        return count;
    }

    private String asked(Role role, Language language) {
        MvcTestResult page = pages.get()
                .uri(FriendsAsked.PATH + "?lang=" + language.code())
                .with(cast.as(role))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theUnmetBoardSaysHowManyWereAskedAndAnsweredAndOpensThem() {
        assertThat(pages.post()
                        .uri("/clearing-house/round")
                        .with(cast.as(Role.CLEARING_HOUSE_DESK))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(unmetBoard()).contains("No round was called");
        call(agency(), fund());
        friends.answer(provider(), need, version(need), fund(), false, "FUNDING");
        String path = FriendsRound.path(need);
        assertThat(unmetBoard())
                .contains(path + "#invited\">2 parties asked", path + "#answered\">1 answer")
                .doesNotContain("No round was called");
        for (Language language : Language.values()) {
            assertThat(page(Role.CLEARING_HOUSE_DESK, language))
                    .contains("id=\"invited\"", "id=\"answered\"")
                    .doesNotContain("friends.");
        }
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasEntered() {
        assertThat(post(
                        Role.CLEARING_HOUSE_DESK,
                        "",
                        Map.of("version", "" + version(need), "word", "Please come before the summer")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one party", "Please come before the summer");
        assertThat(post(
                        Role.CLEARING_HOUSE_DESK,
                        "",
                        Map.of("version", "0", "word", "Please come", "party", "" + agency())))
                .hasStatus(409)
                .bodyText()
                .contains("Please come", "id=\"party-" + agency() + "\" value=\"" + agency() + "\" checked");
    }

    private String unmetBoard() {
        MvcTestResult page = pages.get()
                .uri("/clearing-house/unmet")
                .with(cast.as(Role.CLEARING_HOUSE_DESK))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String page(Role role, Language language) {
        MvcTestResult page = pages.get()
                .uri(FriendsRound.path(need) + "?lang=" + language.code())
                .with(cast.as(role))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(Role role, String path, Map<String, String> parameters) {
        var request = pages.post()
                .uri(FriendsRound.path(need) + path)
                .with(cast.as(role))
                .with(csrf());
        parameters.forEach(request::param);
        return request.exchange();
    }

    private void call(Long... parties) {
        friends.call(desk(), need, version(need), Set.of(parties), " Can you come before the summer? ");
    }

    private FriendsRound round(Actor reader) {
        return Objects.requireNonNull(friends.of(reader, need).round());
    }

    private long fund() {
        return examples.party(MatchExamples.FUND);
    }

    private int version(long id) {
        return needs.withId(desk(), id).record().version();
    }

    private long unmet(Need asked) {
        need = examples.open(asked);
        escalate();
        return need;
    }

    private void escalate() {
        jdbc.sql("update assistance_record set open_since = open_since - interval '61 days' where id = :id")
                .param("id", need)
                .update();
        assertThat(mails.round()).isEqualTo(1);
        assertThat(needs.state(need)).isEqualTo(NeedState.UNMET_ESCALATED);
    }
}

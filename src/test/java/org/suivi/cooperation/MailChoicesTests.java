package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.FreePort;
import org.suivi.OnDatabase;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.Letter;
import org.suivi.identity.MailExamples;
import org.suivi.identity.PublicAddress;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Messages;

/** What people are told of by mail, at once or gathered, as each chose. */
@OnDatabase
class MailChoicesTests {

    private static final String HERE = "/clearing-house/mails";
    private static final Instant CHOSEN = Instant.parse("2001-01-03T10:00:00Z");
    private static final Clock SAME_DAY = at("2001-01-04T05:59:59Z");
    private static final Clock NEXT_MORNING = at("2001-01-04T06:00:00Z");
    private static final Clock SUNDAY = at("2001-01-07T23:00:00Z");
    private static final Clock MONDAY = at("2001-01-08T06:00:00Z");

    @Autowired
    MailChoices choices;

    @Autowired
    HouseRounds rounds;

    @Autowired
    ConfirmNews confirmNews;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublicAddress site;

    @Autowired
    Messages messages;

    @Autowired
    OneByOne each;

    @Autowired
    Letters letters;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    @AfterEach
    void takeAway() {
        jdbc.sql("delete from mail_choice").update();
        jdbc.sql("delete from letter_told where about = 'example'").update();
        jdbc.sql("delete from assistance_record").update();
    }

    static Stream<Arguments> occasionsAndRhythms() {
        return Arrays.stream(Occasion.values())
                .flatMap(occasion -> Arrays.stream(MailRhythm.values()).map(rhythm -> Arguments.of(occasion, rhythm)));
    }

    @ParameterizedTest
    @MethodSource("occasionsAndRhythms")
    void eachOccasionIsToldOnceInTheRhythmThatThePersonChose(Occasion occasion, MailRhythm rhythm) {
        choose(secretariat(), occasion, rhythm);
        NewsSource source = () -> List.of(news(occasion, 1, reader(Language.EN)));
        assertThat(rounds.letters(SAME_DAY, source)).hasSize(rhythm == MailRhythm.AT_ONCE ? 1 : 0);
        List<Letter> nextDay = rounds.letters(NEXT_MORNING, source);
        assertThat(nextDay).hasSize(rhythm == MailRhythm.DAILY ? 1 : 0);
        assertThat(rounds.letters(SUNDAY, source)).isEmpty();
        List<Letter> nextWeek = rounds.letters(MONDAY, source);
        assertThat(nextWeek).hasSize(rhythm == MailRhythm.WEEKLY ? 1 : 0);
        assertThat(Stream.concat(nextDay.stream(), nextWeek.stream()))
                .allSatisfy(letter -> assertThat(letter.text())
                        .contains(
                                messages.text(Language.EN, occasion.key()),
                                "- TCC-NED-000001",
                                site.of("/clearing-house/needs/1"),
                                site.of(HERE)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void oneMailNamesAllThatIsNewInTheLanguageOfItsReader(Language language) {
        Map<Occasion, MailRhythm> all = new EnumMap<>(Occasion.class);
        List<News> news = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            all.put(occasion, MailRhythm.WEEKLY);
            news.add(news(occasion, 2 * occasion.ordinal(), reader(language)));
            news.add(news(occasion, 2 * occasion.ordinal() + 1, reader(language)));
        }
        choose(secretariat(), all);
        assertThat(rounds.letters(MONDAY, () -> news)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo(messages.text(language, "mails.weekly.subject"));
            assertThat(letter.text().lines().filter(line -> line.startsWith("- TCC-")))
                    .hasSize(news.size());
            for (Occasion occasion : Occasion.values()) {
                assertThat(letter.text()).containsOnlyOnce(messages.text(language, occasion.key()) + "\n");
            }
            assertThat(letter.text()).containsOnlyOnce(messages.text(language, "mails.alone"));
            assertThat(letter.text()).doesNotContain("history.word", "mails.", "{");
        });
    }

    @Test
    void whatIsToldAtOnceSaysWhereToChooseAnotherRhythm() {
        assertThat(rounds.letters(SAME_DAY, () -> List.of(news(Occasion.MATCH_FOUND, 1, reader(Language.FR)))))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("TCC-NED-000001", site.of(HERE)));
    }

    @Test
    void oneThingThatConcernsSomebodyOnTwoSidesHasOneLine() {
        choose(secretariat(), Occasion.MATCH_FOUND, MailRhythm.DAILY);
        News twice = news(Occasion.MATCH_FOUND, 1, reader(Language.EN));
        assertThat(rounds.letters(NEXT_MORNING, () -> List.of(twice, twice)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).containsOnlyOnce("TCC-NED-000001"));
    }

    @Test
    void oneThingOfWhichThereIsMoreOfAKindToTellHasOneLineAndIsToldOnce() {
        choose(secretariat(), Occasion.OVERLAP_RAISED, MailRhythm.DAILY);
        News first = news(Occasion.OVERLAP_RAISED, 1, reader(Language.EN));
        News second = new News(first.occasion(), first.about(), "another", first.reader(), first.words());
        assertThat(rounds.letters(NEXT_MORNING, () -> List.of(first, second)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).containsOnlyOnce("TCC-NED-000001"));
        choose(secretariat(), Occasion.OVERLAP_RAISED, MailRhythm.AT_ONCE);
        assertThat(rounds.letters(NEXT_MORNING, () -> List.of(first, second))).isEmpty();
    }

    @Test
    void whatIsSettledBeforeItsMailIsNotTold() {
        choose(secretariat(), Occasion.PROPOSAL_WAITING, MailRhythm.WEEKLY);
        List<News> open = new ArrayList<>(List.of(
                news(Occasion.PROPOSAL_WAITING, 1, reader(Language.EN)),
                news(Occasion.PROPOSAL_WAITING, 2, reader(Language.EN))));
        assertThat(rounds.letters(SUNDAY, () -> open)).isEmpty();
        open.remove(0);
        assertThat(rounds.letters(MONDAY, () -> open))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.text()).contains("TCC-NED-000002").doesNotContain("TCC-NED-000001"));
    }

    @Test
    void whatWaitsIsToldInTheNewRhythmOnceAnotherIsChosen() {
        NewsSource source = () -> List.of(news(Occasion.OVERLAP_RAISED, 1, reader(Language.EN)));
        choose(secretariat(), Occasion.OVERLAP_RAISED, MailRhythm.WEEKLY);
        assertThat(rounds.letters(NEXT_MORNING, source)).isEmpty();
        choose(secretariat(), Occasion.OVERLAP_RAISED, MailRhythm.DAILY);
        assertThat(rounds.letters(SAME_DAY, source)).isEmpty();
        assertThat(rounds.letters(NEXT_MORNING, source)).hasSize(1);
        NewsSource next = () -> List.of(news(Occasion.OVERLAP_RAISED, 2, reader(Language.EN)));
        assertThat(rounds.letters(SAME_DAY, next)).isEmpty();
        choose(secretariat(), Occasion.OVERLAP_RAISED, MailRhythm.AT_ONCE);
        assertThat(rounds.letters(SAME_DAY, next)).hasSize(1);
    }

    @Test
    void anotherChoiceDoesNotPutOffWhatIsGatheredAlready() {
        choose(secretariat(), Occasion.OVERLAP_RAISED, MailRhythm.WEEKLY);
        choices.choose(secretariat(), Map.of(Occasion.MATCH_FOUND, MailRhythm.WEEKLY), version(secretariat()));
        assertThat(rounds.letters(MONDAY, () -> List.of(news(Occasion.OVERLAP_RAISED, 1, reader(Language.EN)))))
                .hasSize(1);
    }

    @Test
    void aWeekWithoutNewsIsOverToo() {
        choose(secretariat(), Occasion.MATCH_FOUND, MailRhythm.WEEKLY);
        assertThat(rounds.letters(MONDAY, List::of)).isEmpty();
        assertThat(rounds.letters(
                        at("2001-01-08T07:00:00Z"), () -> List.of(news(Occasion.MATCH_FOUND, 1, reader(Language.EN)))))
                .as("waits for the next Monday")
                .isEmpty();
    }

    @Test
    void oneSourceThatFailsKeepsNoOtherWaiting() {
        NewsSource failing = () -> {
            throw new IllegalStateException("cannot be asked");
        };
        NewsSource good = () -> List.of(news(Occasion.MATCH_FOUND, 1, reader(Language.EN)));
        assertThat(rounds.letters(SAME_DAY, failing, good)).hasSize(1);
    }

    @Test
    void nothingIsLostWhileTheMailServerDoesNotAnswer() {
        choose(secretariat(), Occasion.MATCH_FOUND, MailRhythm.DAILY);
        NewsSource source = () -> List.of(
                news(Occasion.MATCH_FOUND, 1, reader(Language.EN)), news(Occasion.MATCH_FOUND, 2, reader(Language.EN)));
        NewsRound round = rounds.round(letters, NEXT_MORNING, source);
        int port = FreePort.find();
        sender(port).send(round);
        var post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            sender(port).send(round);
            assertThat(post.getReceivedMessages()).hasSize(1);
            sender(port).send(round);
            assertThat(post.getReceivedMessages()).hasSize(1);
        } finally {
            post.stop();
        }
    }

    @Test
    void aProgramThatEndsBeforeAMailCountsAsToldLosesNothingOfIt() {
        choose(secretariat(), Occasion.MATCH_FOUND, MailRhythm.DAILY);
        NewsSource source = () -> List.of(news(Occasion.MATCH_FOUND, 1, reader(Language.EN)));
        NewsRound round = rounds.round(letters, NEXT_MORNING, source);
        transactions.executeWithoutResult(ending -> {
            assertThat(round.letters(round.due().get(0))).hasSize(1);
            ending.setRollbackOnly();
        });
        assertThat(rounds.letters(NEXT_MORNING, source)).hasSize(1);
        assertThat(rounds.letters(NEXT_MORNING, source)).isEmpty();
    }

    private Letters sender(int port) {
        return new Letters(jdbc, MailExamples.through(port), site, messages, Clock.systemUTC(), each);
    }

    @Test
    void whoseAccountIsClosedIsToldNothing() {
        oldNeed();
        choose(secretariat(), Occasion.STILL_VALID, MailRhythm.DAILY);
        try {
            open(false);
            assertThat(rounds.letters(NEXT_MORNING, confirmNews))
                    .extracting(Letter::to)
                    .doesNotContain(Cast.address(Role.SECRETARIAT));
        } finally {
            open(true);
        }
        assertThat(rounds.letters(NEXT_MORNING, confirmNews))
                .extracting(Letter::to)
                .contains(Cast.address(Role.SECRETARIAT));
    }

    private void open(boolean isOpen) {
        jdbc.sql("update account set is_open = :open where email = :email")
                .param("open", isOpen)
                .param("email", Cast.address(Role.SECRETARIAT))
                .update();
    }

    @Test
    void aLinkThatAnswersWithOneClickWorksFromAGatheredMail() {
        oldNeed();
        choose(secretariat(), Occasion.STILL_VALID, MailRhythm.WEEKLY);
        assertThat(links()).as("none is kept while it waits").isZero();
        Letter letter = rounds.letters(MONDAY, confirmNews).stream()
                .filter(each -> each.to().equals(Cast.address(Role.SECRETARIAT)))
                .findFirst()
                .orElseThrow();
        Matcher link = Pattern.compile("/clearing-house/confirm/\\S+").matcher(letter.text());
        assertThat(link.find()).isTrue();
        assertThat(pages.post()
                        .uri(link.group())
                        .with(cast.asNobody())
                        .with(csrf())
                        .param("answer", "still-valid"))
                .hasStatusOk();
        assertThat(confirmNews.news()).as("settled").isEmpty();
    }

    private long links() {
        return jdbc.sql("select count(*) from confirm_link").query(Long.class).single();
    }

    @Test
    void everybodyChoosesOnOnePageForWhatConcernsTheirRole() {
        for (Language language : Language.values()) {
            assertThat(pages.get().uri(HERE + "?lang=" + language.code()).with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("rhythm[step-late]", messages.text(language, "mails.always"))
                    .doesNotContain("rhythm[match-found]");
        }
        assertThat(pages.get().uri(HERE).with(cast.as(Role.NHRI))).bodyText().contains("rhythm[assessment-written]");
        assertThat(pages.get().uri(HERE).with(cast.as(Role.UN_PARTNER)))
                .bodyText()
                .contains(messages.text(Language.EN, "mails.nothing"));
        assertThat(save(0, "match-found", "weekly")).hasStatus3xxRedirection();
        assertThat(choices.of(secretariat()).choice().weekly()).containsExactly(Occasion.MATCH_FOUND);
        assertThat(pages.get().uri(HERE).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("name=\"version\" value=\"1\"");
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = 'mails-chosen'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatIsNoRhythmIsRefusedAndAnOlderPageShowsBothVersions() {
        assertThat(save(0, "match-found", "never")).hasStatus(422);
        assertThat(save(0, "match-found", "weekly")).hasStatus3xxRedirection();
        assertThat(save(0, "match-found", "daily"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "<dd>" + messages.text(Language.EN, "mails.weekly"),
                        "<option value=\"daily\" selected",
                        "name=\"version\" value=\"1\"");
        assertThat(save(1, "match-found", "daily")).hasStatus3xxRedirection();
        assertThat(choices.of(secretariat()).choice())
                .isEqualTo(new MailChoice(List.of(Occasion.MATCH_FOUND), List.of()));
        assertThatThrownBy(() -> choices.choose(secretariat(), Map.of(), 1)).isInstanceOf(Stale.class);
    }

    private MvcTestResult save(int version, String occasion, String rhythm) {
        return pages.post()
                .uri(HERE + "?lang=en")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("rhythm[" + occasion + "]", rhythm)
                .exchange();
    }

    private News news(Occasion occasion, int nth, Account reader) {
        return new News(
                occasion,
                new Ref("example", nth),
                occasion.code(),
                reader,
                new News.Words("need.moved-mail", Entity.NEED.number(nth), () -> "/clearing-house/needs/" + nth));
    }

    private Account reader(Language language) {
        Account account = accounts.withEmail(Cast.address(Role.SECRETARIAT)).orElseThrow();
        return new Account(account.id(), account.email(), account.name(), language, true, true, false);
    }

    private void choose(Actor actor, Occasion occasion, MailRhythm rhythm) {
        choose(actor, Map.of(occasion, rhythm));
    }

    /** As if it had been chosen on a Wednesday. */
    private void choose(Actor actor, Map<Occasion, MailRhythm> chosen) {
        choices.choose(actor, chosen, version(actor));
        jdbc.sql("update mail_choice set daily_since = :chosen, weekly_since = :chosen")
                .param("chosen", Timestamp.from(CHOSEN))
                .update();
    }

    private int version(Actor actor) {
        return choices.of(actor).version();
    }

    private void oldNeed() {
        long need = needs.begin(secretariat(), Need.EMPTY);
        jdbc.sql("""
                        update assistance_record set state = 'open', reach = level,
                            last_confirmed = (now() at time zone 'UTC')::date - 160 where id = :id
                        """).param("id", need).update();
    }

    private Actor secretariat() {
        return cast.between(Role.SECRETARIAT);
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}

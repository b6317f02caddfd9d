package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Accounts;
import org.suivi.identity.Letter;
import org.suivi.identity.MailExamples;
import org.suivi.identity.PublicAddress;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.web.Messages;

/** Saying that a record still holds, by a link or on its page. */
@OnDatabase
class ConfirmationsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Confirmations confirmations;

    @Autowired
    ConfirmNews news;

    @Autowired
    HouseRounds rounds;

    @Autowired
    Freshness freshness;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactRound contactRound;

    @Autowired
    LiveRecords live;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PublicAddress site;

    @Autowired
    Messages messages;

    @Autowired
    Clock clock;

    @Autowired
    OneByOne each;

    @Autowired
    Letters letters;

    private long need;

    @BeforeEach
    void begin() {
        Need.Words none = Need.EMPTY.words();
        need = needs.begin(
                secretariat(),
                new Need(
                        new Need.Words(
                                LocalizedText.of(Language.EN, "Judges"),
                                none.problem(),
                                none.change(),
                                none.efforts(),
                                none.elsewhere()),
                        Need.EMPTY.what(),
                        Need.EMPTY.whom(),
                        Need.EMPTY.when(),
                        Need.EMPTY.terms(),
                        Need.EMPTY.consent(),
                        Need.EMPTY.origin()));
        set("open", 160);
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_project").update();
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from party_contact").update();
        jdbc.sql("delete from party_silent").update();
        jdbc.sql("delete from letter_told where about = 'party'").update();
    }

    @Test
    void ownersAreAskedOnceForEachConfirmationThatGrowsOld() {
        assertThat(letters()).hasSize(1);
        assertThat(letters()).isEmpty();
        set("open", 10);
        assertThat(letters()).isEmpty();
    }

    @Test
    void nobodyCountsAsAskedWhileTheMailServerDoesNotAnswer() {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        int port = post.getSmtp().getPort();
        try {
            post.stop();
            LetterRound<NewsRound.Parcel> round = rounds.round(letters, clock, news);
            sender(port).send(round);
            post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            post.start();
            sender(port).send(round);
            assertThat(post.getReceivedMessages()).hasSize(1);
            sender(port).send(round);
            assertThat(post.getReceivedMessages()).hasSize(1);
        } finally {
            post.stop();
        }
    }

    @Test
    void oneThatCannotBeWrittenKeepsNoOtherLetterWaiting() {
        LetterRound<Boolean> some = new LetterRound<>() {
            @Override
            public List<Boolean> due() {
                return List.of(false, true);
            }

            @Override
            public List<Letter> letters(Boolean isGood) {
                if (!isGood) {
                    throw new IllegalStateException("cannot be written");
                }
                return List.of(new Letter("reader@example.org", "Subject", "Text"));
            }
        };
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            sender(post.getSmtp().getPort()).send(some);
            assertThat(post.getReceivedMessages()).hasSize(1);
        } finally {
            post.stop();
        }
    }

    private Letters sender(int port) {
        return new Letters(jdbc, MailExamples.through(port), site, messages, clock, each);
    }

    private List<Letter> letters() {
        return rounds.letters(news);
    }

    @Test
    void oneClickWithoutSigningInConfirmsAndTheLinkWorksOnce() {
        String token = token();
        String address = "/clearing-house/confirm/" + token;
        assertThat(pages.get().uri(address + "?lang=ar").with(cast.asNobody())).hasStatusOk();
        assertThat(pages.post().uri(address).with(cast.asNobody()).with(csrf()).param("answer", "still-valid"))
                .hasStatusOk();
        assertThat(light()).isEqualTo(Light.GREEN);
        assertThat(pages.get().uri(address).with(cast.asNobody())).hasStatus(404);
    }

    @Test
    void whatWasStaleIsOpenAgainOnceItIsConfirmed() {
        set("stale", 220);
        confirmations.answer(token(), Confirmation.STILL_VALID, null);
        assertThat(needs.withId(secretariat(), need).record().state()).isEqualTo(NeedState.OPEN);
    }

    @Test
    void whatOthersMetIsClosedAndSaysByWhom() {
        String token = token();
        assertThatThrownBy(() -> confirmations.answer(token, Confirmation.MET_ELSEWHERE, " "))
                .hasMessage("house.say-why");
        confirmations.answer(token, Confirmation.MET_ELSEWHERE, "The University of Samplia");
        List<StateEvent> events = needs.withId(secretariat(), need).events();
        StateEvent last = events.get(events.size() - 1);
        assertThat(last.to()).isEqualTo("closed");
        assertThat(last.reason()).isEqualTo("ALREADY_MET");
        assertThat(last.note()).contains("Samplia");
    }

    @Test
    void whatOthersMetIsARecordOfAssistanceReceivedAlsoForWhoeverAnswersWithoutSigningIn() {
        String address = "/clearing-house/confirm/" + token();
        assertThat(pages.post()
                        .uri(address)
                        .with(cast.asNobody())
                        .with(csrf())
                        .param("answer", "met-elsewhere")
                        .param("note", "The University of Samplia"))
                .hasStatusOk()
                .bodyText()
                .contains("A record of assistance received was begun");
        assertThat(jdbc.sql("""
                                select origin || ' ' || state || ' ' || standing || ' ' || (content -> 'origin' ->> 'helper')
                                from assistance_project where need_id = :need
                                """).param("need", need).query(String.class).list())
                .containsExactly("elsewhere completed one-sided The University of Samplia");
        assertThat(pages.post().uri(address).with(cast.asNobody()).with(csrf()).param("answer", "met-elsewhere"))
                .as("the link works once")
                .hasStatus(404);
    }

    @Test
    void aNeedInMatchingIsAskedTooAndMayHaveBeenMetElsewhere() {
        set("in-matching", 160);
        assertThat(letters()).hasSize(1);
        confirmations.answer(token(), Confirmation.MET_ELSEWHERE, "The University of Samplia");
        assertThat(needs.withId(secretariat(), need).record().state()).isEqualTo(NeedState.CLOSED);
    }

    @Test
    void aLinkThatNobodySentOpensNothing() {
        assertThatThrownBy(() -> confirmations.behind("guessed")).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheOwnerConfirmsOnThePage() {
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        assertThatThrownBy(() -> confirmations.answer(desk, Entity.NEED, need, Confirmation.STILL_VALID, null))
                .isInstanceOf(NotAllowed.class);
        confirmations.answer(secretariat(), Entity.NEED, need, Confirmation.STILL_VALID, null);
        assertThat(light()).isEqualTo(Light.GREEN);
    }

    @Test
    void matchingWaitsForAPartyOfWhichNobodySaysThatOneStillWritesToThem() {
        assertThat(contactLetters()).as("whoever is new").isEmpty();
        contactsSaid(160, null);
        assertThat(contactLetters())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.text()).contains("/clearing-house/contact/"));
        assertThat(contactLetters()).as("once").isEmpty();
        contactsSaid(190, null);
        contactLetters();
        assertThat(live.one(Entity.NEED, need)).as("just asked, late as it is").isPresent();
        contactsSaid(190, 30);
        assertThat(contactLetters())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.text()).contains("/clearing-house/contacts"));
        assertThat(live.one(Entity.NEED, need)).isEmpty();
        assertThat(pages.get().uri("/clearing-house/contacts?lang=ar").with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("/clearing-house/contacts/" + party());
        assertThat(contacts.silent(between(Role.UN_PARTNER))).isEmpty();
        String address = "/clearing-house/contact/"
                + contacts.issue(party(), secretariat().account());
        assertThat(pages.get().uri(address + "?lang=fr").with(cast.asNobody())).hasStatusOk();
        assertThat(pages.post().uri(address).with(cast.asNobody()).with(csrf()).param("answer", "still"))
                .hasStatusOk();
        assertThat(pages.post().uri(address).with(cast.asNobody()).with(csrf())).hasStatus(404);
        assertThat(live.one(Entity.NEED, need)).isPresent();
        assertThat(contacts.silent(secretariat())).isEmpty();
        assertThatThrownBy(() -> contacts.confirm(between(Role.UN_PARTNER), party()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoActsForThePartyNoMoreAnswersForItNoMoreByLink() {
        String token = contacts.issue(party(), between(Role.UN_PARTNER).account());
        assertThatThrownBy(() -> contacts.answer(token, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contacts.answer(token, false)).isInstanceOf(NotFound.class);
        assertThat(contactsThat("account_id = " + between(Role.UN_PARTNER).account()))
                .isEmpty();
    }

    @Test
    void mailThatComesBackPausesMatchingWhereNobodyElseCanBeWrittenTo() {
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        assertThatThrownBy(() -> contacts.cameBack(desk, "nobody@example.org")).hasMessage("contact.nobody");
        assertThatThrownBy(() -> contacts.cameBack(secretariat(), "nobody@example.org"))
                .isInstanceOf(NotAllowed.class);
        contactLetters();
        List<String> people = contactsThat("true");
        for (String person : people) {
            assertThat(live.one(Entity.NEED, need)).as(person).isPresent();
            assertThat(pages.post()
                            .uri("/clearing-house/contacts/returned?lang=es")
                            .with(cast.as(Role.CLEARING_HOUSE_DESK))
                            .with(csrf())
                            .param("email", person))
                    .hasStatus3xxRedirection();
            assertThat(contactLetters()).as("the others hear of it").hasSize(people.size() - 1);
            assertThat(contactLetters()).as("once").isEmpty();
        }
        assertThat(live.one(Entity.NEED, need)).isEmpty();
        assertThat(pages.get().uri("/clearing-house/contacts?lang=zh").with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains(people.get(0), "/clearing-house/contacts/" + party())
                .doesNotContain("/contacts/returned");
        assertThat(contacts.cameBack(between(Role.UN_PARTNER))).isEmpty();
        contacts.confirm(secretariat(), party());
        assertThat(live.one(Entity.NEED, need)).isPresent();
        assertThat(contacts.cameBack(secretariat())).hasSize(people.size() - 1);
    }

    @Test
    void onlyAnAddressThatTheMailServerDoesNotKnowCountsAsRefused() throws IOException {
        for (String answer : List.of("554 5.7.1 Relay access denied", "450 4.2.0 Later", "550 5.1.1 No such user")) {
            contactLetters();
            contactsSaid(160, null);
            try (var server = MailExamples.refusing(answer)) {
                var mail = MailExamples.through(server.getLocalPort(), events);
                new Letters(jdbc, mail, site, messages, clock, each).send(contactRound);
            }
            assertThat(contactsThat("bounced is null").isEmpty()).as(answer).isEqualTo(answer.startsWith("550"));
        }
        assertThat(live.one(Entity.NEED, need)).isEmpty();
    }

    private List<String> contactsThat(String condition) {
        return jdbc.sql("select a.email from party_contact c join account a on a.id = c.account_id where " + condition)
                .query(String.class)
                .list();
    }

    private List<Letter> contactLetters() {
        return contactRound.due().stream()
                .flatMap(party -> contactRound.letters(party).stream())
                .toList();
    }

    private void contactsSaid(int days, @Nullable Integer asked) {
        jdbc.sql("""
                        update party_contact set confirmed = (now() at time zone 'UTC')::date - :days::int,
                            asked = (now() at time zone 'UTC')::date - :asked::int
                        """).param("days", days).param("asked", asked, Types.INTEGER).update();
    }

    private long party() {
        return needs.withId(secretariat(), need).record().party();
    }

    private String token() {
        return confirmations.issue(need, secretariat().account());
    }

    private Light light() {
        return freshness.of(
                Entity.NEED, needs.withId(secretariat(), need).record().times().confirmed());
    }

    private void set(String state, int days) {
        jdbc.sql("""
                        update assistance_record set state = :state, reach = level,
                            last_confirmed = (now() at time zone 'UTC')::date - :days::int where id = :id
                        """)
                .param("state", state)
                .param("days", days)
                .param("id", need)
                .update();
    }

    private Actor secretariat() {
        return between(Role.SECRETARIAT);
    }

    private Actor between(Role role) {
        long account = accounts.withEmail(Cast.address(role)).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }
}

package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.Comments.Comment;
import org.suivi.cooperation.Comments.Draft;
import org.suivi.database.SystemScope;
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
import org.suivi.shared.NotFound;

/** Institutions and organisations comment on what they can read, in the name of the party; who reads the record reads it. */
@OnDatabase
class CommentsTests {

    private static final int BETWEEN_COUNTRIES = 0;
    private static final String WORDS = "We see the same in the south";

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
    Comments comments;

    @Autowired
    CommentNews news;

    @Autowired
    HouseRounds mails;

    @Autowired
    Levels levels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long own;

    @BeforeEach
    void anInstitution() {
        own = named("comment-nhri", PartyKind.NHRI, Role.NHRI);
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from party where code like 'comment-%'").update();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEED", "CHALLENGE"})
    void whoReadsTheRecordReadsThePartyAndTheDayAndNoPerson(Entity entity) {
        long id = record(entity, Level.PUBLIC);
        comments.write(between(Role.NHRI), entity, id, draft());
        for (Role role : Role.values()) {
            assertThat(pages.get().uri(path(entity, id)).with(cast.as(role)))
                    .as("%s", role)
                    .hasStatusOk()
                    .bodyText()
                    .contains(WORDS, "Voice of the south");
        }
        assertThat(pages.get().uri(path(entity, id)).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .doesNotContain(between(Role.NHRI).name(), Cast.address(Role.NHRI));
        assertThat(pages.get().uri(path(entity, id)).with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .contains(WORDS);
        levels.show(between(Role.SECRETARIAT), entity, id, 0, Level.PARTICIPANTS, Set.of());
        assertThat(pages.get().uri(path(entity, id)).with(cast.asNobody())).hasStatus(404);
        assertThat(pages.get().uri(path(entity, id)).with(cast.as(Role.NHRI)))
                .as("it no longer reads what it commented on")
                .hasStatus(404);
        assertThat(seen(Role.UN_PARTNER, entity, id)).hasSize(1);
        levels.show(between(Role.SECRETARIAT), entity, id, 1, Level.NAMED, Set.of(own));
        comments.write(between(Role.NHRI), entity, id, draft());
        assertThat(seen(Role.NHRI, entity, id)).as("named, it reads and writes").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEED", "CHALLENGE"})
    void theOwnerIsToldOnceForEachDayWithComments(Entity entity) {
        long id = record(entity, Level.PUBLIC);
        comments.write(between(Role.NHRI), entity, id, draft());
        long hidden = seen(Role.CLEARING_HOUSE_DESK, entity, id).get(0).id();
        comments.hide(between(Role.CLEARING_HOUSE_DESK), entity, id, hidden, "It names somebody");
        assertThat(mails.letters(news)).as("of what is hidden").isEmpty();
        comments.write(between(Role.NHRI), entity, id, draft());
        List<Letter> letters = mails.letters(news);
        assertThat(letters).extracting(Letter::to).containsExactly(Cast.address(Role.SECRETARIAT));
        assertThat(letters.get(0).text())
                .contains(entity.number(id), path(entity, id))
                .doesNotContain(WORDS, "Voice of the south");
        comments.write(between(Role.NHRI), entity, id, draft());
        assertThat(mails.letters(news)).as("once a day").isEmpty();
        jdbc.sql("update letter_told set what = 'commented the day before' where about_id = :id")
                .param("id", id)
                .update();
        assertThat(mails.letters(news)).as("the next day").hasSize(1);
    }

    @Test
    void anInstitutionIsNotToldOfItsOwnComment() {
        long id = record(Entity.CHALLENGE, Level.PUBLIC);
        jdbc.sql("update assistance_record set party_id = :own where id = :id")
                .param("own", own)
                .param("id", id)
                .update();
        comments.write(between(Role.NHRI), Entity.CHALLENGE, id, draft());
        assertThat(news.news()).isEmpty();
    }

    @Test
    void aPartyWritesAtMostTwentyOnOneRecordInADay() {
        long id = record(Entity.NEED, Level.PUBLIC);
        for (int nth = 0; nth < Comments.MOST_A_DAY; nth++) {
            comments.write(between(Role.NHRI), Entity.NEED, id, draft());
        }
        comments.takeBack(
                between(Role.NHRI),
                Entity.NEED,
                id,
                seen(Role.NHRI, Entity.NEED, id).get(0).id());
        assertThat(send(path(Entity.NEED, id), WORDS))
                .hasStatus(422)
                .bodyText()
                .contains("wrote 20 comments on this record today", WORDS);
        comments.write(between(Role.NHRI), Entity.NEED, record(Entity.NEED, Level.PUBLIC), draft());
        jdbc.sql("update house_comment set written_at = written_at - interval '1 day'")
                .update();
        comments.write(between(Role.NHRI), Entity.NEED, id, draft());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NHRI"})
    void nobodyElseCommentsInItsName(Role role) {
        long id = record(Entity.CHALLENGE, Level.PUBLIC);
        assertThat(comments.of(between(role), Entity.CHALLENGE, id).writers()).isEmpty();
        assertThatThrownBy(() -> comments.write(between(role), Entity.CHALLENGE, id, draft()))
                .isInstanceOf(NotAllowed.class);
        named("comment-other", PartyKind.CIVIL_SOCIETY, role);
        assertThat(comments.of(between(role), Entity.CHALLENGE, id).writers())
                .as("named for an organisation, civil society alone comments")
                .hasSize(role == Role.CIVIL_SOCIETY ? 1 : 0);
    }

    @Test
    void onlyWhatIsOpenToOthersIsCommentedOnAndOnlyNeedsAndChallenges() {
        Actor teller = between(Role.NHRI);
        long closed = record(Entity.NEED, Level.PARTICIPANTS);
        assertThatThrownBy(() -> comments.write(teller, Entity.NEED, closed, draft()))
                .isInstanceOf(NotFound.class);
        long draft = record(Entity.CHALLENGE, Level.PUBLIC);
        jdbc.sql("update assistance_record set party_id = :own, state = 'draft', reach = 4 where id = :id")
                .param("own", own)
                .param("id", draft)
                .update();
        assertThat(comments.of(teller, Entity.CHALLENGE, draft).writers())
                .as("its own draft")
                .isEmpty();
        long offer = record(Entity.OFFER, Level.PUBLIC);
        assertThatThrownBy(() -> comments.of(teller, Entity.OFFER, offer)).isInstanceOf(NotFound.class);
    }

    @Test
    void onANeedOfAStateThatIsNotNamedNobodyCommentsNorReadsIt() {
        long id = record(Entity.NEED, Level.PUBLIC);
        comments.write(between(Role.NHRI), Entity.NEED, id, draft());
        jdbc.sql("update assistance_record set content = jsonb_set(content, '{consent,nameParty}', 'false')")
                .update();
        assertThat(comments.of(between(Role.NHRI), Entity.NEED, id).writers()).isEmpty();
        for (Role role : EnumSet.of(Role.NHRI, Role.UN_PARTNER, Role.NATIONAL_FOCAL_POINT)) {
            assertThat(seen(role, Entity.NEED, id)).as("%s", role).isEmpty();
        }
        assertThat(seen(Role.SECRETARIAT, Entity.NEED, id)).hasSize(1);
        assertThat(seen(Role.CLEARING_HOUSE_DESK, Entity.NEED, id)).hasSize(1);
    }

    @Test
    void itsAuthorTakesItBackAndItsWordsAreGone() {
        long id = record(Entity.CHALLENGE, Level.PUBLIC);
        comments.write(between(Role.NHRI), Entity.CHALLENGE, id, draft());
        long comment = seen(Role.NHRI, Entity.CHALLENGE, id).get(0).id();
        for (Role role : EnumSet.of(Role.SECRETARIAT, Role.CLEARING_HOUSE_DESK, Role.CIVIL_SOCIETY)) {
            assertThatThrownBy(() -> comments.takeBack(between(role), Entity.CHALLENGE, id, comment))
                    .as("%s", role)
                    .isInstanceOf(NotAllowed.class);
        }
        comments.takeBack(between(Role.NHRI), Entity.CHALLENGE, id, comment);
        assertThat(seen(Role.NHRI, Entity.CHALLENGE, id)).isEmpty();
        assertThat(seen(Role.CLEARING_HOUSE_DESK, Entity.CHALLENGE, id)).isEmpty();
        assertThat(jdbc.sql("select words from house_comment")
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThatThrownBy(() -> comments.takeBack(between(Role.NHRI), Entity.CHALLENGE, id, comment))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theDeskHidesItWithAReasonThatItsAuthorReads() {
        long id = record(Entity.CHALLENGE, Level.PUBLIC);
        comments.write(between(Role.NHRI), Entity.CHALLENGE, id, draft());
        Actor desk = between(Role.CLEARING_HOUSE_DESK);
        long comment = seen(Role.NHRI, Entity.CHALLENGE, id).get(0).id();
        assertThatThrownBy(() -> comments.hide(desk, Entity.CHALLENGE, id, comment, " "))
                .hasMessage("house.say-why");
        for (Role role : EnumSet.of(Role.SECRETARIAT, Role.NHRI, Role.UN_PARTNER)) {
            assertThatThrownBy(() -> comments.hide(between(role), Entity.CHALLENGE, id, comment, "No"))
                    .as("%s", role)
                    .isInstanceOf(NotAllowed.class);
        }
        comments.hide(desk, Entity.CHALLENGE, id, comment, "It names a village");
        assertThat(seen(Role.SECRETARIAT, Entity.CHALLENGE, id)).isEmpty();
        assertThat(seen(Role.NHRI, Entity.CHALLENGE, id))
                .extracting(Comment::hidden)
                .containsExactly("It names a village");
        assertThat(seen(Role.CLEARING_HOUSE_DESK, Entity.CHALLENGE, id)).hasSize(1);
    }

    @Test
    void theLogTellsWhatHappenedAndNoWordOfIt() {
        long id = record(Entity.CHALLENGE, Level.PUBLIC);
        comments.write(between(Role.NHRI), Entity.CHALLENGE, id, draft());
        long comment = seen(Role.NHRI, Entity.CHALLENGE, id).get(0).id();
        comments.hide(between(Role.CLEARING_HOUSE_DESK), Entity.CHALLENGE, id, comment, "It names a village");
        comments.takeBack(between(Role.NHRI), Entity.CHALLENGE, id, comment);
        List<String> entries = Objects.requireNonNull(SystemScope.in(
                BETWEEN_COUNTRIES,
                () -> transactions.execute(status ->
                        jdbc.sql("""
                                select verb || ' ' || coalesce(after, '') from audit_entry
                                where subject_type = 'challenge' and subject_id = :id order by number
                                """).param("id", id).query(String.class).list())));
        assertThat(entries)
                .extracting(entry -> entry.split(" ")[0])
                .containsExactly("comment-written", "comment-hidden", "comment-taken-back");
        assertThat(entries)
                .noneMatch(entry -> entry.contains(WORDS) || entry.contains("village"))
                .allMatch(entry -> entry.contains("comment-nhri"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsWrittenOnThePageInEveryLanguage(Language language) {
        long id = record(Entity.CHALLENGE, Level.PUBLIC);
        String here = path(Entity.CHALLENGE, id);
        assertThat(pages.get().uri(here + "?lang=" + language.code()).with(cast.as(Role.NHRI)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"words\"")
                .doesNotContain("comment.title", "comment.write");
        assertThat(send(here, WORDS)).hasStatus3xxRedirection();
        long comment = seen(Role.NHRI, Entity.CHALLENGE, id).get(0).id();
        assertThat(pages.get().uri(here).with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .bodyText()
                .contains(here + "/" + comment + "/hide")
                .doesNotContain("/take-back");
        assertThat(pages.post()
                        .uri(here + "/" + comment + "/take-back")
                        .with(cast.as(Role.NHRI))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(seen(Role.NHRI, Entity.CHALLENGE, id)).isEmpty();
    }

    @Test
    void whatIsTooLongOrEmptyComesBackWithTheForm() {
        long id = record(Entity.CHALLENGE, Level.PUBLIC);
        String here = path(Entity.CHALLENGE, id);
        assertThat(send(here, "x".repeat(Comments.LONGEST + 1)))
                .hasStatus(422)
                .bodyText()
                .contains("xxxx", "2,000 characters");
        assertThat(send(here, "  ")).hasStatus(422);
        assertThat(send(here, "x".repeat(Comments.LONGEST))).hasStatus3xxRedirection();
    }

    private MvcTestResult send(String here, String words) {
        return pages.post()
                .uri(here)
                .with(cast.as(Role.NHRI))
                .with(csrf())
                .param("party", String.valueOf(own))
                .param("words", words)
                .exchange();
    }

    private List<Comment> seen(Role role, Entity entity, long id) {
        return comments.of(between(role), entity, id).comments();
    }

    private static String path(Entity entity, long id) {
        return entity.path() + "/" + id + "/comments";
    }

    private Draft draft() {
        return new Draft(own, Language.EN, WORDS);
    }

    /** A record of Testland that is live, whose State agreed to be named. */
    private long record(Entity entity, Level level) {
        String state = switch (entity) {
            case NEED -> "open";
            case OFFER -> "active";
            case CHALLENGE -> "shared";
            case PRACTICE -> "snapshot";
        };
        return jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, last_confirmed)
                        select :entity, id, :state, :level, :level, '{"en": "Something"}',
                            '{"consent": {"circulate": true, "nameParty": true, "shareContact": false}}', '', '{}', '{}', '{}', '{}',
                            now(), now(), now(), current_date
                        from party where code = :code returning id
                        """)
                .param("entity", entity.code())
                .param("state", state)
                .param("level", level.rank())
                .param("code", Cast.SYSTEM)
                .query(Long.class)
                .single();
    }

    private long named(String code, PartyKind kind, Role role) {
        Actor administrator = between(Role.ADMINISTRATOR);
        long id = parties.add(
                administrator, new Party.Draft(code, kind, LocalizedText.of(Language.EN, "Voice of the south"), ""));
        people.name(administrator, id, Cast.address(role));
        return id;
    }

    private Actor between(Role role) {
        long account = accounts.withEmail(Cast.address(role)).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }
}

package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.suivi.cooperation.Translated.Line;
import org.suivi.cooperation.Translations.Mark;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.matches.MatchExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** What a State changes in a need or a challenge that others were shown already. */
@OnDatabase
class AmendmentsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Challenges challenges;

    @Autowired
    Translations translations;

    @Autowired
    Confirmations confirmations;

    @Autowired
    HouseList list;

    @Autowired
    MatchExamples examples;

    @Autowired
    JdbcClient jdbc;

    private long need;

    @BeforeEach
    void begin() {
        examples.begin();
        need = examples.open(examples.need("Training of prison staff", true));
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void termsOfAnOpenNeedChangeAtOnceAndThatConfirmsIt() {
        in("open", 160);
        Need now = seen().need();
        change(speaking(now, List.of(Language.EN, Language.FR)));
        assertThat(seen().need().terms().languages()).containsExactly(Language.EN, Language.FR);
        assertThat(seen().record().state()).isEqualTo(NeedState.OPEN);
        assertThat(seen().record().times().confirmed()).isEqualTo(today());
        assertThat(seen().amended()).as("the desk looked through no other text").isNull();
        assertThat(needs.withId(desk(), need).moves()).doesNotContain(NeedState.RETURNED);
        assertThatThrownBy(() -> needs.returnAgain(desk(), need, version(), "Why?", null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherTextIsMarkedForTheDeskWhichLeavesItOrGivesItBack() {
        change(problem("Nobody trains the staff of the women’s prison."));
        assertThat(seen().record().state()).isEqualTo(NeedState.OPEN);
        assertThat(seen().amended()).isNotNull();
        assertThat(amended(desk())).isEqualTo(1);
        assertThat(amended(between(Role.ASSISTANCE_PROVIDER))).isZero();
        assertThat(needs.withId(between(Role.ASSISTANCE_PROVIDER), need).amended())
                .isNull();
        assertThatThrownBy(() -> needs.lookThrough(secretariat(), need, version()))
                .isInstanceOf(NotAllowed.class);
        for (Language language : Language.values()) {
            assertThat(pages.get()
                            .uri("/clearing-house/needs?lang=" + language.code())
                            .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("state=amended");
        }
        assertThat(pages.post()
                        .uri("/clearing-house/needs/" + need + "/looked")
                        .with(cast.as(Role.CLEARING_HOUSE_DESK))
                        .with(csrf())
                        .param("version", "" + version()))
                .hasStatus3xxRedirection();
        assertThat(amended(desk())).isZero();
        assertThat(seen().record().state()).isEqualTo(NeedState.OPEN);

        change(problem("Nobody trains the staff of the prison for the young."));
        needs.returnAgain(desk(), need, version(), "Which of the two prisons?", null);
        assertThat(seen().record().state()).isEqualTo(NeedState.RETURNED);
        assertThat(seen().amended()).isNull();
        needs.move(secretariat(), need, version(), NeedState.SUBMITTED, null);
        needs.move(desk(), need, version(), NeedState.ACKNOWLEDGED, null);
        needs.move(desk(), need, version(), NeedState.OPEN, null);
        assertThat(needs.withId(desk(), need).moves()).doesNotContain(NeedState.RETURNED);
    }

    @Test
    void aTranslationIsNoOtherText() {
        Need now = seen().need();
        LocalizedText title = now.words().title().with(Language.FR, "Formation du personnel pénitentiaire");
        change(titled(now, title));
        assertThat(seen().amended()).isNull();
        change(titled(now, title.with(Language.EN, "Training of the staff of prisons")));
        assertThat(seen().amended()).isNotNull();
    }

    @Test
    void whatWasSubmittedStaysWholeAndIsChangedByTheFocalPointAlone() {
        Need now = seen().need();
        assertThatThrownBy(() -> change(speaking(now, List.of())))
                .isInstanceOf(Refused.class)
                .hasMessage("need.incomplete");
        assertThatThrownBy(() -> needs.change(between(Role.FOCAL_POINT), need, version(), now))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> needs.change(desk(), need, version(), now)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> needs.change(secretariat(), need, version() - 1, now))
                .isInstanceOf(Stale.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = NeedState.class,
            names = {"SUBMITTED", "ACKNOWLEDGED", "OPEN", "IN_MATCHING", "UNMET_ESCALATED", "STALE", "MATCHED", "MET"})
    void itMayBeChangedUntilHelpWasAgreedOn(NeedState state) {
        in(state.code(), 0);
        boolean mayChange = state != NeedState.MATCHED && state != NeedState.MET;
        assertThat(seen().mayWrite()).isEqualTo(mayChange);
        assertThat(pages.get().uri("/clearing-house/needs/" + need + "/edit").with(cast.as(Role.SECRETARIAT)))
                .as("translations may be written until it is over")
                .hasStatus(state == NeedState.MET ? 403 : 200);
    }

    @Test
    void changedInTheMailLeadsToTheFormAndWhatIsSavedThereIsFreshAndOpenAgain() {
        in("stale", 220);
        String token = confirmations.issue(need, secretariat().account());
        assertThat(pages.post()
                        .uri("/clearing-house/confirm/" + token)
                        .with(cast.asNobody())
                        .with(csrf())
                        .param("answer", "changed"))
                .hasRedirectedUrl("/clearing-house/needs/" + need + "/edit");
        long challenge = examples.shared();
        for (String form : List.of("needs/" + need + "/edit", "challenges/" + challenge + "/edit")) {
            assertThat(pages.get().uri("/clearing-house/" + form).with(cast.asNobody()))
                    .hasRedirectedUrl(
                            "/sign-in?next=" + URLEncoder.encode("/clearing-house/" + form, StandardCharsets.UTF_8));
            assertThat(pages.get().uri("/clearing-house/" + form).with(cast.as(Role.SECRETARIAT)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("type=\"submit\">Save");
        }
        change(speaking(seen().need(), List.of(Language.FR)));
        assertThat(seen().record().state()).isEqualTo(NeedState.OPEN);
        assertThat(seen().record().times().confirmed()).isEqualTo(today());
    }

    @ParameterizedTest
    @EnumSource(
            value = NeedState.class,
            names = {"SUBMITTED", "OPEN", "MATCHED", "IN_DELIVERY"})
    void translationsAreWrittenAndMarkedUntilItIsOver(NeedState state) {
        in(state.code(), 0);
        Need now = seen().need();
        LocalizedText title = now.words().title().with(Language.FR, "Formation du personnel pénitentiaire");
        change(titled(now, title));
        var official = new Mark(version(), Language.FR, TextStatus.OFFICIAL);
        assertThatThrownBy(() -> translations.mark(desk(), Entity.NEED, need, official))
                .isInstanceOf(NotAllowed.class);
        translations.mark(secretariat(), Entity.NEED, need, official);
        assertThat(french()).extracting(Line::status, Line::isOld).containsExactly(TextStatus.OFFICIAL, false);
        assertThat(translations.own(secretariat()))
                .extracting(each -> each.about().number())
                .contains(Entity.NEED.number(need));
        Need other = titled(now, title.with(Language.EN, "Training of the staff of prisons"));
        if (state == NeedState.MATCHED || state == NeedState.IN_DELIVERY) {
            assertThatThrownBy(() -> change(other)).hasMessage("translation.only");
            assertThatThrownBy(() -> change(speaking(now, List.of(Language.RU))))
                    .hasMessage("translation.only");
        } else {
            change(other);
            assertThat(french().isOld())
                    .as("it was made from what no longer holds")
                    .isTrue();
        }
        in("met", 0);
        assertThat(translations.own(secretariat())).isEmpty();
        assertThatThrownBy(() -> change(titled(now, title))).isInstanceOf(NotAllowed.class);
    }

    private Line french() {
        return translations.of(secretariat(), Entity.NEED, need).translated().lines().stream()
                .filter(line -> line.language() == Language.FR)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pagesSayHowFreshARecordIsAndItsOwnerWhatWasConsentedTo() {
        in("in-matching", 160);
        long challenge = examples.shared();
        long offer = examples.active(examples.offer("Courses", 3));
        assertThat(page("/clearing-house/needs/" + need, Role.SECRETARIAT))
                .contains("light-yellow", "To be confirmed by", "Passed round");
        assertThat(page("/clearing-house/needs/" + need, Role.ASSISTANCE_PROVIDER))
                .contains("light-yellow", "To be confirmed by")
                .doesNotContain("Passed round");
        assertThat(page("/clearing-house/challenges/" + challenge, Role.ASSISTANCE_PROVIDER))
                .contains("light-green", "To be confirmed by");
        assertThat(page("/clearing-house/offers/" + offer, Role.SECRETARIAT))
                .contains("light-green", "To be confirmed by");
        in("withdrawn", 160);
        assertThat(page("/clearing-house/needs/" + need, Role.SECRETARIAT)).doesNotContain("To be confirmed by");
    }

    private String page(String path, Role role) {
        return assertThat(pages.get().uri(path + "?lang=en").with(cast.as(role)))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    @Test
    void aSharedChallengeIsChangedByItsStateAndStaysWhole() {
        long id = examples.shared();
        Actor state = secretariat();
        Challenge now = challenges.withId(state, id).challenge();
        var other = new Challenge(
                now.title(),
                LocalizedText.of(Language.EN, "Nobody teaches it any more"),
                now.tried(),
                now.themes(),
                now.functions(),
                now.cause(),
                now.links(),
                null);
        challenges.change(state, id, challenges.withId(state, id).record().version(), other);
        assertThat(challenges.withId(state, id).challenge().text().exactly(Language.EN))
                .contains("any more");
        jdbc.sql("update assistance_record set state = 'stale' where id = :id")
                .param("id", id)
                .update();
        challenges.change(state, id, challenges.withId(state, id).record().version(), other);
        assertThat(challenges.withId(state, id).record().state()).isEqualTo(ChallengeState.SHARED);
        var half = new Challenge(
                now.title(), LocalizedText.EMPTY, now.tried(), now.themes(), now.functions(), null, now.links(), null);
        int version = challenges.withId(state, id).record().version();
        assertThatThrownBy(() -> challenges.change(state, id, version, half)).hasMessage("need.incomplete");
        assertThatThrownBy(() -> challenges.change(desk(), id, version, other)).isInstanceOf(NotAllowed.class);
    }

    private void in(String state, int daysAgo) {
        jdbc.sql("""
                        update assistance_record set state = :state, last_confirmed = (now() at time zone 'UTC')::date - :days
                        where id = :id
                        """)
                .param("state", state)
                .param("days", daysAgo)
                .param("id", need)
                .update();
    }

    private void change(Need other) {
        needs.change(secretariat(), need, version(), other);
    }

    private Need problem(String english) {
        Need now = seen().need();
        Need.Words words = now.words();
        LocalizedText problem = words.problem().with(Language.EN, english);
        return with(now, new Need.Words(words.title(), problem, words.change(), words.efforts(), words.elsewhere()));
    }

    private static Need titled(Need now, LocalizedText title) {
        Need.Words words = now.words();
        return with(now, new Need.Words(title, words.problem(), words.change(), words.efforts(), words.elsewhere()));
    }

    private static Need with(Need now, Need.Words words) {
        return new Need(words, now.what(), now.whom(), now.when(), now.terms(), now.consent(), now.origin());
    }

    private static Need speaking(Need now, List<Language> languages) {
        var terms = new Need.Terms(languages, now.terms().funding(), null, Need.Peers.NONE, List.of());
        return new Need(now.words(), now.what(), now.whom(), now.when(), terms, now.consent(), now.origin());
    }

    private long amended(Actor reader) {
        return list.count(reader, Entity.NEED, HouseFilter.ofQuery("?state=amended"));
    }

    private int version() {
        return seen().record().version();
    }

    private StatedNeeds.Seen seen() {
        return needs.withId(secretariat(), need);
    }

    private LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private Actor secretariat() {
        return between(Role.SECRETARIAT);
    }

    private Actor desk() {
        return between(Role.CLEARING_HOUSE_DESK);
    }

    private Actor between(Role role) {
        return accounts.actor(
                        accounts.withEmail(Cast.address(role)).orElseThrow().id(), null)
                .orElseThrow();
    }
}

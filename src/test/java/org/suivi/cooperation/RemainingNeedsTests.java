package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;

/** A need for what another left undone: what it begins with, and who is told that the two belong together. */
@OnDatabase
class RemainingNeedsTests {

    private static final List<Role> ALL =
            List.of(Role.SECRETARIAT, Role.CLEARING_HOUSE_DESK, Role.ASSISTANCE_PROVIDER, Role.READER);

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    StatedNeeds needs;

    @Autowired
    RemainingNeeds remainders;

    @Autowired
    JdbcClient jdbc;

    private long first;

    @BeforeEach
    void begin() {
        first = needs.begin(national(), told());
        stands(first, NeedState.PARTLY_MET, Level.PUBLIC, true);
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
    }

    @Test
    void itBeginsWithWhatStillHoldsAndWhatTheStateAgreesToIsSaidAnew() {
        Need rest = needs.withId(
                        national(), remainders.ask(national(), first, 0).id())
                .need();
        Need before = told();
        assertThat(rest.what()).isEqualTo(before.what());
        assertThat(rest.terms()).isEqualTo(before.terms());
        assertThat(rest.origin()).isEqualTo(before.origin());
        assertThat(rest.words().problem()).isEqualTo(before.words().problem());
        assertThat(rest.words().change().isEmpty()).isTrue();
        assertThat(rest.consent().nameParty()).isFalse();
        assertThat(rest.missing()).contains("change");
    }

    @Test
    void onlyItsStateAsksAndOnlyOnceItSaidThatTheNeedWasNotMetWhole() {
        assertThatThrownBy(() -> remainders.ask(cast.between(Role.CLEARING_HOUSE_DESK), first, 0))
                .hasMessage("problem.not-allowed");
        stands(first, NeedState.MET, Level.PUBLIC, true);
        assertThatThrownBy(() -> remainders.ask(national(), first, 0)).hasMessage("house.move-not-allowed");
        stands(first, NeedState.PARTLY_MET, Level.OWNER, true);
        assertThatThrownBy(() -> remainders.ask(cast.between(Role.ASSISTANCE_PROVIDER), first, 0))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void thePageLeadsWhoAsksAgainToTheNeedThatIsThere() {
        String here = "/clearing-house/needs/" + first;
        assertThat(rest(0)).endsWith("/edit");
        long there = remainders.of(national(), first).remaining().get(0).need().id();
        assertThat(rest(0)).isEqualTo("/clearing-house/needs/" + there);
        assertThat(pages.get().uri(here).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains(Entity.NEED.number(there), "name=\"known\" value=\"1\"");
        assertThat(pages.get().uri("/clearing-house/needs/" + there).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("Remains of", Entity.NEED.number(first));
        assertThat(rest(1)).endsWith("/edit");
        assertThat(remainders.of(national(), first).remaining()).hasSize(2);
    }

    @Test
    void whoMaySeeBothAndKnowsWhoseTheyAreIsToldEverywhere() {
        long rest = rest();
        stands(rest, NeedState.OPEN, Level.PUBLIC, true);
        for (Role role : ALL) {
            assertTold(role, rest, true);
        }
    }

    @Test
    void whoMayNotSeeOneOfThemIsToldNothing() {
        long rest = rest();
        stands(rest, NeedState.DRAFT, Level.OWNER, true);
        assertThat(page(Role.CLEARING_HOUSE_DESK, first)).doesNotContain(Entity.NEED.number(rest), "What remained");
        stands(rest, NeedState.OPEN, Level.PUBLIC, true);
        stands(first, NeedState.PARTLY_MET, Level.OWNER, true);
        assertTold(Role.SECRETARIAT, rest, true);
        assertTold(Role.CLEARING_HOUSE_DESK, rest, false);
        assertTold(Role.ASSISTANCE_PROVIDER, rest, false);
        assertTold(Role.READER, rest, false);
    }

    /** Else a need without a name would have that of the other. */
    @Test
    void whoMayNotKnowWhoseOneOfThemIsIsToldNothing() {
        long rest = rest();
        for (boolean isRestNamed : List.of(true, false)) {
            stands(first, NeedState.PARTLY_MET, Level.PUBLIC, !isRestNamed);
            stands(rest, NeedState.OPEN, Level.PUBLIC, isRestNamed);
            assertTold(Role.CLEARING_HOUSE_DESK, rest, true);
            assertTold(Role.ASSISTANCE_PROVIDER, rest, false);
            assertTold(Role.READER, rest, false);
            assertThat(page(Role.ASSISTANCE_PROVIDER, first)).doesNotContain(Entity.NEED.number(rest));
        }
    }

    @Test
    void thePagesAreWholeInEveryLanguage() {
        long rest = rest();
        for (Language language : Language.values()) {
            for (long id : List.of(first, rest)) {
                assertThat(pages.get()
                                .uri("/clearing-house/needs/" + id + "?lang=" + language.code())
                                .with(cast.as(Role.SECRETARIAT)))
                        .hasStatusOk();
            }
        }
    }

    /** On the page of what remained, in the file of the list and to programs. */
    private void assertTold(Role role, long rest, boolean isTold) {
        Map<String, String> channels = Map.of(
                "page", page(role, rest),
                "file", body(role, "/clearing-house/needs.csv?state=open"),
                "programs",
                        body(role, "/api/v1/clearing-house/needs")
                                .replaceAll("\"number\":\"[^\"]*\"|\"page\":\"[^\"]*\"", ""));
        channels.forEach((channel, said) -> assertThat(said.contains(Entity.NEED.number(first)))
                .as("%s %s", role, channel)
                .isEqualTo(isTold));
    }

    private String page(Role role, long id) {
        return body(role, "/clearing-house/needs/" + id);
    }

    private String body(Role role, String path) {
        try {
            return pages.get()
                    .uri(path)
                    .with(cast.as(role))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long rest() {
        return remainders.ask(national(), first, 0).id();
    }

    private String rest(int known) {
        return String.valueOf(pages.post()
                .uri("/clearing-house/needs/" + first + "/rest")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("known", String.valueOf(known))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private void stands(long id, NeedState state, Level level, boolean isNamed) {
        jdbc.sql("""
                        update assistance_record set state = :state, level = :level, reach = :level,
                            content = jsonb_set(content, '{consent,nameParty}', to_jsonb(:named)) where id = :id
                        """)
                .param("state", state.code())
                .param("level", level.rank())
                .param("named", isNamed)
                .param("id", id)
                .update();
    }

    private static Need told() {
        return new Need(
                new Need.Words(
                        LocalizedText.of(Language.EN, "Train judges"),
                        LocalizedText.of(Language.EN, "No trainers"),
                        LocalizedText.of(Language.EN, "40 judges trained"),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY),
                new Need.What(List.of(1), List.of(), 2, List.of(3)),
                new Need.Whom(LocalizedText.of(Language.EN, "School of judges"), null),
                Need.EMPTY.when(),
                new Need.Terms(List.of(Language.FR), Need.Funding.PARTLY, null, Need.Peers.REGION, List.of()),
                new Need.Consent(true, true, true),
                new Need.Origin(List.of(), "A report"));
    }

    private Actor national() {
        return cast.between(Role.SECRETARIAT);
    }
}

package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.OnDatabase;
import org.suivi.identity.OneTimeLink.Purpose;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

@OnDatabase
class EntranceTests {

    private static final String NEW_PASSWORD = "seven blue kettles 4";

    @Autowired
    Entrance entrance;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    ApiTokens tokens;

    @Autowired
    PeopleExamples people;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Transactional
    void theFirstAdministratorIsMadeWithALinkThatWorksOnce() {
        jdbc.sql("delete from account").update();
        String first = token(links.issue(Purpose.FIRST_ADMINISTRATOR, null));
        String second = token(links.issue(Purpose.FIRST_ADMINISTRATOR, null));
        long account = entrance.becomeAdministrator(first, "first@example.org", "Ana", NEW_PASSWORD);
        assertThat(accounts.actor(account, null).orElseThrow().role()).isEqualTo("administrator");
        assertThatThrownBy(() -> entrance.becomeAdministrator(first, "x@example.org", "X", NEW_PASSWORD))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> entrance.becomeAdministrator(second, "x@example.org", "X", NEW_PASSWORD))
                .as("another link, but there is an administrator now")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        Account person = people.aPerson();
        String token = token(links.issue(Purpose.PASSWORD_RESET, person.id()));
        assertThat(jdbc.sql("select token_hash from one_time_link where account_id = :id")
                        .param("id", person.id())
                        .query(byte[].class)
                        .single())
                .isEqualTo(Secret.hashOf(token));
    }

    @Test
    void aResetLinkReplacesThePasswordEndsTokensAndWorksOnce() {
        Account person = people.aPerson();
        String programs = tokens.issue(
                people.actor(person),
                "nightly copy",
                Set.of(Scope.READ),
                new Proof(PeopleExamples.PASSWORD, Instant.EPOCH));
        String token = token(links.issue(Purpose.PASSWORD_RESET, person.id()));
        entrance.reset(token, NEW_PASSWORD);
        assertThat(signIn.withPassword(person.email(), NEW_PASSWORD, "192.0.2.20")
                        .account())
                .isEqualTo(person.id());
        assertThat(tokens.caller(programs)).isEmpty();
        assertThatThrownBy(() -> entrance.reset(token, NEW_PASSWORD)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRefusedPasswordLeavesTheLinkUsable() {
        Account person = people.aPerson();
        String token = token(links.issue(Purpose.PASSWORD_RESET, person.id()));
        assertThatThrownBy(() -> entrance.reset(token, "password1234")).isInstanceOf(Refused.class);
        entrance.reset(token, NEW_PASSWORD);
    }

    @Test
    void anOldLinkIsGone() {
        Account person = people.aPerson();
        String token = token(links.issue(Purpose.PASSWORD_RESET, person.id()));
        jdbc.sql("update one_time_link set expires_at = now() - interval '1 second' where account_id = :id")
                .param("id", person.id())
                .update();
        assertThatThrownBy(() -> entrance.behind(Purpose.PASSWORD_RESET, token)).isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkForOnePurposeIsNoneForAnother() {
        Account person = people.aPerson();
        String token = token(links.issue(Purpose.PASSWORD_RESET, person.id()));
        assertThatThrownBy(() -> entrance.accept(token, "Ana", NEW_PASSWORD)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyIsFloodedWithResetMails() {
        Account person = people.aPerson();
        for (int i = 0; i < 3; i++) {
            assertThat(entrance.forgotten(person.email())).isPresent();
        }
        assertThat(entrance.forgotten(person.email())).isEmpty();
        assertThat(entrance.forgotten("nobody@example.org")).isEmpty();
    }

    static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}

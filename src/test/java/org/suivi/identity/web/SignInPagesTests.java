package org.suivi.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Answers;
import org.suivi.OnDatabase;
import org.suivi.identity.Account;
import org.suivi.identity.PeopleExamples;

@OnDatabase
class SignInPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    PeopleExamples people;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    void theRightPasswordOpensASessionInTheDatabaseAndThePageThatWasAskedFor() {
        Account person = people.aPerson();
        assertThat(signIn(person.email(), PeopleExamples.PASSWORD, "/account"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/account");
        assertThat(sessions.findByPrincipalName(String.valueOf(person.id()))).hasSize(1);
    }

    @Test
    void addressesOfOthersAreNotFollowed() {
        Account person = people.aPerson();
        for (String next : List.of("https://evil.example", "//evil.example", "/\\evil.example")) {
            assertThat(signIn(person.email(), PeopleExamples.PASSWORD, next)).hasRedirectedUrl("/");
        }
    }

    @Test
    void aWrongPasswordShowsTheFormAgainWithTheAddress() {
        assertThat(signIn("nobody@example.org", "wrong", "/"))
                .hasStatus(422)
                .bodyText()
                .contains("do not belong together", "value=\"nobody@example.org\"");
    }

    @Test
    void tooManyAttemptsAreToldToWait() {
        Account person = people.aPerson();
        for (int i = 0; i < 5; i++) {
            signIn(person.email(), "wrong", "/");
        }
        assertThat(signIn(person.email(), PeopleExamples.PASSWORD, "/"))
                .hasStatus(429)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("Try again in one minute");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(pages.post().uri("/sign-in").param("email", "a@example.org").param("password", "x"))
                .hasStatus(403);
    }

    @Test
    void theAnswerToAForgottenPasswordIsTheSameForEverybody() {
        Account person = people.aPerson();
        String known = forgotten(person.email());
        assertThat(forgotten("nobody@example.org")).isEqualTo(known);
    }

    @Test
    void aLinkThatIsGoneSaysSo() {
        assertThat(pages.get().uri("/invitation/abc")).hasStatus(404).bodyText().contains("Ask for a new one");
    }

    @Test
    void thePageWithoutAFormMakesNoSession() {
        MvcTestResult result = pages.get().uri("/invitation/abc").exchange();
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void theAccountPageNeedsSomebody() {
        assertThat(pages.get().uri("/account")).hasStatus3xxRedirection();
    }

    private String forgotten(String email) {
        MvcTestResult result = pages.post()
                .uri("/password-reset")
                .with(csrf())
                .param("email", email)
                .exchange();
        return Answers.text(result);
    }

    private MvcTestResult signIn(String email, String password, String next) {
        return pages.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", email)
                .param("password", password)
                .param("next", next)
                .exchange();
    }
}

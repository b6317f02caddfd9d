package org.suivi.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.OnDatabase;
import org.suivi.identity.Account;
import org.suivi.identity.PeopleExamples;

@OnDatabase
class AccountPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    PeopleExamples people;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    Account person;

    @BeforeEach
    void somebody() {
        person = people.aPerson();
    }

    @Test
    void thePageShowsTheAccountAndNoSecret() {
        assertThat(get("/account"))
                .hasStatusOk()
                .bodyText()
                .contains(person.email(), "Passkeys", "Second step")
                .doesNotContain("bcrypt");
    }

    @Test
    void theNameAndTheLanguageAreKept() {
        assertThat(post("/account/profile").param("name", "Ana P.").param("language", "fr"))
                .hasStatus3xxRedirection()
                .cookies()
                .hasValue("lang", "fr");
        assertThat(get("/account")).bodyText().contains("value=\"Ana P.\"");
    }

    @Test
    void anEmptyNameIsAnsweredWithTheForm() {
        assertThat(post("/account/profile").param("name", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Fill in this field");
    }

    @Test
    void changingThePasswordNeedsTheOldOneAndSignsOutElsewhere() {
        assertThat(post("/account/password").param("current", "wrong").param("next", "seven blue kettles 4"))
                .hasStatus(422);
        signIn();
        assertThat(sessions.findByPrincipalName(String.valueOf(person.id()))).isNotEmpty();
        assertThat(post("/account/password")
                        .param("current", PeopleExamples.PASSWORD)
                        .param("next", "seven blue kettles 4"))
                .hasStatus3xxRedirection();
        assertThat(sessions.findByPrincipalName(String.valueOf(person.id()))).isEmpty();
    }

    @Test
    void aSessionElsewhereIsListedAndCanBeEnded() {
        signIn();
        String page = text(get("/account").exchange());
        Matcher handle = Pattern.compile("/account/sessions/([0-9a-f]+)/end").matcher(page);
        assertThat(handle.find()).isTrue();
        Map<String, ? extends Session> before = sessions.findByPrincipalName(String.valueOf(person.id()));
        assertThat(page).doesNotContain(before.keySet());
        assertThat(post("/account/sessions/" + handle.group(1) + "/end")).hasStatus3xxRedirection();
        assertThat(sessions.findByPrincipalName(String.valueOf(person.id()))).isEmpty();
    }

    @Test
    void aTokenIsShownOnceAndOpensTheApiUntilItIsWithdrawn() {
        String page = text(post("/account/tokens")
                .param("name", "nightly copy")
                .param("password", PeopleExamples.PASSWORD)
                .exchange());
        Matcher token = Pattern.compile("suivi_[A-Za-z0-9_-]{43}").matcher(page);
        assertThat(token.find()).isTrue();
        assertThat(get("/account")).bodyText().contains("nightly copy").doesNotContain(token.group());
        assertThat(api(token.group())).as("no endpoint here, but let in").hasStatus(404);
        Matcher id = Pattern.compile("/account/tokens/(\\d+)/revoke")
                .matcher(text(get("/account").exchange()));
        assertThat(id.find()).isTrue();
        assertThat(post("/account/tokens/" + id.group(1) + "/revoke")).hasStatus3xxRedirection();
        assertThat(api(token.group()))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .headers()
                .hasValue("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @Test
    void aTokenAndAPasskeyNeedTheCurrentPassword() {
        assertThat(post("/account/tokens").param("name", "nightly copy").param("password", "wrong"))
                .hasStatus(422)
                .bodyText()
                .contains("The current password is not right")
                .doesNotContain("suivi_");
        assertThat(post("/account/passkeys/options").param("password", "wrong"))
                .hasStatus(422)
                .bodyText()
                .contains("The current password is not right");
        assertThat(post("/account/passkeys/options").param("password", PeopleExamples.PASSWORD))
                .hasStatusOk()
                .bodyText()
                .contains("challenge");
    }

    @Test
    void guessesAtTheCurrentPasswordAreSlowedDown() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(post("/account/two-step/off").param("password", "guess " + guess))
                    .bodyText()
                    .contains("The current password is not right");
        }
        assertThat(post("/account/two-step/off").param("password", PeopleExamples.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("Too many attempts");
    }

    @Test
    void aTokenOpensNoPageAndChangesNothing() {
        String page = text(post("/account/tokens")
                .param("name", "nightly copy")
                .param("password", PeopleExamples.PASSWORD)
                .exchange());
        Matcher token = Pattern.compile("suivi_[A-Za-z0-9_-]{43}").matcher(page);
        assertThat(token.find()).isTrue();
        assertThat(pages.get().uri("/account").header("Authorization", "Bearer " + token.group()))
                .hasStatus3xxRedirection();
        assertThat(pages.post().uri("/api/v1/systems").header("Authorization", "Bearer " + token.group()))
                .hasStatus(401);
    }

    @Test
    void nobodyWithdrawsATokenOfSomebodyElse() {
        text(post("/account/tokens")
                .param("name", "nightly copy")
                .param("password", PeopleExamples.PASSWORD)
                .exchange());
        Matcher id = Pattern.compile("/account/tokens/(\\d+)/revoke")
                .matcher(text(get("/account").exchange()));
        assertThat(id.find()).isTrue();
        person = people.aPerson();
        assertThat(post("/account/tokens/" + id.group(1) + "/revoke")).hasStatus(404);
    }

    @Test
    void aForgedPasskeyIsRefusedWithoutAStackTrace() {
        assertThat(pages.post()
                        .uri("/sign-in/passkey")
                        .with(csrf())
                        .contentType("application/json")
                        .content("{\"id\":\"x\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("passkey.failed");
        assertThat(post("/account/passkeys")
                        .param("label", "laptop")
                        .contentType("application/json")
                        .content("[]"))
                .hasStatus(422);
    }

    private MvcTestResult api(String token) {
        return pages.get()
                .uri("/api/v1/nothing")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private void signIn() {
        assertThat(pages.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("email", person.email())
                        .param("password", PeopleExamples.PASSWORD))
                .hasStatus3xxRedirection();
    }

    private MockMvcRequestBuilder get(String page) {
        return pages.get().uri(page).with(authentication(PeopleExamples.signedIn(person)));
    }

    private MockMvcRequestBuilder post(String page) {
        return pages.post()
                .uri(page)
                .with(authentication(PeopleExamples.signedIn(person)))
                .with(csrf());
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

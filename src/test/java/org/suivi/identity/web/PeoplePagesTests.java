package org.suivi.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.suivi.OnDatabase;
import org.suivi.identity.Account;
import org.suivi.identity.PeopleExamples;
import org.suivi.identity.Role;

@OnDatabase
class PeoplePagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    PeopleExamples people;

    PeopleExamples.Place place;
    Account secretariat;

    @BeforeEach
    void aSystemWithASecretariat() {
        place = people.aSystem();
        secretariat = people.aPerson(Role.SECRETARIAT, place);
    }

    @Test
    void theSecretariatSeesItsPeople() {
        assertThat(get("/people", secretariat)).hasStatusOk().bodyText().contains(secretariat.email(), "Secretariat");
    }

    @Test
    void anArabicPageOfPeopleRunsFromRightToLeft() {
        assertThat(get("/people", secretariat).param("lang", "ar"))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "الأمانة");
    }

    @Test
    void anInvitationShowsItsLinkOnce() {
        assertThat(post("/people", secretariat)
                        .param("email", people.anAddress())
                        .param("name", "Marko")
                        .param("role", "FOCAL_POINT")
                        .param("organisation", String.valueOf(place.organisation())))
                .hasStatusOk()
                .bodyText()
                .contains("/invitation/");
        assertThat(get("/people", secretariat)).bodyText().doesNotContain("/invitation/");
    }

    @Test
    void aWrongAddressIsAnsweredWithTheForm() {
        assertThat(post("/people", secretariat)
                        .param("email", "no address")
                        .param("name", "Marko")
                        .param("role", "READER")
                        .param("organisation", String.valueOf(place.organisation())))
                .hasStatus(422)
                .bodyText()
                .contains("Write an address such as", "value=\"no address\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/organisations", "/settings"})
    void aReaderMayNotManageAndAStrangerFindsNothing(String page) {
        assertThat(get(page, people.aPerson(Role.READER, place))).hasStatus(403);
        assertThat(get(page, people.aPerson(Role.SECRETARIAT, people.aSystem())))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/people", "/admin/systems"})
    void onlyAdministratorsAdminister(String page) {
        assertThat(pages.get().uri(page).with(authentication(PeopleExamples.signedIn(secretariat))))
                .hasStatus(403);
        assertThat(pages.get().uri(page).with(authentication(PeopleExamples.signedIn(people.anAdministrator()))))
                .hasStatusOk();
    }

    @Test
    void anOrganisationHasNamesInSeveralLanguages() {
        assertThat(post("/organisations", secretariat)
                        .param("version", "0")
                        .param("name[fr]", "Ministère de la santé")
                        .param("name[ar]", "وزارة الصحة")
                        .param("kind", "MINISTRY"))
                .hasStatus3xxRedirection();
        assertThat(get("/organisations", secretariat).param("lang", "ar"))
                .bodyText()
                .contains("وزارة الصحة");
        assertThat(get("/organisations", secretariat).param("lang", "ru"))
                .as("another language where one is missing")
                .bodyText()
                .contains("Ministère de la santé");
    }

    @Test
    void aNamelessOrganisationIsRefused() {
        assertThat(post("/organisations", secretariat)
                        .param("version", "0")
                        .param("name[fr]", "  ")
                        .param("kind", "MINISTRY"))
                .hasStatus(422)
                .bodyText()
                .contains("at least one language");
    }

    @Test
    void whoSavesOverSomebodyElseSeesBothVersions() {
        String page = "/organisations/" + place.organisation();
        assertThat(post(page, secretariat)
                        .param("version", "0")
                        .param("name[en]", "Ministry of Justice and Rights")
                        .param("kind", "MINISTRY"))
                .hasStatus3xxRedirection();
        assertThat(post(page, secretariat)
                        .param("version", "0")
                        .param("name[en]", "Justice Ministry")
                        .param("kind", "MINISTRY"))
                .hasStatus(409)
                .bodyText()
                .contains("Ministry of Justice and Rights", "value=\"Justice Ministry\"", "value=\"1\"");
    }

    @Test
    void theSwitchOpensTheSystemToEverybody() {
        assertThat(post("/settings/public", secretariat).param("public", "true"))
                .hasStatus3xxRedirection();
        assertThat(get("/settings", secretariat)).bodyText().contains("Open to the public");
    }

    @Test
    void aTimeZoneThatIsNoneIsRefused() {
        assertThat(post("/settings/zone", secretariat).param("zone", "Mars/Base"))
                .hasStatus(422);
        assertThat(post("/settings/zone", secretariat).param("zone", "Europe/Ljubljana"))
                .hasStatus3xxRedirection();
    }

    private MockMvcRequestBuilder get(String below, Account person) {
        return pages.get().uri(place.path(below)).with(authentication(PeopleExamples.signedIn(person)));
    }

    private MockMvcRequestBuilder post(String below, Account person) {
        return pages.post()
                .uri(place.path(below))
                .with(authentication(PeopleExamples.signedIn(person)))
                .with(csrf());
    }
}

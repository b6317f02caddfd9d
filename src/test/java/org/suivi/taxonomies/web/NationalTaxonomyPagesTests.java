package org.suivi.taxonomies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.OpenSystem;
import org.suivi.identity.Role;
import org.suivi.identity.SignedIn;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.NationalTaxonomies;
import org.suivi.taxonomies.ReferenceEntry;

/** Bound to one system from before the transaction, as a request is. */
@OnDatabase
@Transactional
class NationalTaxonomyPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    NationalSystems systems;

    @Autowired
    NationalTaxonomies taxonomies;

    private int system;
    private SignedIn secretariat = new SignedIn(0);

    @BeforeTransaction
    void openSystem() {
        system = open("xna").id();
        open("xnb");
        SystemScope.enter(system);
    }

    @BeforeEach
    void signIn() {
        long account = accounts.create(Actor.suivi(null), "national@example.org", "Ana Petrova", "a long password");
        accounts.giveRole(Actor.suivi(system), account, Role.SECRETARIAT, system, null);
        secretariat = new SignedIn(account);
    }

    @AfterEach
    void leaveSystem() {
        SystemScope.leave();
    }

    @Test
    void theSecretariatMakesAVocabularyWithTerms() {
        ReferenceEntry term = termOfANewVocabulary();
        assertThat(term.code()).isEqualTo("1");
        assertThat(get("/xna/taxonomies?lang=ar"))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "Chapters of the plan", "الصحة");
    }

    @Test
    void aTermIsRenamedAndRetired() {
        ReferenceEntry term = termOfANewVocabulary();
        String address = "/xna/taxonomies/terms/" + term.id();
        assertThat(post(address).param("version", "1").param("name[en]", "Health for all"))
                .hasStatus3xxRedirection();
        assertThat(post(address).param("version", "1").param("name[en]", "Too late"))
                .hasStatus(409)
                .bodyText()
                .contains("Health for all", "Too late");
        SystemScope.enter(system);
        assertThat(post(address + "/retirement").param("version", "2")).hasStatus3xxRedirection();
        SystemScope.enter(system);
        assertThat(taxonomies.term(Actor.suivi(system), term.id()).validity().to())
                .isNotNull();
    }

    @Test
    void aVocabularyWithoutANameIsRefused() {
        assertThat(post("/xna/taxonomies"))
                .hasStatus(422)
                .bodyText()
                .contains("Write the name in at least one language.");
    }

    @Test
    void theTermsOfOneSystemAreNotThereInAnother() {
        ReferenceEntry term = termOfANewVocabulary();
        int other = systems.withCode("xnb").orElseThrow().id();
        assertThat(taxonomies.all(Actor.suivi(other))).isEmpty();
        assertThat(get("/xnb/taxonomies/terms/" + term.id())).hasStatus(404);
    }

    private ReferenceEntry termOfANewVocabulary() {
        assertThat(post("/xna/taxonomies").param("name[en]", "Chapters of the plan"))
                .hasStatus3xxRedirection();
        var vocabulary = taxonomies.all(Actor.suivi(system)).get(0);
        assertThat(post("/xna/taxonomies/" + vocabulary.code() + "/terms")
                        .param("name[en]", "Health")
                        .param("name[ar]", "الصحة"))
                .hasStatus3xxRedirection();
        return taxonomies.all(Actor.suivi(system)).get(0).terms().get(0);
    }

    private NationalSystem open(String code) {
        return systems.withCode(code)
                .orElseGet(() -> systems.open(
                        Actor.suivi(null),
                        new OpenSystem(code, LocalizedText.of(Language.EN, "Land " + code), ZoneId.of("UTC"), true)));
    }

    private MockMvcRequestBuilder get(String address) {
        return pages.get().uri(address).with(authentication(secretariat.authentication()));
    }

    private MockMvcRequestBuilder post(String address) {
        return pages.post()
                .uri(address)
                .with(authentication(secretariat.authentication()))
                .with(csrf());
    }
}

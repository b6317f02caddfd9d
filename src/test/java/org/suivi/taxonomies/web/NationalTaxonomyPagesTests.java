package org.suivi.taxonomies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.taxonomies.NationalTaxonomies;
import org.suivi.taxonomies.ReferenceEntry;

/** Bound to one system from before the transaction, as a request is. */
@OnDatabase
@Transactional
class NationalTaxonomyPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    NationalTaxonomies taxonomies;

    private int system;

    @BeforeTransaction
    void enterSystem() {
        system = cast.systemId();
        SystemScope.enter(system);
    }

    @AfterEach
    void leaveSystem() {
        SystemScope.leave();
    }

    @Test
    void theSecretariatMakesAVocabularyWithTerms() {
        ReferenceEntry term = termOfANewVocabulary();
        assertThat(term.code()).isEqualTo("1");
        assertThat(get("/qta/taxonomies?lang=ar"))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "Chapters of the plan", "الصحة");
    }

    @Test
    void aVocabularyIsRenamedUnlessSomebodyElseDidMeanwhile() {
        ReferenceEntry term = termOfANewVocabulary();
        String here = "/qta/taxonomies/" + term.category() + "/name";
        assertThat(post(here).param("version", "1").param("name[en]", "Parts of the plan"))
                .hasStatus3xxRedirection();
        assertThat(post(here).param("version", "1").param("name[en]", "Goals of the plan"))
                .hasStatus(409)
                .bodyText()
                .contains("Parts of the plan", "value=\"Goals of the plan\"");
        assertThat(post(here).param("version", "2")).hasStatus(422);
    }

    @Test
    void aTermIsRenamedAndRetired() {
        ReferenceEntry term = termOfANewVocabulary();
        String address = "/qta/taxonomies/terms/" + term.id();
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
    void aTermThatIsThereTwiceIsMerged() {
        ReferenceEntry term = termOfANewVocabulary();
        assertThat(post("/qta/taxonomies/" + term.category() + "/terms").param("name[en]", "Healthcare"))
                .hasStatus3xxRedirection();
        SystemScope.enter(system);
        ReferenceEntry twin = taxonomies.all(Actor.suivi(system)).get(0).terms().get(1);
        String address = "/qta/taxonomies/terms/" + twin.id() + "/double";
        assertThat(get(address)).hasStatusOk().bodyText().contains("Nothing names this entry yet.", "Health");
        assertThat(post(address).param("into", String.valueOf(term.id()))).hasStatus3xxRedirection();
        SystemScope.enter(system);
        assertThat(taxonomies.term(Actor.suivi(system), term.id()).wording().aliases())
                .containsExactly("Healthcare");
    }

    @Test
    void aVocabularyWithoutANameIsRefused() {
        assertThat(post("/qta/taxonomies"))
                .hasStatus(422)
                .bodyText()
                .contains("Write the name in at least one language.");
    }

    @Test
    void theTermsOfOneSystemAreNotThereInAnother() {
        ReferenceEntry term = termOfANewVocabulary();
        assertThat(taxonomies.all(cast.stranger())).isEmpty();
        assertThat(pages.get().uri("/qtb/taxonomies/terms/" + term.id()).with(cast.asStranger()))
                .hasStatus(404);
    }

    private ReferenceEntry termOfANewVocabulary() {
        assertThat(post("/qta/taxonomies").param("name[en]", "Chapters of the plan"))
                .hasStatus3xxRedirection();
        var vocabulary = taxonomies.all(Actor.suivi(system)).get(0);
        assertThat(post("/qta/taxonomies/" + vocabulary.code() + "/terms")
                        .param("name[en]", "Health")
                        .param("name[ar]", "الصحة"))
                .hasStatus3xxRedirection();
        return taxonomies.all(Actor.suivi(system)).get(0).terms().get(0);
    }

    private MockMvcRequestBuilder get(String address) {
        return pages.get().uri(address).with(cast.as(Role.SECRETARIAT));
    }

    private MockMvcRequestBuilder post(String address) {
        return pages.post().uri(address).with(cast.as(Role.SECRETARIAT)).with(csrf());
    }
}

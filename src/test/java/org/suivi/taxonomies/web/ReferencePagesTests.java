package org.suivi.taxonomies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.taxonomies.ReferenceLists;

@OnDatabase
@Transactional
class ReferencePagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ReferenceLists lists;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theListIsSearchedInEveryLanguageAndSpelling() {
        assertThat(get("/admin/reference/states?words=eslovenia"))
                .hasStatusOk()
                .bodyText()
                .contains("Slovenia", "SVN")
                .doesNotContain("Afghanistan");
    }

    @Test
    void everyListOpens() {
        for (String list : lists.codes()) {
            assertThat(get("/admin/reference/" + list)).as(list).hasStatusOk();
            assertThat(get("/admin/reference/" + list + "/new")).as(list).hasStatusOk();
        }
        assertThat(get("/admin/reference/nothing")).hasStatus(404);
    }

    @Test
    void theArabicPageRunsFromRightToLeftAndNamesStatesInArabic() {
        assertThat(get("/admin/reference/states?words=svn&lang=ar"))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "سلوفينيا", "<bdi class=\"symbol\">SVN</bdi>", "مدخل واحد");
    }

    @Test
    void aCorrectionIsSavedWithItsAliases() {
        int slovenia = slovenia();
        assertThat(save(slovenia, "0", "Slovenia", "Slovenija\nSLO")).hasStatus3xxRedirection();
        assertThat(lists.entry("states", slovenia).wording().aliases()).containsExactly("Slovenija", "SLO");
        assertThat(lists.entry("states", slovenia).version()).isEqualTo(1);
    }

    @Test
    void aFormWithoutAnyNameComesBackWithTheReason() {
        assertThat(save(slovenia(), "0", " ", "SLO"))
                .hasStatus(422)
                .bodyText()
                .contains("Write the name in at least one language.", "SLO");
    }

    @Test
    void whoSavesTooLateSeesBothVersions() {
        int slovenia = slovenia();
        save(slovenia, "0", "Slovenia (theirs)", "");
        assertThat(save(slovenia, "0", "Slovenia (mine)", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Slovenia (theirs)", "Slovenia (mine)", "name=\"version\" value=\"1\"");
        assertThat(save(slovenia, "1", "Slovenia (mine)", "")).hasStatus3xxRedirection();
    }

    @Test
    void nonsenseInTheFormIsRefusedAndNeverAFailure() {
        int slovenia = slovenia();
        assertThat(save(slovenia, "x", "Slovenia", "")).hasStatus(409);
        assertThat(post("/admin/reference/states/" + slovenia)
                        .param("version", "0")
                        .param("name[en]", "Slovenia")
                        .param("from", "tomorrow")
                        .param("source", "me"))
                .hasStatus(422)
                .bodyText()
                .contains("year-month-day");
        assertThat(post("/admin/reference/states/" + slovenia)).hasStatus(422);
        assertThat(post("/admin/reference/states")
                        .param("name[en]", "X")
                        .param("code", "<b>")
                        .param("source", "me"))
                .hasStatus(422);
    }

    @Test
    void aDoubleIsMergedIntoTheOneThatStays() {
        assertThat(post("/admin/reference/states")
                        .param("code", "SLO")
                        .param("category", "member")
                        .param("name[en]", "Slovenija")
                        .param("source", "a person"))
                .hasStatus3xxRedirection();
        int twin = id("state", "SLO");
        assertThat(get("/admin/reference/states/" + twin + "/double?words=slovenia"))
                .hasStatusOk()
                .bodyText()
                .contains("into-" + slovenia());
        assertThat(post("/admin/reference/states/" + twin + "/double").param("into", String.valueOf(slovenia())))
                .hasStatus3xxRedirection();
        assertThat(get("/admin/reference/states/" + twin))
                .hasStatusOk()
                .bodyText()
                .contains("was merged");
        assertThat(post("/admin/reference/states/" + twin + "/double").param("into", String.valueOf(slovenia())))
                .hasStatus(422);
    }

    @Test
    void whatOnlyAStateHasIsCorrectedToo() {
        assertThat(get("/admin/reference/states/" + slovenia()))
                .hasStatusOk()
                .bodyText()
                .contains("details[iso2]", "value=\"SI\"", "Eastern European");
        assertThat(change("states", slovenia(), "details[iso2]", "SL")).hasStatus3xxRedirection();
        assertThat(lists.entry("states", slovenia()).details())
                .containsEntry("iso2", "SL")
                .containsEntry("region", "EEG")
                .containsEntry("m49", "705");
    }

    @Test
    void aFieldTakesOnlyWhatFitsIt() {
        assertThat(change("states", slovenia(), "details[iso2]", "Slovenia"))
                .hasStatus(422)
                .bodyText()
                .contains("“Slovenia” does not fit its field.");
        assertThat(change("states", slovenia(), "details[region]", "nowhere")).hasStatus(422);
        assertThat(change("states", slovenia(), "details[groups]", "LDC LDC")).hasStatus(422);
        assertThat(change("sessions", id("upr_session", "20"), "details[year]", " "))
                .hasStatus(422);
        assertThat(post("/admin/reference/states")
                        .param("code", "Slovenia")
                        .param("category", "member")
                        .param("name[en]", "Slovenia")
                        .param("source", "a person"))
                .hasStatus(422);
    }

    @Test
    void aMechanismIsPutUnderAnother() {
        int cedaw = id("mechanism", "CEDAW");
        assertThat(change("mechanisms", cedaw, "details[parent]", "UPR")).hasStatus3xxRedirection();
        assertThat(lists.entry("mechanisms", cedaw).details())
                .containsEntry("parent", "UPR")
                .containsEntry("form", "committee");
    }

    @Test
    void theUnknownDaysOfASessionAreEntered() {
        int session = id("upr_session", "48");
        assertThat(get("/admin/reference/sessions?category=4"))
                .hasStatusOk()
                .bodyText()
                .contains("Cycle 4", ">48<", "Days", "Not known yet");
        assertThat(change("sessions", session, "details[year]", "2025")).hasStatus3xxRedirection();
        assertThat(lists.entry("sessions", session).validity().from()).hasToString("1992-05-22");
        assertThat(lists.entry("sessions", session).version()).isEqualTo(1);
    }

    @Test
    void aSessionAndACycleAreAdded() {
        assertThat(post("/admin/reference/cycles")
                        .param("code", "5")
                        .param("category", "")
                        .param("details[first]", "55")
                        .param("details[last]", "68")
                        .param("source", "a person"))
                .hasStatus3xxRedirection();
        assertThat(post("/admin/reference/sessions")
                        .param("code", "55")
                        .param("category", "5")
                        .param("details[year]", "2027")
                        .param("source", "a person"))
                .hasStatus3xxRedirection();
        assertThat(get("/admin/reference/sessions?category=5")).bodyText().contains(">55<");
    }

    @Test
    void aNewCycleGetsAVocabularyOfItsOwnAndItsThemesAreTiedToOlderOnes() {
        assertThat(post("/admin/reference/vocabularies")
                        .param("code", "un-themes-5")
                        .param("category", "themes")
                        .param("name[en]", "United Nations themes, fifth cycle")
                        .param("source", "a person"))
                .hasStatus3xxRedirection();
        assertThat(post("/admin/reference/themes")
                        .param("code", "water")
                        .param("category", "un-themes-5")
                        .param("name[en]", "Water")
                        .param("source", "a person"))
                .hasStatus3xxRedirection();
        assertThat(get("/admin/reference/themes?words=water"))
                .bodyText()
                .contains("United Nations themes, fifth cycle")
                .doesNotContain(">un-themes-5");
        String older = someTheme();
        assertThat(tie(older, "un-themes-5/water")).hasStatus3xxRedirection();
        assertThat(tie(older, "un-themes-5/water")).as("there is one already").hasStatus(422);
        assertThat(tie(older, "un-themes-5/nothing")).hasStatus(422);
        int tied = jdbc.sql("select max(id) from term_crosswalk")
                .query(Integer.class)
                .single();
        assertThat(get("/admin/reference/crosswalks/" + tied))
                .hasStatusOk()
                .bodyText()
                .contains("un-themes-5/water");
    }

    /** In no transaction of the test, which the database would end with the refused entry. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void noThemeIsSaidToBeTheSameAsItself() {
        String theme = someTheme();
        assertThat(tie(theme, theme)).hasStatus(422).bodyText().contains("does not fit its field");
    }

    private String someTheme() {
        return jdbc.sql("select taxonomy.code || '/' || term.code from term join taxonomy on taxonomy.id = taxonomy_id"
                        + " where taxonomy.code = 'un-themes-4' order by term.id limit 1")
                .query(String.class)
                .single();
    }

    private MvcTestResult tie(String theme, String nearest) {
        return post("/admin/reference/crosswalks")
                .param("category", "")
                .param("details[theme]", theme)
                .param("details[nearest]", nearest)
                .param("source", "a person")
                .exchange();
    }

    @Test
    void aVocabularyIsRenamedInTheLanguagesThereAre() {
        int vocabulary = jdbc.sql("select id from taxonomy where code = 'un-themes-4' and system_id is null")
                .query(Integer.class)
                .single();
        assertThat(post("/admin/reference/vocabularies/" + vocabulary)
                        .param("version", "0")
                        .param("name[en]", "Themes of the United Nations")
                        .param("name[fr]", "Thèmes des Nations Unies")
                        .param("source", "a person"))
                .hasStatus3xxRedirection();
        assertThat(get("/admin/reference/vocabularies?words=nations+unies"))
                .bodyText()
                .contains("Themes of the United Nations");
    }

    @Test
    void aRatificationIsFoundByItsStateAndCorrected() {
        assertThat(get("/admin/reference/ratifications?words=eslovenia&category=cat"))
                .hasStatusOk()
                .bodyText()
                .contains("SVN-cat", "1 entry");
        int one = jdbc.sql("select id from ratification where state_id = :state and treaty_id = :treaty")
                .param("state", slovenia())
                .param("treaty", id("treaty", "cat"))
                .query(Integer.class)
                .single();
        assertThat(change("ratifications", one, "details[status]", "signatory")).hasStatus3xxRedirection();
        assertThat(lists.entry("ratifications", one).details())
                .containsEntry("status", "signatory")
                .containsEntry("state", "SVN");
        assertThat(post("/admin/reference/ratifications/" + one + "/double").param("into", "1"))
                .hasStatus(404);
        assertThat(post("/admin/reference/ratifications")
                        .param("category", "cat")
                        .param("details[state]", "SVN")
                        .param("details[status]", "party")
                        .param("source", "a person"))
                .as("there is one already")
                .hasStatus(422);
    }

    @Test
    void onlyAdministratorsSeeReferenceData() {
        assertThat(pages.get().uri("/admin/reference/states").with(cast.as(Role.SECRETARIAT)))
                .hasStatus(403);
        assertThat(pages.get().uri("/admin/reference/states")).hasStatus3xxRedirection();
    }

    private MockMvcRequestBuilder get(String address) {
        return pages.get().uri(URI.create(address)).with(cast.as(Role.ADMINISTRATOR));
    }

    private MockMvcRequestBuilder post(String address) {
        return pages.post().uri(address).with(cast.as(Role.ADMINISTRATOR)).with(csrf());
    }

    private MvcTestResult save(int id, String version, String name, String aliases) {
        return post("/admin/reference/states/" + id)
                .param("version", version)
                .param("name[en]", name)
                .param("aliases", aliases)
                .param("from", "1992-05-22")
                .param("source", "UN list")
                .exchange();
    }

    private MvcTestResult change(String list, int id, String field, String value) {
        return post("/admin/reference/" + list + "/" + id)
                .param("version", "0")
                .param("name[en]", "As it is")
                .param(field, value)
                .param("from", "1992-05-22")
                .param("source", "UN list")
                .exchange();
    }

    private int slovenia() {
        return id("state", "SVN");
    }

    private int id(String table, String code) {
        return jdbc.sql("select id from %s where code = :code".formatted(table))
                .param("code", code)
                .query(Integer.class)
                .single();
    }
}

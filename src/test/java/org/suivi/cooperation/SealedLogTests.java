package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
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
import org.suivi.audit.AuditFilter;
import org.suivi.audit.AuditTrail;
import org.suivi.audit.AuditTrail.Stretch;
import org.suivi.database.SystemScope;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** What those who watch over a log learn of drafts and exclusions: that they were written, by whom and when. */
@OnDatabase
class SealedLogTests {

    private static final String WORD = "okapisecret";
    private static final long EXCLUDED = 918_273_645L;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    StatedNeeds needs;

    @Autowired
    AuditTrail trail;

    @Autowired
    SavedSearches searches;

    @Autowired
    JdbcClient jdbc;

    private String here = "";
    private String there = "";

    @BeforeEach
    void theSecretariatDraftsBetweenCountriesAndInItsSystem() {
        long between = needs.begin(between(Role.SECRETARIAT), need());
        Actor inSystem = cast.actor(Role.SECRETARIAT);
        long within = SystemScope.in(cast.systemId(), () -> needs.begin(inSystem, need()));
        here = "/audit?what=need/" + between;
        there = "/qta/audit?what=need/" + within;
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from house_search").update();
    }

    @Test
    void anAdministratorLearnsNothingOfDraftsAndExclusionsOfAState() {
        for (String log : List.of(here, there)) {
            for (String path : List.of(log, log.replace("?", "/export?"))) {
                assertThat(pages.get().uri(path).with(cast.as(Role.ADMINISTRATOR)))
                        .as(path)
                        .hasStatusOk()
                        .bodyText()
                        .contains("need", cast.actor(Role.SECRETARIAT).name())
                        .doesNotContain(WORD, String.valueOf(EXCLUDED));
            }
        }
        assertThat(pages.get().uri(there.replace("/audit?what=", "/history/")).with(cast.as(Role.ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(WORD, String.valueOf(EXCLUDED));
    }

    @Test
    void whoAnswersForTheRecordReadsItsWordsInItsOwnLog() {
        for (String path : List.of(there, there.replace("?", "/export?"))) {
            assertThat(pages.get().uri(path).with(cast.as(Role.SECRETARIAT)))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains(WORD, String.valueOf(EXCLUDED));
        }
    }

    @Test
    void theAuditorOpensSealedWordsOneByOneAndTheLogKeepsThat() {
        String log = here.replace("/audit", "/clearing-house/log");
        for (String path : List.of(log, log.replace("?", "/export?"))) {
            assertThat(pages.get().uri(path).with(cast.as(Role.AUDITOR)))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains("need", cast.actor(Role.SECRETARIAT).name())
                    .doesNotContain(WORD, String.valueOf(EXCLUDED));
        }
        assertThat(opened()).isEmpty();
        long written = entry("subject_type = 'need' and verb = 'assistance-written'");

        assertThat(pages.post()
                        .uri("/clearing-house/log/" + written)
                        .with(cast.as(Role.AUDITOR))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains(WORD, String.valueOf(EXCLUDED));
        assertThat(opened()).containsExactly(String.valueOf(written));
        assertThat(pages.get().uri(log).with(cast.as(Role.AUDITOR)))
                .bodyText()
                .contains("opened the sealed words of entry " + written);
    }

    @Test
    void theAuditorReadsOfTheLogWhatBelongsToTheClearingHouse() {
        Actor auditor = between(Role.AUDITOR);
        searches.keep(between(Role.SECRETARIAT), Entity.NEED, new HouseFilter("", Map.of(), false, false, 1), false);
        long ofAnother = entry("subject_type = 'house_search'");
        assertThat(trail.newestOfHouse(
                        auditor,
                        new AuditFilter(null, "house_search", null, null, null),
                        new Stretch(null, 9, Language.EN)))
                .isEmpty();
        assertThat(pages.post()
                        .uri("/clearing-house/log/" + ofAnother)
                        .with(cast.as(Role.AUDITOR))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(pages.get().uri(here).with(cast.as(Role.AUDITOR))).hasStatus(403);
    }

    @Test
    void noOtherRoleOpensWhatIsSealed() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.CLEARING_HOUSE_DESK, Role.SECRETARIAT)) {
            assertThat(pages.get().uri("/clearing-house/log").with(cast.as(role)))
                    .as("%s", role)
                    .hasStatus(403);
        }
    }

    private long entry(String condition) {
        return jdbc.sql("select max(number) from audit_entry where system_id = 0 and " + condition)
                .query(Long.class)
                .single();
    }

    private List<String> opened() {
        return jdbc.sql("select after from audit_entry where verb = 'words-opened' and subject_id = :need")
                .param("need", Long.valueOf(here.substring(here.lastIndexOf('/') + 1)))
                .query(String.class)
                .list();
    }

    private Actor between(Role role) {
        long account = accounts.withEmail(Cast.address(role)).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thatWordsAreKeptBackIsSaidInEveryLanguage(Language language) {
        assertThat(pages.get().uri(here + "&lang=" + language.code()).with(cast.as(Role.ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("audit.sealed");
    }

    private static Need need() {
        Need empty = Need.EMPTY;
        LocalizedText nothing = LocalizedText.EMPTY;
        Need.Terms terms = empty.terms();
        return new Need(
                new Need.Words(LocalizedText.of(Language.EN, WORD), nothing, nothing, nothing, nothing),
                empty.what(),
                empty.whom(),
                empty.when(),
                new Need.Terms(terms.languages(), terms.funding(), terms.costBand(), terms.peers(), List.of(EXCLUDED)),
                empty.consent(),
                empty.origin());
    }
}

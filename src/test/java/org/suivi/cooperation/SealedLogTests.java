package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

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
    JdbcClient jdbc;

    private String here = "";
    private String there = "";

    @BeforeEach
    void theSecretariatDraftsBetweenCountriesAndInItsSystem() {
        long account =
                accounts.withEmail(Cast.address(Role.SECRETARIAT)).orElseThrow().id();
        long between = needs.begin(accounts.actor(account, null).orElseThrow(), need());
        Actor inSystem = cast.actor(Role.SECRETARIAT);
        long within = SystemScope.in(cast.systemId(), () -> needs.begin(inSystem, need()));
        here = "/audit?what=need/" + between;
        there = "/qta/audit?what=need/" + within;
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
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

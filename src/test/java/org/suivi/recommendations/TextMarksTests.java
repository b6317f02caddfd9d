package org.suivi.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.SmallRecords;
import org.suivi.identity.Role;
import org.suivi.shared.Visibility;

/** A person says which texts are translations that the mechanism did not publish. */
@OnDatabase
class TextMarksTests {

    private final MockMvcTester pages;
    private final Cast cast;
    private final SmallRecords records;

    @Autowired
    TextMarksTests(
            MockMvcTester pages,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.cast = cast;
        this.records = new SmallRecords(jdbc, transactions, events);
    }

    @BeforeEach
    void begin() {
        records.clear(cast.systemId());
        records.add(cast.systemId(), "small-1", 2010, "Ratify the covenant", Visibility.PUBLIC);
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @Test
    void aTextIsMarkedAsATranslationAndBack() {
        assertThat(record()).bodyText().contains("official text").doesNotContain("translation, not official");

        mark("en", "true");
        assertThat(record()).bodyText().contains("translation, not official").doesNotContain("official text");

        mark("en", "false");
        assertThat(record()).bodyText().contains("official text").doesNotContain("translation, not official");
    }

    @Test
    void aLanguageThatIsNoneOfTheSixIsNotThere() {
        assertThat(post("xx", "true")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void mark(String language, String isUnofficial) {
        assertThat(post(language, isUnofficial)).hasRedirectedUrl("/qta/r/small-1");
    }

    private MvcTestResult post(String language, String isUnofficial) {
        return pages.post()
                .uri("/qta/r/small-1/texts/" + language)
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("unofficial", isUnofficial)
                .exchange();
    }

    private MvcTestResult record() {
        return pages.get().uri("/qta/r/small-1").with(cast.as(Role.FOCAL_POINT)).exchange();
    }
}

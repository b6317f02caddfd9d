package org.suivi.mechanisms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.SmallRecords;
import org.suivi.identity.Role;
import org.suivi.shared.Visibility;

/** What imports do not tell of a document is entered by a person. */
@OnDatabase
class DocumentPagesTests {

    private final MockMvcTester pages;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final SmallRecords records;

    @Autowired
    DocumentPagesTests(
            MockMvcTester pages,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.cast = cast;
        this.jdbc = jdbc;
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
    void theTitleAndTheDatesAreEnteredAndReadersSeeThemBesideTheRecommendation() {
        long document = document();
        assertThat(page("/r/small-1", Role.SECRETARIAT)).bodyText().contains("/documents/" + document);

        assertThat(save(document, seen(), "Rapport du Groupe de travail", "2010-12-24"))
                .hasStatus3xxRedirection();

        assertThat(page("/r/small-1?lang=fr", Role.READER))
                .hasStatusOk()
                .bodyText()
                .contains("Rapport du Groupe de travail", "24 déc. 2010")
                .doesNotContain("/documents/");
        assertThat(page("/documents/" + document + "?lang=ar", Role.SECRETARIAT))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "value=\"2010-12-24\"", "تاريخ الاعتماد");
        assertThat(page("/audit?what=document/" + document, Role.SECRETARIAT))
                .bodyText()
                .contains("entered the title or the dates of the document");
    }

    @Test
    void whoSavesTooLateSeesBothVersions() {
        long document = document();
        int seen = seen();
        save(document, seen, "Theirs", "2010-12-24");
        assertThat(save(document, seen, "Mine", "2010-12-25"))
                .hasStatus(409)
                .bodyText()
                .contains("Theirs", "Mine", "name=\"version\" value=\"" + (seen + 1) + "\"");
        assertThat(save(document, seen + 1, "Mine", "2010-12-25")).hasStatus3xxRedirection();
    }

    @Test
    void nonsenseComesBackWithTheReason() {
        assertThat(save(document(), seen(), "Report", "yesterday")).hasStatus(422);
        assertThat(save(document(), seen(), "x".repeat(501), "2010-12-24"))
                .hasStatus(422)
                .bodyText()
                .contains("A title has at most 500 characters.");
    }

    @Test
    void thePageIsTheEditorsOfTheSystemAlone() {
        assertThat(page("/documents/" + document(), Role.READER)).hasStatus(403);
        assertThat(page("/documents/999999999", Role.SECRETARIAT)).hasStatus(404);
        assertThat(pages.get().uri("/qtb/documents/" + document()).with(cast.asStranger()))
                .hasStatus(404);
    }

    private MvcTestResult page(String path, Role role) {
        return pages.get().uri("/qta" + path).with(cast.as(role)).exchange();
    }

    private MvcTestResult save(long document, int version, String title, String adopted) {
        return pages.post()
                .uri("/qta/documents/" + document)
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("title[fr]", title)
                .param("adopted", adopted)
                .exchange();
    }

    private long document() {
        return one("select document_id from recommendation where address = 'small-1'");
    }

    private int seen() {
        return Math.toIntExact(one("select version from document where id = " + document()));
    }

    private long one(String sql) {
        return records.in(cast.systemId(), () -> jdbc.sql(sql).query(Long.class).single());
    }
}

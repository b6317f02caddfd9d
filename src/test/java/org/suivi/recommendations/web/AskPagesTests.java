package org.suivi.recommendations.web;

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
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.shared.Visibility;

@OnDatabase
class AskPagesTests {

    private final MockMvcTester pages;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SmallRecords records;
    private String ask = "";

    @Autowired
    AskPagesTests(
            MockMvcTester pages,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.cast = cast;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.records = new SmallRecords(jdbc, transactions, events);
    }

    @BeforeEach
    void begin() {
        clear();
        long one = records.add(cast.systemId(), "small-1", 2010, "Ratify and apply the covenant", Visibility.PUBLIC);
        assertThat(post("/qta/r/small-1/asks", "text", "Ratify it")).hasRedirectedUrl("/qta/r/small-1");
        ask = "/qta/r/small-1/asks/"
                + SystemScope.in(
                        cast.systemId(),
                        () -> transactions.execute(
                                status -> jdbc.sql("select id from ask where recommendation_id = :one")
                                        .param("one", one)
                                        .query(Long.class)
                                        .single()));
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @Test
    void anAskIsWordedAnewInTheLanguagesThereAre() {
        assertThat(get(ask)).hasStatusOk().bodyText().contains("name=\"text[ar]\"", ">Ratify it</textarea>");
        assertThat(post(ask, "version", "0", "text[en]", "Ratify the covenant", "text[fr]", "Ratifier le Pacte"))
                .hasRedirectedUrl("/qta/r/small-1");
        assertThat(get("/qta/r/small-1?lang=fr"))
                .bodyText()
                .contains("Ratifier le Pacte")
                .doesNotContain("Ratify it");
        assertThat(get("/qta/audit")).bodyText().contains("reworded what is asked");
    }

    @Test
    void anAskThatSomebodyElseWordedMeanwhileIsShownBesideOnesOwn() {
        assertThat(post(ask, "version", "0", "text[en]", "Ratify the covenant")).hasStatus3xxRedirection();
        assertThat(post(ask, "version", "0", "text[en]", "Accede to it"))
                .hasStatus(409)
                .bodyText()
                .contains("Ratify the covenant</dd>", ">Accede to it</textarea>", "name=\"version\" value=\"1\"");
    }

    @Test
    void anAskWithoutWordsIsRefusedAndOneThatIsNotThereIsNotFound() {
        assertThat(post(ask, "version", "0", "text[en]", " "))
                .hasStatus(422)
                .bodyText()
                .contains("at most 2,000");
        assertThat(get("/qta/r/small-1/asks/999999999")).hasStatus(404);
    }

    @Test
    void anAskThatSomebodyIsAssignedToIsNotTakenAway() {
        SystemScope.in(
                cast.systemId(),
                () -> transactions.execute(status -> jdbc.sql("""
                        insert into assignment (system_id, ask_id, organisation_id, part, since, due_set_at, assigned_by)
                        select :system, :ask, min(id), 'lead', current_date, now(), 'x' from organisation
                        where system_id = :system
                        """)
                        .param("system", cast.systemId())
                        .param("ask", Long.valueOf(ask.replaceFirst(".*/", "")))
                        .update()));
        assertThat(post(ask + "/removal")).hasStatus(422).bodyText().contains("reword it instead");
        assertThat(get("/qta/r/small-1")).bodyText().contains("Ratify it");
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(cast.as(Role.SECRETARIAT)).exchange();
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = pages.post().uri(address).with(cast.as(Role.SECRETARIAT)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}

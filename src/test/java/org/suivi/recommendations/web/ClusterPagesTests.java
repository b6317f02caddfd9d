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
import org.suivi.identity.Role;
import org.suivi.shared.Visibility;

@OnDatabase
class ClusterPagesTests {

    private final MockMvcTester pages;
    private final Cast cast;
    private final SmallRecords records;
    private long one;

    @Autowired
    ClusterPagesTests(
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
        clear();
        one = records.add(cast.systemId(), "small-1", 2010, "Ratify the covenant", Visibility.PUBLIC);
        records.add(cast.systemId(), "small-2", 2012, "Ratify the convention", Visibility.RESTRICTED);
        assertThat(post("/qta/clusters", "name", "Covenants & more")).hasRedirectedUrl("/qta/clusters/covenants-more");
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @Test
    void membersComeInByTheirAddressAndGo() {
        String here = "/qta/clusters/covenants-more";
        assertThat(post(here + "/members", "address", "small-1")).hasRedirectedUrl(here);
        assertThat(post(here + "/members", "address", "http://host/qta/r/small-2"))
                .hasRedirectedUrl(here);
        assertThat(get(here, Role.SECRETARIAT)).bodyText().contains("/qta/r/small-1", "/qta/r/small-2");
        assertThat(get(here, Role.CIVIL_SOCIETY))
                .bodyText()
                .contains("/qta/r/small-1")
                .doesNotContain("small-2");
        assertThat(post(here + "/members/" + one + "/removal", "unused", "")).hasRedirectedUrl(here);
        assertThat(get(here, Role.SECRETARIAT)).bodyText().doesNotContain("/qta/r/small-1");
    }

    @Test
    void aNameThatIsNotInTheLanguageOfTheReaderSaysWhichOneItIsIn() {
        String marked = "<span lang=\"en\" dir=\"auto\">Covenants &amp; more</span> <span class=\"in-other\"";
        assertThat(get("/qta/clusters?lang=ar", Role.READER)).bodyText().contains(marked);
        assertThat(post("/qta/clusters/covenants-more/members", "address", "small-1"))
                .hasStatus3xxRedirection();
        assertThat(get("/qta/recommendations?open=cluster&lang=ar", Role.READER))
                .bodyText()
                .contains(marked);
        assertThat(get("/qta/clusters?lang=en", Role.READER)).bodyText().doesNotContain("class=\"in-other\"");
    }

    @Test
    void aNameSavedMeanwhileIsShownBesideOnesOwn() {
        String here = "/qta/clusters/covenants-more";
        assertThat(post(here, "version", "0", "name", "Covenants")).hasRedirectedUrl(here);
        assertThat(post(here, "version", "0", "name", "Treaties"))
                .hasStatus(409)
                .bodyText()
                .contains("Covenants</h1>", "value=\"Treaties\"");
    }

    @Test
    void aClusterGoesOnlyWithTheMembersThatThePersonSawAndCanBeMadeAgain() {
        String here = "/qta/clusters/covenants-more";
        assertThat(post(here + "/members", "address", "small-1")).hasRedirectedUrl(here);
        assertThat(post(here + "/removal", "members", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("1 member now");
        assertThat(post(here + "/removal", "members", "1")).hasRedirectedUrl("/qta/clusters");
        assertThat(get(here, Role.SECRETARIAT)).hasStatus(404);
        assertThat(get("/qta/r/small-1", Role.SECRETARIAT)).hasStatusOk();
        assertThat(get("/qta/audit", Role.SECRETARIAT)).bodyText().contains("deleted the cluster");
        assertThat(post("/qta/clusters", "name", "Covenants & more")).hasRedirectedUrl(here);
    }

    @Test
    void readersHaveNoWayToChangeAClusterAndSeeWhatToDoWithAnEmptyOne() {
        assertThat(get("/qta/clusters/covenants-more", Role.READER))
                .bodyText()
                .contains("No recommendation is in this cluster")
                .doesNotContain("method=\"post\" action=\"/qta");
    }

    @Test
    void aClusterOfAnotherSystemIsNotThere() {
        assertThat(pages.get().uri("/qtb/clusters/covenants-more").with(cast.asStranger()))
                .hasStatus(404);
        assertThat(pages.get().uri("/qtb/clusters").with(cast.asStranger()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("covenants-more");
    }

    @Test
    void aNameIsNeeded() {
        assertThat(post("/qta/clusters", "name", "  ")).hasStatus(422);
        assertThat(post("/qta/clusters", "name", "x".repeat(201))).hasStatus(422);
        assertThat(post("/qta/clusters", "name", "Covenants, more")).hasStatus(422);
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get().uri(path).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = pages.post().uri(path).with(csrf()).with(cast.as(Role.SECRETARIAT));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}

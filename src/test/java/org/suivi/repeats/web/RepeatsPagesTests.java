package org.suivi.repeats.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.suivi.identity.NationalSystems;
import org.suivi.identity.Role;
import org.suivi.shared.Visibility;

@OnDatabase
class RepeatsPagesTests {

    private static final String OPCAT_2010 = "Ratify the Optional Protocol to the Convention against Torture";
    private static final String OPCAT_2015 =
            "Accede to the Optional Protocol to the Convention against Torture (OP-CAT)";
    private static final String OPCAT_2019 =
            "Consider ratifying the Optional Protocol to the Convention against Torture";
    private static final String SCHOOLS = "Provide free primary education to all children in rural areas";

    private final MockMvcTester pages;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final SmallRecords records;
    private final NationalSystems systems;
    private long first;
    private long second;
    private long hidden;

    @Autowired
    RepeatsPagesTests(
            MockMvcTester pages,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            NationalSystems systems) {
        this.pages = pages;
        this.cast = cast;
        this.jdbc = jdbc;
        this.records = new SmallRecords(jdbc, transactions, events);
        this.systems = systems;
    }

    @BeforeEach
    void askTheSameThreeTimes() {
        clear();
        first = records.add(cast.systemId(), "small-1", 2010, OPCAT_2010, Visibility.PUBLIC);
        second = records.add(cast.systemId(), "small-2", 2015, OPCAT_2015, Visibility.PUBLIC);
        hidden = records.add(cast.systemId(), "small-3", 2019, OPCAT_2019, Visibility.RESTRICTED);
        records.add(cast.systemId(), "small-4", 2019, SCHOOLS, Visibility.PUBLIC);
        records.add(otherSystem(), "small-9", 2012, OPCAT_2010, Visibility.PUBLIC);
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
        records.clear(otherSystem());
    }

    @Test
    void whatAsksTheSameIsListedWithItsWordsMarked() {
        assertThat(repeatsOf(first, Role.SECRETARIAT))
                .contains(
                        "/qta/r/small-2\"",
                        "/qta/r/small-3\"",
                        "<mark>",
                        "<!doctype html>",
                        "/repeats/of/" + first + "/cluster")
                .doesNotContain("/qta/r/small-4\"");
    }

    @Test
    void hiddenRecommendationsNeitherAppearNorCount() {
        assertThat(repeatsOf(first, Role.CIVIL_SOCIETY))
                .contains("/qta/r/small-2\"", "1 other recommendation seems")
                .doesNotContain("small-3", "Put into the cluster", "formaction", "type=\"checkbox\"");
        assertThat(get("/qta/repeats/of/" + hidden, Role.CIVIL_SOCIETY)).hasStatus(404);
    }

    @Test
    void anotherStatesRecommendationsAreNeverAmongThem() {
        assertThat(repeatsOf(first, Role.SECRETARIAT)).doesNotContain("small-9");
        assertThat(pages.get().uri("/qtb/repeats/of/" + first).with(cast.asStranger()))
                .hasStatus(404);
    }

    @Test
    void insideThePageOfTheRecommendationItIsAPart() {
        repeatsOf(first, Role.READER);
        assertThat(pages.get()
                        .uri("/qta/repeats/of/" + first)
                        .header("HX-Request", "true")
                        .with(cast.as(Role.READER)))
                .hasStatusOk()
                .bodyText()
                .contains("small-2")
                .doesNotContain("<html");
    }

    @Test
    void aPersonPutsSelectedOnesIntoANewCluster() {
        assertThat(pages.post()
                        .uri("/qta/repeats/of/" + first + "/cluster")
                        .param("other", String.valueOf(second))
                        .param("name", "Ratify the OPCAT")
                        .with(csrf())
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/qta/clusters/ratify-the-opcat");
        assertThat(get("/qta/clusters/ratify-the-opcat", Role.CIVIL_SOCIETY))
                .hasStatusOk()
                .bodyText()
                .contains("Ratify the OPCAT", "/qta/r/small-1", "/qta/r/small-2");
        assertThat(get("/qta/clusters", Role.CIVIL_SOCIETY)).bodyText().contains("/qta/clusters/ratify-the-opcat");
    }

    @Test
    void oneRecommendationAloneIsNoCluster() {
        assertThat(pages.post()
                        .uri("/qta/repeats/of/" + first + "/cluster")
                        .param("name", "Alone")
                        .with(csrf())
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatus(422);
    }

    @Test
    void aPersonRelatesSelectedOnesAsAskingTheSame() {
        assertThat(pages.post()
                        .uri("/qta/repeats/of/" + first + "/relations")
                        .param("other", String.valueOf(second))
                        .with(csrf())
                        .with(cast.as(Role.SECRETARIAT)))
                .hasRedirectedUrl("/qta/r/small-1");
        assertThat(records.in(
                        cast.systemId(),
                        () -> jdbc.sql("select kind from relation where from_id = :from and to_id = :to")
                                .param("from", first)
                                .param("to", second)
                                .query(String.class)
                                .list()))
                .containsExactly("same-ask");
    }

    @Test
    void whatWasAskedAgainIsFoundByAJobAndCountsOnlyWhatTheReaderSees() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> text(get("/qta/repeats", Role.SECRETARIAT)),
                        page -> page.contains("Asked 3 times since 2010"));
        String seen = text(get("/qta/repeats", Role.CIVIL_SOCIETY));
        assertThat(seen).contains("Asked 2 times since 2010, last in 2015", "/qta/repeats/groups/" + second);
        assertThat(get("/qta/repeats/groups/" + second, Role.CIVIL_SOCIETY))
                .hasStatusOk()
                .bodyText()
                .contains("small-1", "small-2")
                .doesNotContain("small-3");
        assertThat(get("/qta/repeats/groups/" + hidden, Role.CIVIL_SOCIETY)).hasStatus(404);
        assertThat(pages.get().uri("/qtb/repeats/groups/" + second).with(cast.asStranger()))
                .hasStatus(404);
    }

    @Test
    void aGroupThatAClusterHoldsIsLeftOutUntilAskedFor() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> text(get("/qta/repeats", Role.CIVIL_SOCIETY)),
                        page -> page.contains("Asked 2 times since 2010"));
        assertThat(pages.post()
                        .uri("/qta/repeats/groups/" + second + "/cluster")
                        .param("other", String.valueOf(first), String.valueOf(second))
                        .param("name", "OPCAT")
                        .with(csrf())
                        .with(cast.as(Role.SECRETARIAT)))
                .hasRedirectedUrl("/qta/clusters/opcat");
        assertThat(text(get("/qta/repeats", Role.CIVIL_SOCIETY))).doesNotContain("/qta/repeats/groups/" + second);
        assertThat(text(get("/qta/repeats?clustered=true", Role.CIVIL_SOCIETY)))
                .contains("/qta/repeats/groups/" + second, "/qta/clusters/opcat");
    }

    private String repeatsOf(long id, Role role) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> text(get("/qta/repeats/of/" + id, role)),
                        page -> !page.contains("http-equiv=\"refresh\""));
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get().uri(path).with(cast.as(role)).exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int otherSystem() {
        return systems.withCode(Cast.OTHER_SYSTEM).orElseThrow().id();
    }
}

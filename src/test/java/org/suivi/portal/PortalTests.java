package org.suivi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.Answers.text;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.PublicSystem;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.indicators.Cell;
import org.suivi.indicators.Description;
import org.suivi.indicators.Examples;
import org.suivi.indicators.IndicatorKind;
import org.suivi.indicators.IndicatorValues;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.Measured;
import org.suivi.indicators.Period;
import org.suivi.indicators.SdgIndicators;
import org.suivi.indicators.ValueStatus;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Visibility;

/** What the public can reach of a system that is public, and of one that is not. */
@OnDatabase
class PortalTests {

    private static final List<String> FILES = List.of(
            "/open-data.csv",
            "/open-data.json",
            "/feed.atom",
            "/sitemap.xml",
            "/sitemap-1.xml",
            "/open-data",
            "/open-data/indicators.csv",
            "/open-data/indicator-values.json",
            "/open-data/actions.csv",
            "/open-data/assessments.json",
            "/open-data/updates.csv");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    PublicSystem open;

    @Autowired
    RecommendationExamples examples;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorValues values;

    @Autowired
    SdgIndicators sdgs;

    @BeforeEach
    void rows() {
        int system = cast.systemId();
        open.begin();
        examples.aRecommendation(system)
                .text(Language.EN, "Build <safe> houses & roads")
                .id();
    }

    @AfterEach
    void close() {
        open.end();
    }

    @Test
    void theDataOfAPublicSystemHoldsItsPublicRowsAlone() {
        for (String file : List.of("/open-data.csv", "/open-data.json", "/feed.atom")) {
            String content = text(ask(file));
            assertThat(content).as(file).contains("houses");
            assertThat(content).as(file).doesNotContain("among the institutions", "another State");
        }
    }

    @Test
    void aSignedInPersonCarriesNoMoreOutThroughPublicFiles() {
        for (String file : List.of("/open-data.csv", "/open-data.json", "/feed.atom")) {
            MvcTestResult answer = pages.get()
                    .uri("/qta" + file)
                    .with(cast.as(Role.SECRETARIAT))
                    .exchange();
            assertThat(text(answer)).as(file).contains("houses").doesNotContain("among the institutions");
        }
    }

    @Test
    void thePageExplainsEachColumn() {
        assertThat(text(ask("/open-data")))
                .contains(
                        "position_source", "sdg_goals", "CC BY 4.0", "The one public recommendation", "/qta/feed.atom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.atom", "sitemap.xml", "sitemap-1.xml"})
    void theXmlIsWellFormed(String file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var parsed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(ask("/" + file).getResponse().getContentAsByteArray()));
        assertThat(parsed.getDocumentElement().getChildNodes().getLength()).isPositive();
    }

    @Test
    void theSiteMapNamesPublicPagesOnly() {
        assertThat(text(ask("/sitemap-1.xml")).split("/qta/r/", -1)).hasSize(2);
        assertThat(ask("/sitemap-2.xml")).hasStatus(404);
    }

    @Test
    void indicatorsAndTheirValuesGoOutWhenTheyArePublic() {
        Description seen = Examples.outcome("Seen by everybody", null);
        Description kept = Examples.as(
                Examples.outcome("Kept among the institutions", null), IndicatorKind.PROCESS, Visibility.INTERNAL);
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        SystemScope.in(cast.systemId(), () -> {
            for (Description one : List.of(seen, kept)) {
                long id = indicators.add(secretariat, one);
                values.enter(
                        secretariat,
                        id,
                        Cell.of(Period.year(2024)),
                        Measured.of("71.5", ValueStatus.PROVISIONAL, "=SUM(1) survey"));
            }
            return 0;
        });
        assertThat(text(ask("/open-data/indicators.csv")))
                .contains(seen.code(), "Seen by everybody", "A divided by B", "baseline_period")
                .doesNotContain(kept.code(), "Kept among");
        assertThat(text(ask("/open-data/indicator-values.csv")))
                .contains(seen.code() + ",2024,,,71.5,,provisional,'=SUM(1) survey")
                .doesNotContain(kept.code());
        assertThat(text(ask("/open-data/indicator-values.json?lang=fr")))
                .contains(
                        "\"indicator\":\"" + seen.code() + "\"", "\"value\":71.5", "CC BY 4.0", "\"label\":\"Valeur\"");
    }

    @Test
    void theIndicatorsOfTheGoalsAreToldByNumberAndName() {
        Description measured = Examples.outcome("Held without sentence", null);
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        long id = SystemScope.in(cast.systemId(), () -> {
            long added = indicators.add(secretariat, measured);
            sdgs.link(secretariat, added, "16.3.2");
            return added;
        });
        assertThat(text(ask("/open-data/indicators.json?lang=es")))
                .contains("\"16.3.2\"", "16.3.2 Proporción de detenidos que no han sido condenados");
        assertThat(text(ask("/indicators/" + id + "?lang=ru")))
                .contains("16.3.2", "Доля лиц, задерживаемых до вынесения");
        MvcTestResult api =
                pages.get().uri("/api/v1/systems/qta/indicators/" + id).exchange();
        assertThat(text(api))
                .contains(
                        "\"sdgIndicators\":[{\"number\":\"16.3.2\",\"name\":{\"ar\":",
                        "Unsentenced detainees as a proportion of overall prison population");
    }

    @Test
    void eachTableIsExplainedAndItsFilesHaveTheLicence() {
        String page = text(ask("/open-data"));
        for (String table : List.of("indicators", "indicator-values", "actions", "assessments", "updates")) {
            assertThat(page).contains("/qta/open-data/" + table + ".csv", "id=\"" + table + "\"");
            assertThat(text(ask("/open-data/" + table + ".json"))).contains("CC BY 4.0", "\"columns\"");
            MvcTestResult first = ask("/open-data/" + table + ".csv");
            String tag = String.valueOf(first.getResponse().getHeader("ETag"));
            assertThat(pages.get().uri("/qta/open-data/" + table + ".csv").header("If-None-Match", tag))
                    .hasStatus(304);
        }
        assertThat(page).contains("missing", "contradicting_evidence", "expected_result");
        assertThat(ask("/open-data/passwords.csv")).hasStatus(404);
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        String tag = ask("/open-data.csv").getResponse().getHeader("ETag");
        assertThat(tag).isNotBlank();
        assertThat(pages.get().uri("/qta/open-data.csv").header("If-None-Match", String.valueOf(tag)))
                .hasStatus(304);
    }

    @Test
    void robotsAreLetIntoPublicSystemsAlone() {
        assertThat(text(pages.get().uri("/robots.txt").exchange()))
                .contains("Allow: /qta/", "/qta/sitemap.xml", "Disallow: /\n")
                .doesNotContain("qtb");
    }

    @Test
    void nothingOfThePortalIsThereWhileTheSystemIsNotPublic() {
        open.isPublic(false);
        for (String file : FILES) {
            assertThat(ask(file)).as(file).hasStatus(404);
            assertThat(pages.get().uri("/qta" + file).with(cast.as(Role.SECRETARIAT)))
                    .as(file)
                    .hasStatus(404);
        }
        assertThat(text(pages.get().uri("/robots.txt").exchange())).doesNotContain("qta");
        assertThat(pages.get().uri("/qta/recommendations")).hasStatus3xxRedirection();
    }

    @Test
    void thePublicReadsListsAndPagesAndNothingElse() {
        assertThat(ask("/recommendations")).hasStatusOk();
        assertThat(ask("/dashboard")).hasStatusOk();
        assertThat(ask("/recommendations/export?format=csv")).hasStatusOk();
        assertThat(ask("/recommendations/bulk")).hasStatus3xxRedirection();
    }

    private MvcTestResult ask(String below) {
        return pages.get().uri("/qta" + below).exchange();
    }
}

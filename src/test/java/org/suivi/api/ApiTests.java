package org.suivi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.Answers.text;
import static org.suivi.plans.PlanExamples.aPlan;
import static org.suivi.plans.PlanExamples.aTheme;
import static org.suivi.plans.PlanExamples.anAction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.PublicSystem;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.plans.Actions;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.recommendations.Position;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The contract with other programs. */
@OnDatabase
class ApiTests {

    private static final Path CONTRACT = Path.of("docs/openapi.yaml");

    @Autowired
    MockMvcTester pages;

    @Autowired
    ObjectMapper json;

    @Autowired
    Cast cast;

    @Autowired
    PublicSystem open;

    @Autowired
    RecommendationExamples examples;

    @Autowired
    Plans plans;

    @Autowired
    PlanThemes themes;

    @Autowired
    Actions actions;

    @Autowired
    PublishedPlans published;

    @BeforeEach
    void rows() {
        int system = cast.systemId();
        open.begin();
        for (int i = 0; i < 5; i++) {
            examples.aRecommendation(system)
                    .at(i % 2 == 0 ? Position.SUPPORTED : Position.NOTED)
                    .tagged("4-ratification")
                    .id();
        }
    }

    @AfterEach
    void close() {
        open.end();
    }

    @Test
    void aProgramGoesThroughAListPageByPageWithoutMissingOrRepeating() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read("/api/v1/systems/qta/recommendations?limit=2" + cursor);
            assertThat(page.path("total").asInt()).isEqualTo(5);
            page.path("items").forEach(item -> seen.add(item.path("address").asString()));
            cursor = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void theFilterOfTheListAppliesAndFacetsAreCounted() {
        JsonNode page = read("/api/v1/systems/qta/recommendations?position=noted&facets=position,theme");
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(page.path("items").get(0).path("position").path("value").asString())
                .isEqualTo("noted");
        assertThat(page.path("items").get(0).path("tags").path("themes").get(0).asString())
                .isEqualTo("4-ratification");
        assertThat(page.path("facets").path("position").path("supported").asInt())
                .isEqualTo(3);
    }

    @Test
    void oneRecordIsReadByItsAddress() {
        String address = read("/api/v1/systems/qta/recommendations")
                .path("items")
                .get(0)
                .path("address")
                .asString();
        JsonNode record = read("/api/v1/systems/qta/recommendations/" + address);
        assertThat(record.path("texts").path("en").asString()).startsWith("Ratify");
        assertThat(record.path("source").path("recommendingStates").get(0).asString())
                .isEqualTo("FRA");
        assertThat(record.path("page").asString()).endsWith("/qta/r/" + address);
    }

    @Test
    void rowsOfAnotherStateAndRowsNotToBeSeenAreNeverInAnAnswer() {
        assertThat(text(ask("/api/v1/systems/qta/recommendations?limit=100")))
                .doesNotContain("another State", "among the institutions");
        assertThat(text(ask("/api/v1/systems"))).contains("\"qta\"").doesNotContain("\"qtb\"");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        MvcTestResult first = ask("/api/v1/systems/qta/recommendations");
        String tag = first.getResponse().getHeader("ETag");
        assertThat(tag).isNotBlank();
        assertThat(pages.get().uri("/api/v1/systems/qta/recommendations").header("If-None-Match", String.valueOf(tag)))
                .hasStatus(304);
    }

    @Test
    void aProblemIsToldInJsonWithItsCode() {
        MvcTestResult missing = ask("/api/v1/systems/qta/recommendations/nothing");
        assertThat(missing).hasStatus(404).hasContentType("application/problem+json");
        assertThat(body(missing).path("type").asString()).isEqualTo("urn:suivi:problem:problem.not-found");
        MvcTestResult cursor = ask("/api/v1/systems/qta/recommendations?after=1");
        assertThat(cursor).hasStatus(422);
        assertThat(body(cursor).path("type").asString()).endsWith("recommendation.cursor.gone");
        MvcTestResult wrong = ask("/api/v1/systems/qta/recommendations?limit=many");
        assertThat(wrong).hasStatus(400).hasContentType("application/problem+json");
        assertThat(body(wrong).path("detail").asString()).contains("“limit” cannot be “many”");
    }

    @Test
    void aSystemThatIsNotPublicWantsAToken() {
        open.isPublic(false);
        MvcTestResult refused = ask("/api/v1/systems/qta/recommendations");
        assertThat(refused).hasStatus(401).hasContentType("application/problem+json");
        assertThat(refused.getResponse().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(text(ask("/api/v1/systems"))).doesNotContain("qta");
    }

    @Test
    void plansAssessmentsAndUpdatesAreReadAsTheyWerePublished() {
        for (String list : List.of("plans", "assessments?by=nhri&result=limited", "updates?state=published")) {
            assertThat(ask("/api/v1/systems/qta/" + list)).as(list).hasStatusOk();
        }
        assertThat(read("/api/v1/systems/qta/assessments?by=nobody&result=not-assessed")
                        .has("items"))
                .isTrue();
        for (String one : List.of("plans/999999999/versions/1", "assessments/999999999", "updates/999999999")) {
            assertThat(ask("/api/v1/systems/qta/" + one)).as(one).hasStatus(404);
        }
    }

    @Test
    void aPublishedPlanIsReadWithItsActionsAndADraftIsNot() {
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        LocalDate today = LocalDate.of(2026, 11, 21);
        long plan = here(() -> plans.begin(secretariat, aPlan("Plan that programs read")));
        long theme = here(() -> themes.add(secretariat, plan, aTheme("Justice")));
        here(() -> actions.add(secretariat, anAction(theme, "Train judges", null)));
        assertThat(text(ask("/api/v1/systems/qta/plans"))).doesNotContain("Plan that programs read");
        here(() -> published.approve(
                secretariat,
                plans.one(secretariat, plan, today),
                plans.one(secretariat, plan, today).version()));
        assertThat(text(ask("/api/v1/systems/qta/plans"))).contains("Plan that programs read");
        JsonNode read = read("/api/v1/systems/qta/plans/" + plan + "/versions/1");
        assertThat(read.path("themes")
                        .get(0)
                        .path("actions")
                        .get(0)
                        .path("title")
                        .path("en")
                        .asString())
                .isEqualTo("Train judges");
        assertThat(text(ask("/qta/open-data/actions.csv"))).contains("Plan that programs read", "Train judges");
    }

    private <T> T here(Supplier<T> work) {
        return Objects.requireNonNull(SystemScope.in(cast.systemId(), work));
    }

    @Test
    void referenceDataIsReadByEverybody() {
        assertThat(text(ask("/api/v1/states"))).contains("\"SVN\"");
        assertThat(text(ask("/api/v1/mechanisms"))).contains("\"CEDAW\"");
        assertThat(text(ask("/api/v1/taxonomies"))).contains("un-themes-4", "\"sdg\"");
    }

    @Test
    void theCommittedContractIsTheOneThatIsAnswered() throws IOException {
        String now = text(ask("/api/v1/openapi.yaml"));
        String committed = Files.exists(CONTRACT) ? Files.readString(CONTRACT) : "";
        if (!now.equals(committed)) {
            Files.writeString(Path.of("target/openapi.yaml"), now);
        }
        assertThat(now)
                .as("docs/openapi.yaml differs; when that is meant, copy target/openapi.yaml over it")
                .isEqualTo(committed);
    }

    private JsonNode read(String address) {
        return json.readTree(text(ask(address)));
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult ask(String address) {
        return pages.get().uri(address).exchange();
    }
}

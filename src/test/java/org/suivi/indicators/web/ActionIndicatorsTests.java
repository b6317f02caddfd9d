package org.suivi.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.suivi.plans.PlanExamples.aPlan;
import static org.suivi.plans.PlanExamples.aTheme;
import static org.suivi.plans.PlanExamples.anAction;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Answers;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.indicators.Description;
import org.suivi.indicators.Examples;
import org.suivi.indicators.IndicatorLinks;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.NotNeeded;
import org.suivi.plans.Actions;
import org.suivi.plans.CarriedPlans;
import org.suivi.plans.MeasuresOfActions;
import org.suivi.plans.PlanSheets;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.SheetPreview;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.steps.Steps;

/** An action of a plan has indicators, or the decision that it needs none, in the same way as a recommendation. */
@OnDatabase
class ActionIndicatorsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Plans plans;

    @Autowired
    PlanThemes themes;

    @Autowired
    Actions actions;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorLinks links;

    @Autowired
    Steps steps;

    private final Description description = Examples.outcome("Judges who were trained", null);

    @Autowired
    NotNeeded notNeeded;

    @Autowired
    CarriedPlans carried;

    @Autowired
    MeasuresOfActions measures;

    @Autowired
    PlanSheets sheets;

    @Autowired
    RecommendationExamples recommendations;

    private long plan;
    private long theme;
    private long action;
    private long indicator;

    @BeforeEach
    void anActionAndAnIndicator() {
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        plan = here(() -> plans.begin(secretariat, aPlan("Plan that is measured")));
        theme = here(() -> themes.add(secretariat, plan, aTheme("Justice")));
        action = here(() -> actions.add(secretariat, anAction(theme, "Train judges", null)));
        indicator = here(() -> indicators.add(secretariat, description));
    }

    @Test
    void anIndicatorIsLinkedFromThePageOfTheActionAndStandsOnBothPages() {
        assertThat(body(get("/qta/actions/" + action, Role.READER)))
                .contains("hx-get=\"/qta/indicators/of-action/" + action + "\"");
        assertThat(body(get("/qta/indicators/of-action/" + action, Role.SECRETARIAT)))
                .contains("No indicator shows yet", "value=\"" + description.code() + "\"");
        assertThat(post("/links", "what", "ACTION", "id", String.valueOf(action), "code", description.code()))
                .hasRedirectedUrl("/qta/indicators/of-action/" + action);
        assertThat(body(get("/qta/indicators/of-action/" + action, Role.READER)))
                .contains("Judges who were trained")
                .doesNotContain("name=\"code\"");
        assertThat(body(get("/qta/indicators/" + indicator, Role.READER)))
                .contains("href=\"/qta/actions/" + action + "\"", "Train judges");
        assertThat(body(get("/qta/indicators/" + indicator, Role.CIVIL_SOCIETY)))
                .doesNotContain("Train judges");
    }

    @Test
    void anActionIsLinkedByItsAddressAndUnlinkedAgain() {
        String here = "/" + indicator + "/links";
        assertThat(post(here + "/actions", "action", "https://example.org/qta/actions/" + action))
                .hasStatus3xxRedirection();
        assertThat(body(get("/qta/indicators/of-action/" + action, Role.READER)))
                .contains("Judges who were trained");
        assertThat(post(here + "/removal", "with", "action", "key", String.valueOf(action)))
                .hasStatus3xxRedirection();
        assertThat(body(get("/qta/indicators/of-action/" + action, Role.READER)))
                .doesNotContain("Judges who were trained");
    }

    @Test
    void whatIsNotThereIsNotLinked() {
        assertThat(post("/" + indicator + "/links/actions", "action", "the one about judges"))
                .hasStatus(422);
        assertThat(post("/" + indicator + "/links/actions", "action", "999999999"))
                .hasStatus(404);
        assertThat(post("/links", "what", "ACTION", "id", String.valueOf(action), "code", "no such code"))
                .hasStatus(422);
        assertThat(get("/qta/indicators/of-action/999999999", Role.READER)).hasStatus(404);
        assertThat(get("/qta/indicators/of-action/" + action, Role.CIVIL_SOCIETY))
                .hasStatus(403);
    }

    @Test
    void thatNoneIsNeededIsProposedByOneAndConfirmedByAnother() {
        String[] which = {"what", "ACTION", "id", String.valueOf(action)};
        String beside = "/qta/indicators/of-action/" + action;
        assertThat(post("/not-needed", "what", "ACTION", "id", which[3], "reason", "Done in one day"))
                .hasRedirectedUrl(beside);
        assertThat(body(get(beside, Role.SECRETARIAT)))
                .contains("Proposed: no indicator is needed.", "Done in one day")
                .doesNotContain("not-needed/confirmation");
        assertThat(body(get("/qta/indicators/gaps?which=to-confirm", Role.READER)))
                .contains(beside, "Done in one day");
        assertThat(post("/not-needed/confirmation", which)).hasStatus(422);
        assertThat(body(get(beside, Role.ADMINISTRATOR))).contains("not-needed/confirmation");
        assertThat(postAs(Role.ADMINISTRATOR, "/not-needed/confirmation", which))
                .hasRedirectedUrl(beside);
        assertThat(body(get(beside, Role.READER)))
                .contains("No indicator is needed.", "confirmed by Administrator")
                .doesNotContain("Proposed:");
        assertThat(body(get("/qta/indicators/gaps?which=to-confirm", Role.READER)))
                .doesNotContain(beside);
        assertThat(postAs(Role.ADMINISTRATOR, "/not-needed/confirmation", which))
                .hasStatus(422);
        assertThat(post("/not-needed/removal", which)).hasRedirectedUrl(beside);
        assertThat(postAs(Role.ADMINISTRATOR, "/not-needed/confirmation", which))
                .hasStatus(404);
    }

    @Test
    void whatMeasuresAnActionGoesOnWithItInTheNextPlan() {
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        here(() -> links.link(secretariat, indicator, Measurable.ACTION, List.of(action)));
        long other = here(() -> actions.add(secretariat, anAction(theme, "Ratify the protocol", null)));
        here(() -> {
            notNeeded.propose(secretariat, Measurable.ACTION, other, "It is done or it is not.");
            notNeeded.confirm(cast.actor(Role.ADMINISTRATOR), Measurable.ACTION, other);
            return other;
        });
        long next = here(() -> carried.carry(
                secretariat,
                plans.one(secretariat, plan, LocalDate.of(2026, 11, 21)),
                aPlan("The plan after it"),
                CarriedPlans.Days.MOVED));
        assertThat(here(() -> links.linked(secretariat, indicator, Measurable.ACTION)))
                .hasSize(2)
                .contains(action);
        assertThat(here(() -> measures.ofPlan(secretariat, next)).values()).containsExactly(List.of(indicator));
        long goesOn = here(() -> carried.of(secretariat, other)).next().get(0).action();
        assertThat(here(() -> notNeeded.of(secretariat, Measurable.ACTION, goesOn)))
                .as("what needs no indicator needs none in the next plan either")
                .hasValueSatisfying(decision -> {
                    assertThat(decision.reason()).isEqualTo("It is done or it is not.");
                    assertThat(decision.confirmed()).isNotNull();
                });
    }

    @Test
    void manyActionsGetOneIndicatorByItsCode() {
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        long other = here(() -> actions.add(secretariat, anAction(theme, "Train prosecutors", null)));
        assertThat(body(get("/qta/plans/" + plan + "?gap=indicator", Role.SECRETARIAT)))
                .contains("name=\"indicator\"", "<option value=\"" + description.code() + "\">");
        assertThat(fill("action", action + "," + other, "indicator", description.code(), "gap", "indicator"))
                .hasRedirectedUrl("/qta/plans/" + plan + "?gap=indicator");
        assertThat(here(() -> links.linked(secretariat, indicator, Measurable.ACTION)))
                .containsExactlyInAnyOrder(action, other);
        assertThat(fill("action", String.valueOf(action), "indicator", "no such code"))
                .hasStatus(422);
    }

    private MvcTestResult fill(String... parameters) {
        var request =
                pages.post().uri("/qta/plans/" + plan + "/filling").with(csrf()).with(cast.as(Role.SECRETARIAT));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1].split(","));
        }
        return request.exchange();
    }

    @Test
    void aTemplateLinksByCodeOrExactNameAndSaysWhatItDidNotTake() {
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        long named = here(() -> indicators.add(secretariat, Examples.outcome("Courts that are open", null)));
        String csv = "Theme,Action,Indicators,Baseline,Target\nJustice,Train judges,\"" + description.code()
                + "; courts that are OPEN; Judges who smile\",40,90\n";
        long sheet = here(() -> sheets.receive(
                secretariat, plan, "own.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
        String page = body(get("/qta/plans/" + plan + "/template/" + sheet, Role.SECRETARIAT));
        assertThat(page)
                .contains("Courts that are open", "Judges who were trained", "Judges who smile")
                .contains("Indicators that are not taken in", "Baselines and targets are not taken in");
        SheetPreview preview =
                here(() -> sheets.preview(secretariat, sheets.one(secretariat, plan, sheet), Language.EN));
        assertThat(preview.notTaken().indicators())
                .flatExtracting(SheetPreview.Unlinked::lines)
                .containsExactly("Judges who smile");
        var row = preview.changed().get(0);
        here(() -> {
            sheets.apply(
                    secretariat,
                    sheets.one(secretariat, plan, sheet),
                    preview.stamp(),
                    Set.of(row.key(row.cells().get(0))),
                    Language.EN);
            return 0;
        });
        assertThat(here(() -> measures.ofPlan(secretariat, plan)).get(action)).containsExactly(indicator, named);
    }

    @Test
    void aTemplateThatNamesAnIndicatorWronglyTakesNoneAway() {
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        here(() -> links.link(secretariat, indicator, Measurable.ACTION, List.of(action)));
        String csv = "Theme,Action,Indicators\nJustice,Train judges,A slip of the pen\n";
        long sheet = here(() -> sheets.receive(
                secretariat, plan, "own.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
        SheetPreview preview =
                here(() -> sheets.preview(secretariat, sheets.one(secretariat, plan, sheet), Language.EN));
        assertThat(preview.isEmpty()).isTrue();
        assertThat(preview.notTaken().indicators()).hasSize(1);
    }

    @Test
    void oneIndicatorIsLinkedWithManyRecommendationsFromTheListAndTheGaps() {
        recommendations.clear(cast.systemId());
        long one = recommendations.aRecommendation(cast.systemId()).id();
        long two = recommendations.aRecommendation(cast.systemId()).id();
        assertThat(body(get("/qta/recommendations", Role.SECRETARIAT))).contains("formaction=\"/qta/indicators/bulk\"");
        assertThat(body(get("/qta/indicators/gaps", Role.SECRETARIAT)))
                .contains("action=\"/qta/indicators/bulk\"", "name=\"id\" value=\"" + one + "\"");
        assertThat(body(get("/qta/indicators/gaps", Role.READER))).doesNotContain("/qta/indicators/bulk");
        assertThat(body(get("/qta/indicators/bulk?id=" + one + "&id=" + two, Role.SECRETARIAT)))
                .contains("name=\"expected\" value=\"2\"", "value=\"" + description.code() + "\"");
        assertThat(post("/bulk", "id", String.valueOf(one), "expected", "1", "code", "no such code"))
                .hasStatus(422)
                .bodyText()
                .contains("no such code", "role=\"alert\"");
        assertThat(post("/bulk", "id", String.valueOf(one), "expected", "1", "code", description.code()))
                .hasRedirectedUrl("/qta/indicators/gaps");
        assertThat(here(() -> links.linked(cast.actor(Role.READER), indicator, Measurable.RECOMMENDATION)))
                .containsExactly(one);
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        here(() ->
                steps.undo(secretariat, steps.page(secretariat, 1).rows().get(0).id()));
        assertThat(here(() -> links.linked(secretariat, indicator, Measurable.RECOMMENDATION)))
                .isEmpty();
        assertThat(post("/bulk", "id", String.valueOf(two), "expected", "7", "code", description.code()))
                .hasStatus(422);
        assertThat(get("/qta/indicators/bulk?cluster=999999999", Role.SECRETARIAT))
                .hasStatusOk();
        assertThat(post("/bulk", "cluster", "999999999", "code", description.code()))
                .hasStatus(404);
        assertThat(get("/qta/indicators/bulk", Role.SECRETARIAT)).hasStatus(422);
    }

    private <T> T here(Supplier<T> work) {
        return Objects.requireNonNull(SystemScope.in(cast.systemId(), work));
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get().uri(path).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        return postAs(Role.SECRETARIAT, path, parameters);
    }

    private MvcTestResult postAs(Role role, String path, String... parameters) {
        var request = pages.post().uri("/qta/indicators" + path).with(csrf()).with(cast.as(role));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        return Answers.text(result);
    }
}

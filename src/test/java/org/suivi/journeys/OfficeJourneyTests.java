package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.coordination.FocalPoints;
import org.suivi.identity.Role;
import org.suivi.indicators.Examples;
import org.suivi.indicators.Indicators;
import org.suivi.shared.Language;

/** The pages of the office between one report and the next, with the keyboard alone: gaps filled in bulk, work undone and passed on. */
class OfficeJourneyTests extends BrowserTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    Indicators indicators;

    @Autowired
    FocalPoints focalPoints;

    private long recommendation;
    private String plan;
    private String code;

    @BeforeEach
    void aRecommendationWithAnActionAndAnIndicatorThatMeasuresNothing() {
        clear();
        recommendation = aRecommendation(3, 2019, "Adopt a law against torture");
        aRecommendation(2, 2015, "Adopt a law on associations");
        examples.lead(examples.ministry(), LONG_AGO, recommendation);
        long action = examples.anAction(examples.ministry(), recommendation);
        plan = examples.in(() -> "/qta/plans/"
                + jdbc.sql("select plan_id from action where id = :id")
                        .param("id", action)
                        .query(Long.class)
                        .single());
        code = examples.in(() -> {
            var sheet = Examples.outcome("Places in court", null);
            indicators.add(cast.actor(Role.SECRETARIAT), sheet);
            return sheet.code();
        });
    }

    @Test
    void theSecretariatFillsGapsUndoesAndHandsOverWithTheKeyboardAlone() {
        signIn(Role.SECRETARIAT, Language.EN);
        assertAccessible("/qta/indicators/gaps");
        choose("input[name=id]");
        walkAndPress("form#link button");
        assertAccessible();
        type("#code", code);
        walkAndPress("main form[method=post] button[type=submit]");
        assertThat(page.locator(".notice")).isVisible();

        assertAccessible(plan + "?gap=budget");
        choose("input[name=action]");
        type("[name=amount]", "12000");
        type("[name=currency]", "EUR");
        walkAndPress("form#fill button");
        assertThat(page.locator("input[name=action]")).hasCount(0);

        page.navigate("/qta/recommendations");
        choose("#bulk input[name=all]");
        walkAndPress("#bulk button[formaction$='/assignments/bulk']");
        Keyboard.walkTo(page, "main select[name=organisation]");
        page.keyboard().press("ArrowDown");
        walkAndPress("main form button[type=submit]");
        walkAndPress("main form[method=post] button[type=submit]");
        assertAccessible();
        walkAndPress("form[action$='/undo'] button");
        assertThat(page.locator("form[action$='/undo']")).hasCount(0);
        assertAccessible("/qta/assignments/bulk/done", "/qta/late-work", "/qta/late-work/" + examples.ministry());
        handOver();
    }

    private void handOver() {
        long leaving = examples.nameFocalPoint();
        examples.in(() -> focalPoints.name(
                cast.actor(Role.SECRETARIAT), examples.ministry(), examples.membership(Role.SECRETARIAT), false));
        assertAccessible("/qta/handovers/new?focal-point=" + leaving);
        type("#promised", "A time plan by June.");
        walkAndPress("form[action$='/handovers'] button");
        page.waitForURL("**/handovers/*");
        assertAccessible();
    }

    @Test
    void eachReadsItsPagesInArabic() {
        signIn(Role.SECRETARIAT, Language.AR);
        assertAccessible(
                plan + "/recommendations",
                plan + "/forward",
                plan + "/template",
                "/qta/priorities",
                "/qta/priorities/weights",
                "/qta/priorities/" + recommendation,
                "/qta/indicators/done-without-change?plan=" + plan.substring("/qta/plans/".length()),
                "/qta/audit");
        signIn(Role.FOCAL_POINT, Language.AR);
        assertAccessible(
                "/qta/my-work", "/qta/institutions/" + examples.ministry() + "/work-sheet", "/qta/answer-links");
        signIn(Role.NHRI, Language.AR);
        assertAccessible("/qta/assessments/mine", "/qta/assessments", plan + "/timeline");
        signIn(Role.READER, Language.AR);
        assertAccessible(
                "/qta/follow-up/over-time", "/qta/follow-up/changes", "/qta/institutions/" + examples.ministry());
    }

    private void choose(String box) {
        Keyboard.walkTo(page, box);
        page.keyboard().press("Space");
        assertThat(page.locator(box).first()).isChecked();
    }

    private void type(String field, String text) {
        Keyboard.walkTo(page, field);
        page.keyboard().type(text);
    }
}

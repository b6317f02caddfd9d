package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** An indicator from its sheet to its figures, its baseline and its target, and what others read of it. */
class IndicatorJourneyTests extends BrowserTest {

    @BeforeEach
    void oneRecommendation() {
        clear();
        aRecommendation(3, 2019, "Provide free primary education to all children");
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void theSecretariatMeasuresARecommendationAndOthersReadTheFigures(Language language) {
        signIn(Role.SECRETARIAT, language);
        openTheOnlyRecord();
        String record = page.url();
        String indicator = anIndicator(language);
        aValue("2023", "81.5");
        aValue("2024", "83");
        aBaselineAndATarget();
        page.locator("details:has(form[action$='/links/recommendations']) > summary")
                .click();
        page.locator("form[action$='/links/recommendations'] [name=address]")
                .fill(record.substring(record.lastIndexOf('/') + 1));
        press("form[action$='/links/recommendations'] button");
        assertThat(page.locator("section[aria-labelledby=links] li")).hasCount(1);
        page.locator("details.chart-table > summary").click();
        awaitParts();
        assertAccessible();
        assertAccessible(
                "/qta/indicators", "/qta/indicators/gaps", indicator + "/edit", "/qta/indicators/uploads/new", record);
        assertThat(page.locator(".indicators-of li")).containsText("83");

        signIn(Role.PARLIAMENT, language);
        assertAccessible("/qta/indicators?q=Attendance", indicator);
        assertThat(page.locator(".latest")).containsText("83");
        assertThat(page.locator("main form[method=post]")).hasCount(0);
        assertThat(status(indicator + "/edit")).isEqualTo(403);
    }

    private String anIndicator(Language language) {
        assertAccessible("/qta/indicators/new");
        page.locator("#code").fill("J-" + System.nanoTime());
        page.locator("[name='texts[name." + language.code() + "]']").fill("Attendance of primary school");
        page.locator("[name='texts[unit." + language.code() + "]']").fill("%");
        press("main form.reading > .actions button");
        assertThat(page).hasURL(Pattern.compile(".*/indicators/\\d+"));
        return page.url();
    }

    private void aValue(String period, String value) {
        press("a[href$='/values/new']");
        assertAccessible();
        page.locator("[id='cell.period']").fill(period);
        page.locator("[id='measured.value']").fill(value);
        page.locator("#status").selectOption("FINAL");
        page.locator("[id='measured.source']").fill("School census");
        press("main form.reading > .actions button");
        assertThat(page.locator(".latest")).containsText(period);
    }

    private void aBaselineAndATarget() {
        page.locator("details:has(form[action$='/baseline']) > summary").click();
        page.locator("form[action$='/baseline'] [name=reason]").fill("First census");
        press("form[action$='/baseline'] button");
        page.locator("details:has(form[action$='/targets']) > summary").click();
        page.locator("form[action$='/targets'] [name=value]").fill("95");
        page.locator("form[action$='/targets'] [name=due]").fill("2030-12-31");
        page.locator("form[action$='/targets'] [name=citation]").fill("National plan");
        press("form[action$='/targets'] button");
        assertThat(page.locator("form[action*='/targets/']")).hasCount(1);
    }
}

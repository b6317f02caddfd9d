package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** An implementation plan from its first theme to the version that others read. */
class PlanJourneyTests extends BrowserTest {

    @BeforeEach
    void oneRecommendation() {
        clear();
        aRecommendation(3, 2019, "Adopt a law against torture");
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void theSecretariatPlansAnActionAndApprovesThePlanThatOthersRead(Language language) {
        signIn(Role.SECRETARIAT, language);
        openTheOnlyRecord();
        String record = page.url();
        String plan = aPlanWithATheme(language);
        anActionFor(record.substring(record.lastIndexOf('/') + 1), language);
        assertAccessible(
                "/qta/plans",
                plan,
                plan + "?gap=budget",
                plan + "/institutions",
                plan + "/timeline",
                plan + "/gaps",
                plan + "/without-action",
                plan + "/edit",
                plan + "/approval");
        press("form[action$='/approval'] button");
        page.waitForURL("**/versions/1");

        signIn(Role.PARLIAMENT, language);
        assertAccessible("/qta/plans", plan + "/versions/1", record);
        assertThat(page.locator(".record-main")).containsText("Adopt the law");
        assertThat(page.locator("main form[method=post]")).hasCount(0);
        assertThat(status(plan + "/edit")).isEqualTo(403);
    }

    private String aPlanWithATheme(Language language) {
        assertAccessible("/qta/plans/new");
        page.locator("#from").fill("2026-01-01");
        page.locator("#to").fill("2029-12-31");
        page.locator("[name='title[" + language.code() + "]']").fill("National plan");
        press("main form.reading .actions button");
        page.waitForURL("**/themes");
        assertAccessible();
        page.locator("#name").fill("Torture");
        press("form[action$='/themes'] .actions button");
        assertThat(page.locator(".likes > li")).hasCount(1);
        return page.url().replace("/themes", "");
    }

    private void anActionFor(String recommendation, Language language) {
        press(".list-tools a.btn-primary");
        assertAccessible();
        page.locator("[name='title[" + language.code() + "]']").fill("Adopt the law");
        page.locator("#lead").selectOption(String.valueOf(examples.ministry()));
        page.locator("[id='when.starts']").fill("2026-01-01");
        page.locator("[id='when.ends']").fill("2026-06-30");
        page.locator("[id='serves.addresses']").fill(recommendation);
        page.locator("[id='serves.targets']").fill("16.3");
        press("main form.reading > .actions button");
        assertThat(page).hasURL(Pattern.compile(".*/actions/\\d+"));
        page.locator("#delivery").selectOption("in-progress");
        press("form[action$='/delivery'] button");
        assertThat(page.locator(".record-main .chip.delivery-in-progress")).isVisible();
        page.locator("details:has(form[action$='/milestones']) > summary").click();
        page.locator("form[action$='/milestones'] [name=title]").fill("Draft law");
        page.locator("form[action$='/milestones'] [name=due]").fill("2026-03-01");
        press("form[action$='/milestones'] button");
        assertThat(page.locator(".milestones > li")).hasCount(1);
        awaitParts();
        assertAccessible();
    }
}

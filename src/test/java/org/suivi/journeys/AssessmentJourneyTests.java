package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.coordination.UpdateState;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** What those outside the State's work do: say what changed for rights, or only read what all say. */
class AssessmentJourneyTests extends BrowserTest {

    private long recommendation;

    @BeforeEach
    void oneRecommendationThatWasAnswered() {
        clear();
        recommendation = aRecommendation(3, 2019, "Adopt a law against torture");
        examples.lead(examples.ministry(), LocalDate.of(2020, 1, 1), recommendation);
        examples.anUpdate(recommendation, "The law was adopted", UpdateState.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void theNationalInstitutionAssessesAndChangesNothingOfWhatTheStateSays(Language language) {
        signIn(Role.NHRI, language);
        openTheOnlyRecord();
        String record = page.url();
        assertThat(page.locator("main form[method=post], a[href$='/edit'], a[href*='/updates/new']"))
                .hasCount(0);
        press("a[href$='/assessments/of-recommendation/" + recommendation + "/new']");
        assertAccessible();
        Keyboard.walkTo(page, "[name=result]");
        page.keyboard().press("Space");
        while (!page.locator("#result-limited").isChecked()) {
            page.keyboard().press("ArrowDown");
        }
        Keyboard.walkTo(page, "#confidence");
        page.locator("#confidence").selectOption(new SelectOption().setIndex(2));
        Keyboard.walkTo(page, "#cutOff");
        page.locator("#cutOff").fill("2025-06-30");
        Keyboard.walkTo(page, "#method");
        page.keyboard().type("Desk review");
        Keyboard.walkTo(page, "[name='rationale[" + language.code() + "]']");
        page.keyboard().type("The law has gaps.");
        walkAndPress("main form .actions button");
        assertThat(page).hasURL(Pattern.compile(".*/assessments/\\d+"));
        assertAccessible();
        press("form[action$='/approval'] button:not([formaction])");
        press("button[formaction$='/publication']");
        assertThat(page.locator("button[formaction$='/publication']")).hasCount(0);
        awaitParts();
        assertAccessible();

        assertAccessible(
                "/qta/assessments",
                "/qta/assessments/mine",
                "/qta/assessments/list?by=nhri&result=limited",
                "/qta/assessments/scales",
                "/qta/assessments/implementation-index",
                "/qta/assessments/of-recommendation/" + recommendation,
                record);
        assertThat(page.locator(".voice .result-limited")).isVisible();
        assertThat(page.locator(".told .chip.delivery-in-progress")).isVisible();
        assertThat(status(record + "/edit")).isEqualTo(403);
        assertThat(status("/qta/my-work")).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void theReaderReadsWhatAllSayAndSeesNoForms(Language language) {
        signIn(Role.READER, language);
        openTheOnlyRecord();
        Keyboard.walkTo(page, ".main-nav details.menu > summary");
        page.keyboard().press("Enter");
        Keyboard.walkTo(page, ".main-nav details.menu[open] a");
        page.keyboard().press("Escape");
        assertThat(page.locator("details.menu[open]")).hasCount(0);
        assertThat(page.locator(".main-nav details.menu > summary").first()).isFocused();
        page.keyboard().press("Enter");
        Keyboard.walkTo(page, "main a, main button, main summary");
        assertThat(page.locator(".main-nav details.menu[open]")).hasCount(0);
        for (String address : new String[] {
            page.url(),
            "/qta/follow-up/of-recommendation/" + recommendation,
            "/qta/updates?recommendation=" + recommendation,
            "/qta/assessments/of-recommendation/" + recommendation,
            "/qta/plans/of-recommendation/" + recommendation,
            "/qta/indicators/of-recommendation/" + recommendation,
            "/qta/assessments",
            "/qta/institutions",
            "/qta/institutions/" + examples.ministry(),
            "/qta/plans",
            "/qta/indicators"
        }) {
            assertAccessible(address);
            assertThat(page.locator("main form[method=post]")).hasCount(0);
        }
        assertThat(status("/qta/my-work")).isEqualTo(403);
        assertThat(status("/qta/updates/new?recommendation=" + recommendation)).isEqualTo(403);
    }
}

package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.assistance.ProjectExamples;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** Both sides of a project change it at the same time: who saves later reads both versions, and nothing is lost. */
class TwoAtOneFormJourneyTests extends BrowserTest {

    private static final String PLANNED_TO = "[name='facts[plannedTo]']";
    private static final String SUMMARY = "[name='texts[summary]']";
    private static final String SAVE = "main form > button[type=submit]";

    @Autowired
    ProjectExamples given;

    private String here;

    @BeforeEach
    void aProject() {
        given.clear();
        given.open();
        here = "/clearing-house/projects/" + given.confirmed("Train judges");
        // Who signs in for the first time does so on the page that keeps the form later
        signIn(Role.ASSISTANCE_PROVIDER, Language.EN);
    }

    @AfterEach
    void takeAway() {
        given.clear();
    }

    @Test
    void whoSavesLaterReadsBothVersionsAndSavesAgain() {
        String later = given.today().plusDays(300).toString();
        signIn(Role.SECRETARIAT, Language.AR);
        page.navigate(here + "/edit");
        assertAccessible();
        theProviderSaves(later);
        signIn(Role.SECRETARIAT, Language.AR);
        page.locator("[name='texts[title]']").fill("تدريب القضاة");
        page.locator(SUMMARY).fill("مدربان لستة أشهر");
        press(SAVE);
        assertThat(page.locator("table.meanwhile tr.differs")).hasCount(3);
        assertThat(page.locator(SUMMARY)).hasValue("مدربان لستة أشهر");
        for (int width : List.of(PHONE, LAPTOP)) {
            page.setViewportSize(width, 900);
            Assertions.assertThat(Axe.violations(page)).as("at %s px", width).isEmpty();
        }
        page.locator(PLANNED_TO).fill(later);
        press(SAVE);
        assertThat(page.locator("main")).containsText("مدربان لستة أشهر");
        page.navigate(here + "/edit");
        assertThat(page.locator(PLANNED_TO)).hasValue(later);
    }

    private void theProviderSaves(String until) {
        signIn(Role.ASSISTANCE_PROVIDER, Language.EN);
        Page other = page.context().newPage();
        other.navigate(here + "/edit");
        other.locator(PLANNED_TO).fill(until);
        Press.on(other.locator(SAVE));
        other.close();
    }
}

package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.Cast;
import org.suivi.assistance.ProjectExamples;
import org.suivi.assistance.ProjectState;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** A project of assistance in the browser: brought to its end and assessed, with its pages and those that sum up. */
class ProjectJourneyTests extends BrowserTest {

    @Autowired
    ProjectExamples given;

    private long project;

    @BeforeEach
    void aProjectUnderWay() {
        given.clear();
        given.open();
        project = given.confirmed("Train judges");
        given.bring(project, ProjectState.PLANNED, ProjectState.ACTIVE);
    }

    @AfterEach
    void takeAway() {
        given.clear();
    }

    @Test
    void theRecipientEndsAProjectSaysHowItWasReceivedAndIsOfferedWhatFollows() {
        signIn(Role.SECRETARIAT, Language.AR);
        String here = "/clearing-house/projects/" + project;
        page.navigate(here);
        assertAccessible();
        page.locator("details:has(input[value=COMPLETED]) summary").click();
        press("form[action$='/state']:has(input[value=COMPLETED]) button");
        press("a.btn[href*='/assessments/']");
        page.locator("#results").fill("Forty judges were trained");
        page.locator("input[name=improvements]").first().check();
        page.locator("#how").fill("Come earlier");
        page.locator("#score-timeliness").selectOption(new SelectOption().setValue("2"));
        assertAccessible();
        press("button[name=finish]");
        assertThat(page).hasURL(Pattern.compile(".*" + here));
        assertThat(page.locator("form[action$='/rest'] button")).isVisible();
        assertAccessible(
                here,
                "/clearing-house/projects?all=1",
                "/clearing-house/projects/new",
                "/clearing-house/countries/" + Cast.SYSTEM,
                "/clearing-house/agencies/prj-agency",
                "/clearing-house/improvements",
                "/clearing-house/overlaps");
    }
}

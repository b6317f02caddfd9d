package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.identity.Role;
import org.suivi.matches.MatchExamples;
import org.suivi.shared.Language;

/** A need and an offer brought together: the desk proposes, the provider and the State say yes. */
class MatchJourneyTests extends BrowserTest {

    @Autowired
    MatchExamples examples;

    private long need;

    @BeforeEach
    void begin() {
        examples.begin();
        need = examples.open(examples.need("Training for prison staff", false));
        examples.active(examples.offer("Courses on the prevention of torture", 3));
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void fromTheNeedToAnAgreement() {
        signIn(Role.CLEARING_HOUSE_DESK, Language.EN);
        page.navigate("/clearing-house/needs/" + need + "/matches");
        page.locator("details.why > summary").first().click();
        assertThat(page.locator("details.why").first()).containsText("Kind of change");
        assertAccessible();
        Press.on(page.locator("form[action='/clearing-house/matches'] button").first());
        page.waitForURL("**/clearing-house/matches/*");
        String match = page.url();
        signIn(Role.ASSISTANCE_PROVIDER, Language.AR);
        page.navigate(match);
        assertThat(page.locator("main")).not().containsText("Testland");
        assertAccessible();
        press("button.btn-primary");
        assertThat(page.locator(".chip.match-offer-accepted")).isVisible();
        signIn(Role.SECRETARIAT, Language.EN);
        page.navigate("/clearing-house/matches");
        assertAccessible();
        Press.on(page.locator("a.row-link").first());
        press("button.btn-primary");
        assertThat(page.locator("h1 + p .chip.match-agreed")).isVisible();
        assertThat(page.locator("main")).containsText("assistance-provider@example.org");
    }

    @Test
    void theDeskWorksOutARoundAndProposesIt() {
        signIn(Role.CLEARING_HOUSE_DESK, Language.EN);
        page.navigate("/clearing-house/round");
        press("form[action='/clearing-house/round'] button");
        assertThat(page.locator("table.stacked tbody tr")).hasCount(1);
        assertAccessible();
        press("form[action='/clearing-house/round/proposals'] button");
        assertThat(page.locator("table.stacked")).hasCount(0);
        assertAccessible("/clearing-house/unmet");
    }
}

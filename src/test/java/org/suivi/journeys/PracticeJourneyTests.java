package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.identity.Role;
import org.suivi.practices.PracticeExamples;
import org.suivi.practices.Practices;
import org.suivi.shared.Language;

/** A practice in the browser, from its draft to the first use elsewhere that its origin agrees to. */
class PracticeJourneyTests extends BrowserTest {

    @Autowired
    PracticeExamples given;

    @Autowired
    Practices practices;

    private String here;

    @BeforeEach
    void aDraft() {
        given.clear();
        given.parties();
        here = "/clearing-house/practices/"
                + practices.begin(given.person(Role.SECRETARIAT), given.home(), given.whole());
    }

    @AfterEach
    void takeAway() {
        given.clear();
    }

    @Test
    void itIsGivenBackAppealedPublishedReviewedAndUsedElsewhere() {
        at(Role.SECRETARIAT, Language.EN);
        assertAccessible();
        press(to("SUBMITTED"));
        at(Role.CLEARING_HOUSE_DESK, Language.EN);
        press(to("DESK_CHECK"));
        giveBack();
        appeal();
        publish();
        review();
        useElsewhere();
        at(Role.SECRETARIAT, Language.EN);
        press("button[name=confirmed][value=true]");
        assertThat(page.locator("h1").locator("xpath=../following-sibling::p[1]"))
                .containsText("Reused");
        assertAccessible();
    }

    private void giveBack() {
        open(to("RETURNED"));
        page.locator("#objection-returned").selectOption("UNCLEAR");
        page.locator("#note-returned").fill("Say what was done");
        assertAccessible();
        press(to("RETURNED"));
    }

    private void appeal() {
        at(Role.SECRETARIAT, Language.AR);
        assertThat(page.locator(".record-main .warning")).containsText("Say what was done");
        assertAccessible();
        open(to("APPEALED"));
        page.locator("#note-appealed").fill("كل شيء مذكور");
        press(to("APPEALED"));
    }

    private void publish() {
        at(Role.CLEARING_HOUSE_DESK, Language.EN);
        assertThat(page.locator(".record-main .warning")).containsText("كل شيء مذكور");
        press(to("DESK_CHECK"));
        for (String check : new String[] {"names", "no-harm", "relevance"}) {
            page.locator("#check-snapshot-" + check).check();
        }
        assertAccessible();
        press(to("SNAPSHOT"));
    }

    private void review() {
        String reviewers = "form[action$='/reviewers'] button";
        open(reviewers);
        page.locator("#reviewer-1").selectOption(String.valueOf(given.asia()));
        page.locator("#reviewer-2").selectOption(String.valueOf(given.africa()));
        press(reviewers);
        at(Role.ASSISTANCE_PROVIDER, Language.AR);
        assertAccessible();
        press("button[name=holds][value=true]");
        at(Role.COUNTRY_COORDINATOR, Language.EN);
        press("button[name=holds][value=true]");
        assertThat(page.locator("main")).containsText("Two reviewers of other regions found that it holds.");
    }

    private void useElsewhere() {
        at(Role.ASSISTANCE_PROVIDER, Language.AR);
        String told = "form:has(#adopter) button";
        open(told);
        page.locator("textarea[name=adapted]").fill("كل أسبوعين");
        page.locator("textarea[name=result]").fill("وصلت جميع التحديثات");
        assertAccessible();
        press(told);
    }

    private void at(Role role, Language language) {
        signIn(role, language);
        page.navigate(here);
        awaitParts();
    }

    /** The button of the form that leads to a state. */
    private static String to(String state) {
        return "form[action$='/state']:has(input[value=" + state + "]) button";
    }

    private void open(String within) {
        page.locator("details:has(" + within + ") > summary").click();
    }
}

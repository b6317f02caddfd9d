package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** The secretariat asks, an institution answers, and the answers go out as one file. */
class RequestJourneyTests extends BrowserTest {

    @Test
    void aRequestIsAskedAnsweredWithTheKeyboardAloneAndTakenAway() {
        clear();
        String ministry = String.valueOf(examples.ministry());
        signIn(Role.SECRETARIAT, Language.EN);
        page.navigate("/qta/requests/new");
        assertAccessible();
        page.locator("#title").fill("Common core document");
        page.locator("#due").fill(LocalDate.now().plusDays(20).toString());
        page.locator("[name='questions[0]']").fill("How many places are there in shelters?");
        page.locator("#institution-" + ministry).check();
        press("main form button[type=submit]");
        page.waitForURL(Pattern.compile(".*/requests/\\d+"));
        awaitParts();
        assertAccessible();
        press("form[action$='/state'] button");
        assertThat(page.locator(".notice")).isVisible();
        String request = page.url();

        signIn(Role.FOCAL_POINT, Language.EN);
        page.navigate("/qta/my-work");
        assertAccessible();
        walkAndPress("main a[href*='/requests/']");
        page.waitForURL("**/answers/" + ministry);
        assertAccessible();
        Keyboard.walkTo(page, "textarea[name^=answers]");
        page.keyboard().type("186 places in nine shelters.");
        walkAndPress("button[value=send]");
        page.waitForURL("**/my-work");
        assertThat(page.locator(".notice")).isVisible();
        assertThat(page.locator("main a[href*='/requests/']")).hasCount(0);

        signIn(Role.SECRETARIAT, Language.AR);
        assertAccessible(request);
        assertThat(page.locator("tbody .chip.supported")).isVisible();
        Download answers = Press.download(page.locator("a[href$='answers.docx']"));
        assertThat(answers.failure()).isNull();
    }
}

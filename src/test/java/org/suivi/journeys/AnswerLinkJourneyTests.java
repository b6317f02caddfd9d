package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** Somebody without an account answers once through a link that the focal point handed out. */
class AnswerLinkJourneyTests extends BrowserTest {

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void aLinkIsHandedOutAnsweredOnceAndOpensNothingAfterwards(Language language) {
        clear();
        long recommendation = aRecommendation(3, 2019, "Adopt a law against torture");
        examples.lead(examples.ministry(), LocalDate.of(2020, 1, 1), recommendation);
        signIn(Role.FOCAL_POINT, language);
        page.navigate("/qta/answer-links/new?recommendation=" + recommendation);
        assertAccessible();
        page.locator("#for-whom").fill("Governor of the north");
        press("main form button[type=submit]");
        assertAccessible();
        String address = page.locator(".secret code").innerText();
        String path = address.substring(address.indexOf("/qta/"));
        var own = page;

        page = somebodyElse();
        page.navigate(path);
        assertAccessible();
        assertThat(page.locator("nav")).hasCount(0);
        page.locator("textarea[name^=done]").fill("Forty places in the north.");
        page.locator("#delivery").selectOption("in-progress");
        press("main form button[type=submit]");
        assertThat(page.locator("form")).hasCount(0);
        assertAccessible();
        assertThat(status(path)).isEqualTo(404);
        assertThat(status("/qta/my-work")).isEqualTo(200);
        page.navigate("/qta/my-work");
        assertThat(page.url()).contains("/sign-in");

        page = own;
        assertAccessible("/qta/answer-links", "/qta/my-work");
        assertThat(page.locator("main")).containsText("Forty places in the north.");
        press("button[value=CLEARED]");
        assertThat(page.locator("main")).not().containsText("Forty places in the north.");
    }
}

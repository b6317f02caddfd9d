package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.Cast;
import org.suivi.coordination.UpdateState;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** From the desk of the secretariat to that of a ministry and back: who follows up, what was done, and whether it is accepted. */
class FollowUpJourneyTests extends BrowserTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private long recommendation;

    @BeforeEach
    void oneRecommendation() {
        clear();
        recommendation = aRecommendation(3, 2019, "Adopt a law against torture");
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void theSecretariatAssignsARecommendationAndAcceptsWhatTheMinistryTells(Language language) {
        String ministry = String.valueOf(examples.ministry());
        signIn(Role.SECRETARIAT, language);
        openTheOnlyRecord();
        assertAccessible();
        page.locator("form[action$='/assignments'] [name=organisation]").selectOption(ministry);
        page.locator("form[action$='/assignments'] [name=due]").fill(LONG_AGO.toString());
        press("form[action$='/assignments'] button");
        assertThat(page.locator(".entries a[href$='/institutions/" + ministry + "']"))
                .isVisible();
        awaitParts();
        assertAccessible();

        examples.anUpdate(recommendation, "The law was adopted", UpdateState.CLEARED);
        assertAccessible("/qta/my-work");
        press("button[value=ACCEPTED]");
        press("button[value=PUBLISHED]");
        assertThat(page.locator("form[action$='/state']")).hasCount(0);
        assertAccessible(
                "/qta/institutions",
                "/qta/institutions/" + ministry,
                "/qta/institutions/" + ministry + "/actions",
                "/qta/orphaned-work",
                "/qta/reminders",
                "/qta/reminders/rules",
                "/qta/reminders/rules/quiet-days",
                "/qta/requests",
                "/qta/requests/new",
                "/qta/meetings",
                "/qta/meetings/new",
                "/qta/updates?recommendation=" + recommendation,
                "/qta/follow-up/of-recommendation/" + recommendation);
        assertThat(page.locator(".told .chip.published")).isVisible();
    }

    @Test
    void manyAreAssignedAtOnceAfterALookAtWhatWillHappen() {
        aRecommendation(2, 2015, "Adopt a law on associations");
        signIn(Role.SECRETARIAT, Language.AR);
        page.navigate("/qta/recommendations");
        page.locator("#bulk input[name=all]").check();
        press("#bulk button[formaction$='/assignments/bulk']");
        assertAccessible();
        page.locator("main select[name=organisation]").selectOption(String.valueOf(examples.ministry()));
        press("main form button[type=submit]");
        assertAccessible();
        press("main form[method=post] button[type=submit]");
        assertThat(page.locator(".notice")).isVisible();
        page.navigate("/qta/institutions/" + examples.ministry());
        assertThat(page.locator(".work > li")).hasCount(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void theFocalPointAnswersWhatIsLateWithTheKeyboardAlone(Language language) {
        examples.lead(examples.ministry(), LONG_AGO, recommendation);
        SignInPage.insteadOf(page, "/qta/my-work", language)
                .walkTo("email")
                .type(Cast.address(Role.FOCAL_POINT))
                .walkTo("password")
                .type(Cast.PASSWORD)
                .enterTo("/qta/my-work");
        Keyboard.walkTo(page, ".work details.add > summary");
        page.keyboard().press("Enter");
        assertThat(page.locator(".work textarea")).isVisible();
        assertAccessible();
        Keyboard.walkTo(page, ".work textarea");
        page.keyboard().type("The law was adopted.");
        Keyboard.walkTo(page, ".work select[name=delivery]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".work select[name=delivery]")).hasValue("in-progress");
        walkAndPress(".work button[value=clear]");
        assertThat(page.locator(".work")).hasCount(0);
        assertThat(page.locator(".nothing")).isVisible();
        assertAccessible("/qta/updates?recommendation=" + recommendation);
        assertThat(page.locator(".told .chip.cleared")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void anUpdateIsWrittenWithItsEvidenceAndCleared(Language language) {
        examples.lead(examples.ministry(), null, recommendation);
        signIn(Role.FOCAL_POINT, language);
        openTheOnlyRecord();
        assertAccessible();
        press("a[href*='/updates/new']");
        assertAccessible();
        page.locator("#delivery").selectOption("in-progress");
        page.locator("#doneOn").fill("2026-03-01");
        page.locator("[name='done[" + language.code() + "]']").fill("The law was adopted.");
        press("button[value=save]");
        page.locator("#link").fill("https://example.org/law");
        page.locator("#title").fill("Official gazette");
        press("form[action$='/evidence'] button");
        assertThat(page.locator(".told li a[href='https://example.org/law']")).isVisible();
        awaitParts();
        assertAccessible();
        press("a.btn[href$='/edit']");
        assertAccessible();
        assertAccessible("/qta/my-work");
        press("button[value=CLEARED]");
        assertThat(page.locator(".nothing")).isVisible();
        assertThat(status("/qta/orphaned-work")).isEqualTo(403);
        assertThat(status("/qta/plans/new")).isEqualTo(403);
    }
}

package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.PublicSystem;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** What people do with recommendations, from finding one to opening all of them to the public. */
class RecommendationJourneyTests extends BrowserTest {

    private static final String OPCAT = "Ratify the Optional Protocol to the Convention against Torture";
    private static final Pattern LIST_OF_TORTURE = Pattern.compile(".*/recommendations\\?(.*&)?q=torture.*");

    @Autowired
    PublicSystem publicSystem;

    private long first;

    @BeforeEach
    void someRecommendations() {
        clear();
        first = aRecommendation(1, 2010, OPCAT);
        aRecommendation(2, 2015, "Accede to the Optional Protocol to the Convention against Torture");
        aRecommendation(3, 2019, "Provide free primary education to all children");
    }

    @AfterEach
    void close() {
        publicSystem.end();
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void aListIsNarrowedKeptUnderANameAndTaggedAtOnce(Language language) {
        signIn(Role.SECRETARIAT, language);
        page.navigate("/qta/recommendations");
        assertThat(rows()).hasCount(3);
        page.locator("#q").fill("torture");
        page.keyboard().press("Enter");
        assertThat(rows()).hasCount(2);
        awaitParts();
        page.locator("#facets a[href*='cycle=2']").click();
        assertThat(rows()).hasCount(1);
        press(".chosen-filters a");
        assertThat(page).hasURL(LIST_OF_TORTURE);
        assertThat(rows()).hasCount(2);
        assertAccessible();

        page.locator(".saved-views > summary").click();
        page.locator("#view-name").fill("Torture");
        press("form.view-new button");
        assertThat(page.locator(".notice")).isVisible();
        page.locator(".saved-views > summary").click();
        assertThat(page.locator(".views a").first()).containsText("Torture");

        page.locator("#bulk input[name=all]").check();
        press("#bulk button:not([formaction])");
        assertAccessible();
        page.locator("#term").selectOption(new SelectOption().setIndex(1));
        press("form[action$='/bulk/preview'] button");
        assertAccessible();
        press("main form[action$='/recommendations/bulk'] button");
        assertThat(rows().locator(".row-tags a[href*='theme=']")).hasCount(2);
    }

    @Test
    void theListAnswersWithoutScript() {
        signIn(Role.READER, Language.EN);
        Page plain = withoutScript();
        plain.navigate("/qta/recommendations");
        plain.locator("#q").fill("education");
        Press.on(plain.locator("#search button"));
        assertThat(plain.locator(".rows > li")).hasCount(1);
        Press.on(plain.locator(".facets .facet li a[aria-current], .facets .facet li a:has(.facet-count)")
                .first());
        assertThat(plain.locator(".chosen-filters li")).hasCount(1);
        assertThat(plain.locator(".rows > li")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void whatStandsBesideARecommendationIsEdited(Language language) {
        signIn(Role.SECRETARIAT, language);
        openTheRecommendation();
        press(".list-head a[href$='/edit']");
        assertAccessible();
        page.locator("#position").selectOption("noted");
        page.locator("[name='title[" + language.code() + "]']").fill("OPCAT");
        press("main form.reading .actions button");
        assertThat(page.locator(".record-title")).hasText("OPCAT");
        assertThat(page.locator(".record-side .chip.noted")).isVisible();

        page.locator("details:has(form[action$='/asks']) > summary").click();
        page.locator("form[action$='/asks'] [name=text]").fill("Ratify");
        press("form[action$='/asks'] button");
        assertThat(page.locator(".asks li")).hasCount(1);
        awaitParts();
        assertAccessible();
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void whatWasAskedTwiceBecomesAClusterThatCanBeDeletedAgain(Language language) {
        signIn(Role.SECRETARIAT, language);
        page.navigate("/qta/repeats/of/" + first);
        Locator other = page.locator("main input[name=other]").first();
        assertThat(other).isVisible();
        other.check();
        page.locator("details.add:has(#to-cluster) > summary").click();
        page.locator("#name").fill("OPCAT again");
        assertAccessible();
        press("#to-cluster button.btn-primary");
        page.waitForURL("**/qta/clusters/opcat-again");
        assertThat(page.locator(".likes li")).hasCount(2);
        awaitParts();
        assertAccessible();
        page.locator("details:has(> form input[name=members]) > summary").click();
        press("form:has(input[name=members]) button");
        page.waitForURL("**/qta/clusters");
        assertAccessible(
                "/qta/repeats",
                "/qta/suggestions?kind=goals&from=30",
                "/qta/suggestions/of/" + first,
                "/qta/taxonomies",
                "/qta/audit");
    }

    @Test
    void everyNumberOfTheDashboardOpensItsList() {
        signIn(Role.PARLIAMENT, Language.EN);
        assertAccessible("/qta/dashboard");
        Locator number = page.locator(".bars a.bar-count").first();
        String shown = number.innerText().replaceAll("\\D", "");
        Press.on(number);
        assertThat(page.locator(".hits-total")).containsText(shown);
        press("a.brand");
        assertThat(page).hasURL(Pattern.compile(".*/qta/recommendations"));
        assertThat(rows()).hasCount(3);
    }

    @Test
    void aListGoesOutAsAFile() {
        signIn(Role.UN_PARTNER, Language.EN);
        page.navigate("/qta/recommendations?q=torture");
        page.locator("details:has(a[href*='/recommendations/export']) > summary")
                .click();
        Download download = Press.download(page.locator("a[href*='format=csv']"));
        assertThat(download.suggestedFilename()).endsWith(".csv");
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void thePublicReadsWhatTheSecretariatOpensAndNothingMore(Language language) {
        signIn(Role.SECRETARIAT, language);
        openTheRecommendation();
        String record = page.url();
        page.navigate("/qta/settings");
        press("form[action$='/settings/public'] button");
        assertThat(page.locator("form[action$='/settings/public'] input[value=false]"))
                .hasCount(1);
        page.context().clearCookies();
        page.navigate("/qta/?lang=" + language.code());
        for (String address : new String[] {"/qta/recommendations", record, "/qta/open-data", "/qta/dashboard"}) {
            assertAccessible(address);
            assertThat(page.locator("main form[method=post]")).hasCount(0);
        }
        page.navigate("/qta/audit");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    @Test
    void theAdministratorFindsAnEntryOfTheReferenceData() {
        signIn(Role.ADMINISTRATOR, Language.AR);
        page.navigate("/admin/reference/states");
        page.locator("#words").fill("Slovenia");
        Press.enter(page);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertAccessible();
        press("tbody a");
        assertThat(page).hasURL(Pattern.compile(".*/admin/reference/states/\\d+"));
        assertAccessible();
    }

    private void openTheRecommendation() {
        page.navigate("/qta/recommendations?q=ratify");
        Press.on(page.locator(".rows a.row-link").first());
    }

    private Locator rows() {
        return page.locator(".rows > li");
    }
}

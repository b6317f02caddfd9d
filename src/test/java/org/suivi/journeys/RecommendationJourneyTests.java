package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.SmallRecords;
import org.suivi.identity.Role;
import org.suivi.shared.Language;
import org.suivi.shared.Visibility;

/** What people do with recommendations, from finding one to opening all of them to the public. */
class RecommendationJourneyTests extends BrowserTest {

    private static final String OPCAT = "Ratify the Optional Protocol to the Convention against Torture";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    private SmallRecords records;
    private long first;

    @BeforeEach
    void someRecommendations() {
        records = new SmallRecords(jdbc, transactions, events);
        clear();
        first = records.add(cast.systemId(), "small-1", 2010, OPCAT, Visibility.PUBLIC);
        records.add(
                cast.systemId(),
                "small-2",
                2015,
                "Accede to the Optional Protocol to the Convention against Torture",
                Visibility.PUBLIC);
        records.add(
                cast.systemId(), "small-3", 2019, "Provide free primary education to all children", Visibility.PUBLIC);
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void aListIsNarrowedKeptUnderANameAndTaggedAtOnce(Language language) {
        signIn(Role.SECRETARIAT, language);
        page.navigate("/qta/recommendations");
        assertThat(page.locator(".rows > li")).hasCount(3);
        page.locator("#q").fill("torture");
        page.keyboard().press("Enter");
        assertThat(page.locator(".rows > li")).hasCount(2);
        page.setViewportSize(LAPTOP, 900);
        page.locator("#facets a[href*='year=2015'], .facets a[href*='q=torture']")
                .first()
                .click();
        page.waitForURL("**q=torture**");
        page.navigate("/qta/recommendations?q=torture");
        assertAccessible();

        page.locator("details:has(#view-name) summary").click();
        page.locator("#view-name").fill("Torture");
        page.locator("form.view-new button").click();
        page.waitForURL("**q=torture**");

        page.locator("#bulk input[name=all]").check();
        page.locator("#bulk button").click();
        assertAccessible();
        page.locator("#term").selectOption(new SelectOption().setIndex(1));
        page.locator("main form button[type=submit]").click();
        page.locator("main form[method=post] button").click();
        page.waitForURL("**/qta/recommendations?**");
        assertThat(page.locator(".rows > li .row-tags .chip").first()).isVisible();
    }

    @Test
    void theListAnswersWithoutScript() {
        signIn(Role.READER, Language.EN);
        Page plain = withoutScript();
        plain.navigate("/qta/recommendations");
        plain.locator("#q").fill("education");
        plain.locator("#search button").click();
        assertThat(plain.locator(".rows > li")).hasCount(1);
        plain.locator(".facets .facet a").first().click();
        assertThat(plain.locator(".chosen-filters li")).hasCount(1);
        assertThat(plain.locator(".rows > li")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void whatStandsBesideARecommendationIsEdited(Language language) {
        signIn(Role.SECRETARIAT, language);
        page.navigate("/qta/r/small-1/edit");
        assertAccessible();
        page.locator("#position").selectOption("noted");
        page.locator("[name='title[" + language.code() + "]']").fill("OPCAT");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/qta/r/small-1");
        assertThat(page.locator("main")).containsText("OPCAT");
        assertThat(page.locator(".record-side .chip.noted")).isVisible();

        page.locator("details:has(form[action$='/asks']) summary").click();
        page.locator("form[action$='/asks'] textarea, form[action$='/asks'] input[type=text]")
                .first()
                .fill("Ratify");
        page.locator("form[action$='/asks'] button").click();
        assertThat(page.locator(".asks li")).hasCount(1);
        assertAccessible();
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void whatWasAskedTwiceBecomesAClusterThatCanBeDeletedAgain(Language language) {
        signIn(Role.SECRETARIAT, language);
        page.navigate("/qta/repeats/of/" + first);
        page.waitForCondition(
                () -> page.locator("main input[name=other]").count() > 0,
                new Page.WaitForConditionOptions().setTimeout(60_000));
        page.locator("main input[name=other]").first().check();
        page.locator("details.add summary").click();
        page.locator("#name").fill("OPCAT again");
        assertAccessible();
        page.locator("#to-cluster button.btn-primary").click();
        page.waitForURL("**/qta/clusters/opcat-again");
        assertThat(page.locator(".likes li")).hasCount(2);
        assertAccessible();
        page.locator("details:has(form[action$='/removal'] input[name=members]) summary")
                .click();
        page.locator("form:has(input[name=members]) button").click();
        page.waitForURL("**/qta/clusters");
        for (String path : List.of(
                "/qta/repeats",
                "/qta/suggestions?kind=goals&from=30",
                "/qta/suggestions/of/" + first,
                "/qta/taxonomies",
                "/qta/audit")) {
            page.navigate(path);
            assertAccessible();
        }
    }

    @Test
    void everyNumberOfTheDashboardOpensItsList() {
        signIn(Role.PARLIAMENT, Language.EN);
        page.navigate("/qta/dashboard");
        assertAccessible();
        var number = page.locator(".bars a.bar-count, .bars .bar-count a").first();
        String shown = number.innerText().replaceAll("\\D", "");
        number.click();
        page.waitForURL("**/qta/recommendations?**");
        assertThat(page.locator(".hits-total")).containsText(shown);
    }

    @Test
    void aListGoesOutAsAFile() {
        signIn(Role.UN_PARTNER, Language.EN);
        page.navigate("/qta/recommendations?q=torture");
        page.locator("details:has(a[href*='/recommendations/export']) summary").click();
        Download download =
                page.waitForDownload(() -> page.locator("a[href*='format=csv']").click());
        assertThat(download.suggestedFilename()).endsWith(".csv");
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void thePublicReadsWhatTheSecretariatOpensAndNothingMore(Language language) {
        signIn(Role.SECRETARIAT, language);
        page.navigate("/qta/settings");
        page.locator("form[action$='/settings/public'] button").click();
        page.context().clearCookies();
        for (String path : List.of("/qta/recommendations", "/qta/r/small-1", "/qta/open-data", "/qta/dashboard")) {
            page.navigate(path + "?lang=" + language.code());
            assertThat(page.locator("main form[method=post]")).hasCount(0);
            assertAccessible();
        }
        page.navigate("/qta/audit");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
        signIn(Role.SECRETARIAT, language);
        page.navigate("/qta/settings");
        page.locator("form[action$='/settings/public'] button").click();
    }

    @Test
    void theAdministratorFindsAnEntryOfTheReferenceData() {
        signIn(Role.ADMINISTRATOR, Language.AR);
        page.navigate("/admin/reference/states");
        page.locator("#words").fill("Slovenia");
        page.keyboard().press("Enter");
        page.waitForURL("**words=Slovenia**");
        assertAccessible();
        page.locator("main a[href*='/admin/reference/states/']").last().click();
        assertAccessible();
    }
}

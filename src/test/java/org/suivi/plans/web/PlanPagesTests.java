package org.suivi.plans.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.suivi.plans.PlanExamples.aPlan;
import static org.suivi.plans.PlanExamples.aTheme;
import static org.suivi.plans.PlanExamples.anAction;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.SmallRecords;
import org.suivi.identity.Role;
import org.suivi.plans.Actions;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.shared.Actor;
import org.suivi.shared.Visibility;

@OnDatabase
class PlanPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final MockMvcTester pages;
    private final Cast cast;
    private final SmallRecords records;
    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final PublishedPlans published;

    private Actor secretariat;
    private long recommendation;
    private long plan;
    private long theme;
    private long own;
    private long others;

    @Autowired
    PlanPagesTests(
            MockMvcTester pages,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Plans plans,
            PlanThemes themes,
            Actions actions,
            PublishedPlans published) {
        this.pages = pages;
        this.cast = cast;
        this.records = new SmallRecords(jdbc, transactions, events);
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.published = published;
        this.secretariat = cast.actor(Role.SECRETARIAT);
    }

    @BeforeEach
    void begin() {
        records.clear(cast.systemId());
        recommendation = records.add(cast.systemId(), "small-1", 2020, "Ratify the covenant", Visibility.PUBLIC);
        records.add(cast.systemId(), "small-2", 2021, "Visit the prisons", Visibility.PUBLIC);
        Long ministry = Objects.requireNonNull(cast.actor(Role.FOCAL_POINT).organisation());
        records.in(cast.systemId(), () -> {
            plan = plans.begin(secretariat, aPlan("National plan <b>"));
            theme = themes.add(secretariat, plan, aTheme("Justice"));
            own = actions.add(secretariat, anAction(theme, "Train judges", ministry, recommendation));
            others = actions.add(secretariat, anAction(theme, "Train teachers", null));
            return plan;
        });
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @Test
    void theTableShowsActionsUnderTheirThemesAndNarrows() {
        assertThat(get("/plans/" + plan, Role.READER))
                .hasStatusOk()
                .bodyText()
                .contains("National plan &lt;b&gt;", "Justice", "Train judges", "Train teachers", "Overdue")
                .doesNotContain("method=\"post\" action=\"/qta");
        assertThat(get("/plans/" + plan + "?gap=lead", Role.SECRETARIAT))
                .bodyText()
                .contains("Train teachers", "/filling\"")
                .doesNotContain("Train judges");
        assertThat(get("/plans/" + plan + "?delivery=completed", Role.READER))
                .bodyText()
                .contains("No action matches");
    }

    @Test
    void everyViewOfAPlanOpens() {
        assertThat(get("/plans", Role.READER)).bodyText().contains("National plan");
        assertThat(get("/plans/" + plan + "/timeline", Role.READER)).bodyText().contains("<svg", "<rect");
        assertThat(get("/plans/" + plan + "/institutions", Role.READER))
                .bodyText()
                .contains("Ministry", "?lead=");
        assertThat(get("/plans/" + plan + "/gaps", Role.READER))
                .bodyText()
                .contains("Recommendations without an action", "?gap=overdue");
        assertThat(get("/plans/" + plan + "/without-action", Role.READER))
                .bodyText()
                .contains("Visit the prisons")
                .doesNotContain("Ratify the covenant");
        assertThat(get("/plans/" + plan + "/themes", Role.READER)).bodyText().contains("Justice");
        assertThat(get("/plans/" + plan + "/timeline?lang=ar", Role.READER))
                .bodyText()
                .contains("dir=\"rtl\"", "الجدول الزمني");
    }

    @Test
    void anActionShowsWhatItServesAndIsShownOnTheRecommendation() {
        assertThat(get("/actions/" + own, Role.READER))
                .bodyText()
                .contains("Train judges", "Ratify the covenant", "Nobody answers", "/history/action/" + own)
                .doesNotContain("/delivery\"");
        assertThat(get("/plans/of-recommendation/" + recommendation, Role.SECRETARIAT))
                .bodyText()
                .contains("Train judges", "/actions/new?recommendation=" + recommendation);
        assertThat(get("/r/small-1", Role.READER)).bodyText().contains("/plans/of-recommendation/" + recommendation);
    }

    @Test
    void aFocalPointTellsOnlyOfItsOwnActions() {
        assertThat(post(Role.FOCAL_POINT, "/actions/" + own + "/delivery", "version", "0", "delivery", "in-progress"))
                .hasRedirectedUrl("/qta/actions/" + own);
        assertThat(post(
                        Role.FOCAL_POINT,
                        "/actions/" + others + "/delivery",
                        "version",
                        "0",
                        "delivery",
                        "in-progress"))
                .hasStatus(403);
        assertThat(post(Role.FOCAL_POINT, "/actions/" + own + "/milestones", "title", "Half", "due", "2026-03-01"))
                .hasRedirectedUrl("/qta/actions/" + own);
        assertThat(get("/actions/" + own, Role.FOCAL_POINT)).bodyText().contains("Half", "In progress");
        assertThat(get("/history/action/" + own, Role.READER)).bodyText().contains("changed how far the action is");
    }

    @Test
    void whatCannotBeSavedStaysInTheForm() {
        assertThat(post(
                        Role.SECRETARIAT,
                        "/actions/" + own + "/delivery",
                        "version",
                        "0",
                        "delivery",
                        "on-hold",
                        "reason",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write the reason");
        assertThat(post(Role.SECRETARIAT, "/actions/" + own + "/remarks", "version", "9", "remarks", "Mine, late"))
                .hasStatus(409)
                .bodyText()
                .contains("Mine, late");
        assertThat(post(
                        Role.SECRETARIAT,
                        "/plans",
                        "version",
                        "0",
                        "title[en]",
                        "",
                        "from",
                        "2026-01-01",
                        "to",
                        "2025-01-01"))
                .hasStatus(422);
        assertThat(post(
                        Role.SECRETARIAT,
                        "/actions",
                        "version",
                        "0",
                        "theme",
                        "" + theme,
                        "title[en]",
                        "X",
                        "serves.addresses",
                        "nix"))
                .hasStatus(422)
                .bodyText()
                .contains("at the address nix");
    }

    @Test
    void aPlanSavedMeanwhileIsShownBesideOnesOwn() {
        String[] saved = {"version", "0", "title[en]", "Other plan", "from", "2026-01-01", "to", "2027-01-01"};
        assertThat(post(Role.SECRETARIAT, "/plans/" + plan, saved)).hasRedirectedUrl("/qta/plans/" + plan);
        saved[3] = "My plan";
        assertThat(post(Role.SECRETARIAT, "/plans/" + plan, saved))
                .hasStatus(409)
                .bodyText()
                .contains("Other plan", "value=\"My plan\"");
    }

    @Test
    void anActionIsMadeFromARecommendationAndChanged() {
        assertThat(get("/actions/new?recommendation=" + recommendation, Role.SECRETARIAT))
                .hasStatusOk()
                .bodyText()
                .contains("small-1");
        MvcTestResult made = post(
                Role.SECRETARIAT,
                "/actions",
                "version",
                "0",
                "theme",
                String.valueOf(theme),
                "title[en]",
                "Build a court",
                "serves.addresses",
                "http://host/qta/r/small-1\nsmall-2",
                "money.amount",
                "5000",
                "money.currency",
                "eur",
                "when.ends",
                "2028-01-31");
        String address =
                Objects.requireNonNull(made.getResponse().getRedirectedUrl()).substring("/qta".length());
        assertThat(get(address, Role.READER)).bodyText().contains("Build a court", "5,000 EUR", "Visit the prisons");
        assertThat(get(address + "/edit", Role.SECRETARIAT)).bodyText().contains("small-1\nsmall-2");
        String[] again = {"version", "0", "theme", String.valueOf(theme), "title[en]", "Build courts"};
        assertThat(post(Role.SECRETARIAT, address, again)).hasRedirectedUrl("/qta" + address);
        assertThat(post(Role.SECRETARIAT, address, again))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else saved meanwhile");
    }

    @Test
    void thePublicReadsWhatWasApprovedAndNotTheDraft() {
        assertThat(get("/plans/" + plan, Role.CIVIL_SOCIETY)).hasStatus(404);
        assertThat(get("/plans/" + plan + "/approval", Role.SECRETARIAT))
                .bodyText()
                .contains("This is the first version");
        int version = records.in(
                cast.systemId(), () -> plans.one(secretariat, plan, DAY).version());
        assertThat(post(Role.SECRETARIAT, "/plans/" + plan + "/approval", "version", "77"))
                .hasStatus(409);
        assertThat(post(Role.SECRETARIAT, "/plans/" + plan + "/approval", "version", String.valueOf(version)))
                .hasRedirectedUrl("/qta/plans/" + plan + "/versions/1");
        assertThat(get("/plans/" + plan, Role.CIVIL_SOCIETY)).hasRedirectedUrl("/qta/plans/" + plan + "/versions/1");
        assertThat(get("/plans/" + plan + "/versions/1", Role.CIVIL_SOCIETY))
                .hasStatusOk()
                .bodyText()
                .contains("Train judges", "small-1")
                .doesNotContain("Nobody answers");
        assertThat(get("/plans", Role.CIVIL_SOCIETY)).bodyText().contains("National plan");
        assertThat(get("/plans/of-recommendation/" + recommendation, Role.CIVIL_SOCIETY))
                .bodyText()
                .contains("Train judges", "/versions/1");
    }

    @Test
    void theSpreadsheetHasTheColumnsOfTheTemplate() throws Exception {
        MvcTestResult file = get("/plans/" + plan + "/export", Role.READER);
        assertThat(file).hasStatusOk();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Theme or cluster");
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 19);
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("Train judges");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).contains("small-1");
        }
    }

    @Test
    void gapsAreFilledForTheTickedActions() {
        assertThat(post(
                        Role.SECRETARIAT,
                        "/plans/" + plan + "/filling",
                        "action",
                        String.valueOf(others),
                        "ends",
                        "2029-01-01",
                        "gap",
                        "overdue"))
                .hasRedirectedUrl("/qta/plans/" + plan + "?gap=overdue");
        assertThat(get("/plans/" + plan + "?gap=overdue", Role.READER))
                .bodyText()
                .doesNotContain("Train teachers");
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get().uri("/qta" + path).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(Role role, String path, String... parameters) {
        var request = pages.post().uri("/qta" + path).with(csrf()).with(cast.as(role));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}

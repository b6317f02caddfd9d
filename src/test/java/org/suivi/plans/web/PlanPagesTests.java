package org.suivi.plans.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.suivi.plans.PlanExamples.aPlan;
import static org.suivi.plans.PlanExamples.aTheme;
import static org.suivi.plans.PlanExamples.anAction;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
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
import org.suivi.steps.Steps;

@OnDatabase
class PlanPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final MockMvcTester pages;
    private final Cast cast;
    private final Steps steps;
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
            Steps steps,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Plans plans,
            PlanThemes themes,
            Actions actions,
            PublishedPlans published) {
        this.pages = pages;
        this.cast = cast;
        this.steps = steps;
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
    void aPlanIsReadByRecommendationToo() {
        assertThat(get("/plans/" + plan + "/recommendations", Role.READER))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/qta/r/small-1\"", "/qta/actions/", "aria-current=\"page\"")
                .doesNotContain("small-2");
        assertThat(get("/plans/" + plan + "/recommendations", Role.CIVIL_SOCIETY))
                .hasStatus(403);
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
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 28);
            assertThat(sheet.isColumnHidden(24)).isFalse();
            assertThat(sheet.isColumnHidden(25)).isTrue();
            assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).isEqualTo("Train judges");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).contains("small-1");
        }
    }

    @Test
    void theDocumentHasThePlanUnderItsThemesFromRightToLeftInArabic() throws Exception {
        MvcTestResult file = get("/plans/" + plan + "/export?format=docx&lang=ar", Role.READER);
        assertThat(file).hasStatusOk();
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var table = document.getTables().get(0);
            assertThat(table.getCTTbl().getTblPr().isSetBidiVisual()).isTrue();
            assertThat(table.getText()).contains("Justice", "Train judges", "small-1", "الإجراء");
        }
    }

    @Test
    void aFilledInTemplateIsShownBeforeItIsTakenIn() throws Exception {
        byte[] own;
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            List.of(List.of("Theme", "Action", "Lead"), List.of("Justice", "Open <the> doors", "Nobody’s ministry"))
                    .forEach(cells -> {
                        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                        cells.forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum()))
                                .setCellValue(cell));
                    });
            workbook.write(out);
            own = out.toByteArray();
        }
        MvcTestResult sent = send(own, Role.SECRETARIAT);
        assertThat(sent).hasStatus(302);
        String address =
                Objects.requireNonNull(sent.getResponse().getRedirectedUrl()).substring("/qta".length());
        assertThat(get(address, Role.SECRETARIAT))
                .bodyText()
                .contains("Open &lt;the&gt; doors", "There is no institution called “Nobody’s ministry”")
                .doesNotContain("Take it in</button>");
        assertThat(post(Role.SECRETARIAT, address, "stamp", "old")).hasStatus(409);
        assertThat(get(address, Role.READER)).hasStatus(403);
        assertThat(send("nothing".getBytes(StandardCharsets.UTF_8), Role.SECRETARIAT))
                .hasStatus(422)
                .bodyText()
                .contains("No heading of the template");
    }

    private MvcTestResult send(byte[] content, Role role) {
        return pages.post()
                .uri("/qta/plans/" + plan + "/template")
                .multipart()
                .file(new MockMultipartFile("file", "plan.xlsx", null, content))
                .with(csrf())
                .with(cast.as(role))
                .exchange();
    }

    @Test
    void aPlanGoesOnInTheNextPeriod() {
        assertThat(get("/plans/" + plan + "/forward", Role.SECRETARIAT))
                .bodyText()
                .contains("value=\"2030-01-01\"", "value=\"2033-12-31\"", "2 unfinished actions go");
        MvcTestResult done = post(
                Role.SECRETARIAT,
                "/plans/" + plan + "/forward",
                "version",
                "0",
                "from",
                "2030-01-01",
                "to",
                "2033-12-31",
                "title[en]",
                "The next plan",
                "days",
                "TO_BE_SET");
        assertThat(done).hasStatus(302);
        String next =
                Objects.requireNonNull(done.getResponse().getRedirectedUrl()).substring("/qta".length());
        assertThat(get(next, Role.READER)).bodyText().contains("The next plan", "Train judges");
        assertThat(get("/actions/" + own, Role.READER)).bodyText().contains("Goes on in", "The next plan");
        assertThat(post(Role.SECRETARIAT, "/plans/" + plan + "/forward", "from", "2030-01-01", "to", "2029-12-31"))
                .hasStatus(422);
    }

    @Test
    void prioritiesShowThePointsOfEachPartAndWhatTheyComeFrom() {
        assertThat(get("/priorities", Role.READER))
                .bodyText()
                .contains("Urgency", "Repetition", "asked in 1 review", "date not known", "Ratify the covenant")
                .doesNotContain("name=\"recommendation\"");
        assertThat(get("/priorities?unserved=true", Role.SECRETARIAT))
                .bodyText()
                .contains("Visit the prisons", "name=\"recommendation\"")
                .doesNotContain("Ratify the covenant");
        String one = "/priorities/" + recommendation;
        assertThat(post(Role.SECRETARIAT, one + "/flag", "source", "CO, para. 40", "due", "2027-01-01"))
                .hasRedirectedUrl("/qta" + one);
        assertThat(get(one, Role.READER))
                .bodyText()
                .contains("CO, para. 40", "30 / 30")
                .doesNotContain("/flag\"");
        assertThat(post(Role.SECRETARIAT, one + "/flag", "source", "Another letter"))
                .as("of one who had opened the form before the flag was set")
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else saved meanwhile", "CO, para. 40", "Another letter");
        assertThat(post(Role.SECRETARIAT, one + "/place", "place", "1", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Give a place from 1 on");
        assertThat(post(Role.SECRETARIAT, one + "/place", "place", "1", "reason", "A promise"))
                .hasStatus(302);
        assertThat(get("/priorities?lang=ar", Role.READER)).bodyText().contains("A promise", "الأولويات");
    }

    @Test
    void weightsAndNextReviewsAreEdited() {
        assertThat(get("/priorities/weights", Role.READER))
                .bodyText()
                .contains("30")
                .doesNotContain("weight[urgency]");
        assertThat(post(Role.SECRETARIAT, "/priorities/weights", "weight[urgency]", "101"))
                .hasStatus(422);
        assertThat(post(Role.SECRETARIAT, "/priorities/weights", "weight[urgency]", "30"))
                .hasStatus(302);
        assertThat(get("/priorities/weights", Role.SECRETARIAT))
                .bodyText()
                .contains("weight[urgency]", "name=\"next\"");
    }

    @Test
    void actionsAreMovedAndTakenOut() {
        assertThat(get("/plans/" + plan + "/themes/" + theme + "/order", Role.SECRETARIAT))
                .bodyText()
                .contains("Train judges", "/actions/" + others + "/order");
        assertThat(post(Role.SECRETARIAT, "/actions/" + others + "/order", "up", "true"))
                .hasRedirectedUrl("/qta/plans/" + plan + "/themes/" + theme + "/order");
        assertThat(post(Role.SECRETARIAT, "/plans/" + plan + "/themes/" + theme + "/removal"))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be removed");
        assertThat(post(Role.SECRETARIAT, "/plans/" + plan + "/approval", "version", "0"))
                .hasStatus(302);
        assertThat(get("/actions/" + others + "/removal", Role.SECRETARIAT))
                .bodyText()
                .contains("stands in an approved version");
        assertThat(post(Role.SECRETARIAT, "/actions/" + others + "/removal", "version", "0", "reason", ""))
                .hasStatus(422);
        assertThat(post(Role.SECRETARIAT, "/actions/" + others + "/removal", "version", "0", "reason", "Merged"))
                .hasStatus(302);
        assertThat(get("/plans/" + plan, Role.READER)).bodyText().doesNotContain("Train teachers");
        assertThat(get("/plans/" + plan + "/themes", Role.READER))
                .bodyText()
                .contains("1 action was taken out", "Merged");
        assertThat(post(Role.SECRETARIAT, "/actions/" + others + "/return")).hasRedirectedUrl("/qta/actions/" + others);
    }

    @Test
    void gapsThatOnlyIndicatorsTellStandAmongTheOthers() {
        assertThat(get("/plans/" + plan + "/gaps", Role.READER))
                .bodyText()
                .contains("All done, nothing changed", "/indicators/done-without-change?plan=" + plan);
        assertThat(get("/indicators/done-without-change?plan=" + plan, Role.READER))
                .hasStatusOk()
                .bodyText()
                .contains("There is none");
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

    @Test
    void afterManyWereFilledInThereIsAWayBackForThoseWhoMayFillIn() {
        MvcTestResult filled = post(
                Role.SECRETARIAT,
                "/plans/" + plan + "/filling",
                "action",
                String.valueOf(others),
                "ends",
                "2029-01-01",
                "gap",
                "overdue");
        Cookie notice = Objects.requireNonNull(filled.getResponse().getCookie("suivi-notice"));
        MvcTestResult next = pages.get()
                .uri("/qta/plans/" + plan)
                .cookie(notice)
                .with(cast.as(Role.SECRETARIAT))
                .exchange();
        assertThat(next).bodyText().contains("1 action changed.", ">Undo</a>", "href=\"/qta/steps/");
        long step = records.in(
                        cast.systemId(), () -> steps.page(secretariat, 1).rows().get(0))
                .id();
        assertThat(get("/steps/" + step, Role.SECRETARIAT))
                .bodyText()
                .contains("1 action filled in from a list", "Train teachers", "Undo 1 change");
        assertThat(get("/steps/" + step, Role.FOCAL_POINT)).hasStatus(404);
        assertThat(get("/steps", Role.FOCAL_POINT)).bodyText().doesNotContain("/steps/" + step);
        assertThat(post(Role.FOCAL_POINT, "/steps/" + step + "/undo")).hasStatus(404);
        assertThat(post(Role.SECRETARIAT, "/steps/" + step + "/undo")).hasRedirectedUrl("/qta/steps/" + step);
        assertThat(post(Role.SECRETARIAT, "/steps/" + step + "/undo"))
                .hasStatus(422)
                .bodyText()
                .contains("This was undone already.");
        assertThat(get("/plans/" + plan + "?gap=overdue", Role.READER))
                .bodyText()
                .contains("Train teachers");
        assertThat(get("/history/plan/" + plan, Role.READER))
                .bodyText()
                .contains("undid a change of many things at once", "Put back");
        assertThat(get("/steps", Role.SECRETARIAT)).bodyText().contains("/steps/" + step, "undone");
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

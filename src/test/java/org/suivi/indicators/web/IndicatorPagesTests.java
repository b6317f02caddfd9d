package org.suivi.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.indicators.Cell;
import org.suivi.indicators.Description;
import org.suivi.indicators.Examples;
import org.suivi.indicators.IndicatorKind;
import org.suivi.indicators.IndicatorLinks;
import org.suivi.indicators.IndicatorValues;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.Measured;
import org.suivi.indicators.MissingReason;
import org.suivi.indicators.Period;
import org.suivi.indicators.ValueStatus;
import org.suivi.recommendations.Clusters;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;

@OnDatabase
class IndicatorPagesTests {

    private final MockMvcTester pages;
    private final Cast cast;
    private final Indicators indicators;
    private final IndicatorValues values;
    private final IndicatorLinks links;
    private final Clusters clusters;
    private final SmallRecords records;
    private long id;
    private long value;
    private long recommendation;

    @Autowired
    IndicatorPagesTests(
            MockMvcTester pages,
            Cast cast,
            Indicators indicators,
            IndicatorValues values,
            IndicatorLinks links,
            Clusters clusters,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.cast = cast;
        this.indicators = indicators;
        this.values = values;
        this.links = links;
        this.clusters = clusters;
        this.records = new SmallRecords(jdbc, transactions, events);
    }

    @BeforeEach
    void measureSomething() {
        records.clear(cast.systemId());
        recommendation = records.add(cast.systemId(), "small-71", 2019, "Teach everybody to read", Visibility.PUBLIC);
        id = here(() -> indicators.add(
                secretariat(),
                Examples.outcome(
                        "Adults who can read", cast.actor(Role.FOCAL_POINT).organisation())));
        value = here(() -> values.enter(
                secretariat(), id, Cell.of(Period.year(2019)), Measured.of("70.5", ValueStatus.FINAL, "Survey")));
        here(() -> values.enter(
                secretariat(),
                id,
                Cell.of(Period.year(2020)),
                Measured.missing(MissingReason.NOT_COLLECTED, "Survey")));
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    private <T> T here(Supplier<T> work) {
        return Objects.requireNonNull(SystemScope.in(cast.systemId(), work));
    }

    private Actor secretariat() {
        return cast.actor(Role.SECRETARIAT);
    }

    private String here() {
        return "/qta/indicators/" + id;
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get().uri(path).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(String path, Role role, String... parameters) {
        var request = pages.post().uri(path).with(csrf()).with(cast.as(role));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void thePageShowsFiguresReasonsAndWhatIsSaidAboutThem() {
        assertThat(get(here(), Role.CIVIL_SOCIETY)).hasStatusOk();
        assertThat(text(get(here(), Role.CIVIL_SOCIETY)))
                .contains(
                        "Adults who can read",
                        "70.5",
                        "Not collected",
                        "A divided by B",
                        "No baseline yet",
                        "chart.svg?by=")
                .doesNotContain("Add a value", "Choose the baseline");
        assertThat(text(get(here(), Role.SECRETARIAT))).contains("Add a value", "Choose the baseline", "Set a target");
    }

    @Test
    void thePageSpeaksArabic() {
        assertThat(text(get(here() + "?lang=ar", Role.READER))).contains("dir=\"rtl\"", "لم تُجمع", "خط الأساس");
    }

    @Test
    void theListNarrowsByKindAndByValues() {
        Description never =
                Examples.as(Examples.outcome("Never measured", null), IndicatorKind.STRUCTURAL, Visibility.PUBLIC);
        here(() -> indicators.add(secretariat(), never));
        String code =
                here(() -> indicators.one(secretariat(), id)).description().code();
        assertThat(text(get("/qta/indicators?kind=structural&values=without&q=" + never.code(), Role.READER)))
                .contains(never.code(), "No values yet");
        assertThat(text(get("/qta/indicators?kind=structural&q=" + code, Role.READER)))
                .contains("There is no such indicator.");
        assertThat(text(get("/qta/indicators?values=with&q=" + code, Role.READER)))
                .contains(">Adults who can read<", "Not collected", "2020");
    }

    @Test
    void anIndicatorIsMadeChangedAndRefusedWithItsForm() {
        String[] form = {
            "version",
            "0",
            "code",
            "WEB-" + id,
            "kind",
            "PROCESS",
            "visibility",
            "PUBLIC",
            "periodicity",
            "YEARLY",
            "dimensions",
            "sex, region",
            "texts[name.en]",
            "Teachers trained",
            "texts[unit.en]",
            "persons"
        };
        MvcTestResult made = post("/qta/indicators", Role.SECRETARIAT, form);
        assertThat(made).hasStatus3xxRedirection();
        String page = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        assertThat(text(get(page, Role.READER))).contains("Teachers trained", "persons", "region");
        assertThat(post("/qta/indicators", Role.SECRETARIAT, form)).hasStatus(422);
        assertThat(text(post("/qta/indicators", Role.SECRETARIAT, form)))
                .contains("There is already an indicator with the code WEB-" + id, "value=\"Teachers trained\"");
        assertThat(post(page, Role.SECRETARIAT, form)).hasStatus3xxRedirection();
        MvcTestResult stale = post(page, Role.SECRETARIAT, form);
        assertThat(stale).hasStatus(409);
        assertThat(text(stale)).contains("Somebody else saved meanwhile", "name=\"version\" value=\"1\"");
        assertThat(post("/qta/indicators", Role.FOCAL_POINT, form)).hasStatus(403);
    }

    @Test
    void aValueIsEnteredAndCorrectedByItsInstitution() {
        assertThat(post(
                        here() + "/values",
                        Role.FOCAL_POINT,
                        "cell.period",
                        "2021",
                        "cell.parts[sex]",
                        "female",
                        "measured.value",
                        "71,5",
                        "measured.status",
                        "PROVISIONAL",
                        "measured.source",
                        "Survey"))
                .hasStatus3xxRedirection();
        assertThat(text(get(here(), Role.READER)))
                .contains("Women and girls", "71.5", "Provisional", "chart.svg?by=sex");
        assertThat(post(here() + "/values", Role.FOCAL_POINT, "cell.period", "soon", "measured.value", "71"))
                .hasStatus(422);
        String correction = here() + "/values/" + value + "/correction";
        assertThat(get(correction, Role.FOCAL_POINT)).hasStatusOk();
        String[] form = {
            "measured.value",
            "70.9",
            "measured.status",
            "REVISED",
            "measured.source",
            "Survey",
            "why",
            "Weights corrected"
        };
        assertThat(post(correction, Role.FOCAL_POINT, form)).hasStatus3xxRedirection();
        MvcTestResult stale = post(correction, Role.FOCAL_POINT, form);
        assertThat(stale).hasStatus(409);
        assertThat(text(stale)).contains("70.9", "Somebody else saved meanwhile");
        assertThat(text(get(here() + "/values", Role.READER)))
                .contains("<s>70.5</s>", "Superseded", "Weights corrected");
        assertThat(post(here() + "/values", Role.NHRI, form)).hasStatus(403);
    }

    @Test
    void baselineTargetAndChartStandTogether() {
        assertThat(post(
                        here() + "/baseline",
                        Role.SECRETARIAT,
                        "value",
                        String.valueOf(value),
                        "reason",
                        "First survey"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        here() + "/targets",
                        Role.SECRETARIAT,
                        "operator",
                        "AT_LEAST",
                        "value",
                        "90",
                        "due",
                        "2025-12-31",
                        "citation",
                        "National Plan, line 3"))
                .hasStatus3xxRedirection();
        assertThat(text(get(here(), Role.CIVIL_SOCIETY))).contains("First survey", "≥ 90", "National Plan, line 3");
        MvcTestResult chart = get(here() + "/chart.svg?by=", Role.CIVIL_SOCIETY);
        assertThat(chart).hasStatusOk().hasContentType("image/svg+xml;charset=UTF-8");
        assertThat(text(chart)).startsWith("<svg").contains("Baseline 70.5", "Target ≥ 90", "No figure");
        assertThat(get(here() + "/chart.svg?by=nothing", Role.CIVIL_SOCIETY)).hasStatus(404);
        assertThat(get(here() + "/chart.png?by=", Role.CIVIL_SOCIETY)).hasContentType("image/png");
        assertThat(get(here() + "/chart.png?by=nothing", Role.CIVIL_SOCIETY)).hasStatus(404);
        assertThat(post(
                        here() + "/targets",
                        Role.SECRETARIAT,
                        "operator",
                        "AT_LEAST",
                        "value",
                        "many",
                        "due",
                        "2025-12-31",
                        "citation",
                        "Plan"))
                .hasStatus(422);
        assertThat(text(get(here() + "/values.csv", Role.CIVIL_SOCIETY))).contains(",2019,,,70.5,,final,Survey");
        assertThat(text(get("/qta/indicators/sdmx.csv", Role.CIVIL_SOCIETY))).contains("SUIVI:INDICATORS(1.0)");
    }

    @Test
    void aRecommendationShowsItsIndicatorsOrThatItNeedsNone() {
        String beside = "/qta/indicators/of-recommendation/" + recommendation;
        assertThat(text(get(beside, Role.CIVIL_SOCIETY))).contains("No indicator shows yet");
        assertThat(post(
                        "/qta/indicators/not-needed",
                        Role.SECRETARIAT,
                        "what",
                        "RECOMMENDATION",
                        "id",
                        String.valueOf(recommendation),
                        "reason",
                        "Done once and for all"))
                .hasRedirectedUrl(beside);
        assertThat(text(get(beside, Role.READER)))
                .contains("Proposed: no indicator is needed.", "Done once and for all");
        assertThat(text(get(beside, Role.CIVIL_SOCIETY))).doesNotContain("Done once and for all");
        assertThat(post(
                        "/qta/indicators/not-needed/removal",
                        Role.SECRETARIAT,
                        "what",
                        "RECOMMENDATION",
                        "id",
                        String.valueOf(recommendation)))
                .hasRedirectedUrl(beside);
        assertThat(post(here() + "/links/recommendations", Role.SECRETARIAT, "address", "/qta/r/small-71"))
                .hasStatus3xxRedirection();
        assertThat(text(get(beside, Role.CIVIL_SOCIETY)))
                .contains("Adults who can read")
                .doesNotContain("No indicator shows yet");
        assertThat(pages.get().uri(beside).header("HX-Request", "true").with(cast.as(Role.READER)))
                .hasStatusOk()
                .bodyText()
                .contains("Adults who can read")
                .doesNotContain("<html");
        assertThat(text(get("/qta/r/small-71", Role.READER)))
                .contains("hx-get=\"/qta/indicators/of-recommendation/" + recommendation);
    }

    @Test
    void valuesGoOutAsASpreadsheetInTheLanguageOfTheReader() throws IOException {
        MvcTestResult taken = get(here() + "/values.xlsx?lang=fr", Role.CIVIL_SOCIETY);
        assertThat(taken).hasStatusOk();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(taken.getResponse().getContentAsByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Adults who can read");
            assertThat(sheet.getRow(1).getCell(6).getNumericCellValue()).isEqualTo(70.5);
            assertThat(sheet.getRow(2).getCell(8).getStringCellValue()).isNotEmpty();
        }
        assertThat(get("/qta/indicators/values.xlsx", Role.READER)).hasStatusOk();
        assertThat(get("/qta/indicators/999999999/values.xlsx", Role.READER)).hasStatus(404);
    }

    @Test
    void programsReadIndicatorsWithTheirValues() {
        assertThat(text(get("/api/v1/systems/qta/indicators", Role.READER)))
                .contains("\"total\":", "\"kind\":\"outcome\"");
        assertThat(text(get("/api/v1/systems/qta/indicators/" + id, Role.CIVIL_SOCIETY)))
                .contains(
                        "\"period\":\"2019\"",
                        "\"value\":70.5",
                        "\"missing\":\"not-collected\"",
                        "\"page\":\"http",
                        "Adults who can read");
        assertThat(get("/api/v1/systems/qta/indicators/999999999", Role.READER)).hasStatus(404);
    }

    @Test
    void goalsAreLinkedByTheirNumber() {
        assertThat(post(here() + "/links/goals", Role.SECRETARIAT, "number", "4.6"))
                .hasStatus3xxRedirection();
        assertThat(text(get(here(), Role.READER))).contains("SDG 4.6");
        assertThat(post(here() + "/links/goals", Role.SECRETARIAT, "number", "4.6.1"))
                .hasStatus3xxRedirection();
        assertThat(text(get(here(), Role.READER))).contains("SDG indicator 4.6.1");
        for (String unknown : new String[] {"99.9", "99.9.1", "4.6.1.1"}) {
            assertThat(post(here() + "/links/goals", Role.SECRETARIAT, "number", unknown))
                    .as(unknown)
                    .hasStatus(422);
        }
    }

    @Test
    void eachGapIsCountedAndOpensItsList() {
        long other = records.add(cast.systemId(), "small-72", 2019, "Build schools", Visibility.PUBLIC);
        long cluster = here(() -> clusters.create(
                secretariat(), "gap-" + id, LocalizedText.of(Language.EN, "Schools " + id), List.of(other)));
        Description process =
                Examples.as(Examples.outcome("Schools built", null), IndicatorKind.PROCESS, Visibility.PUBLIC);
        assertThat(text(get("/qta/indicators/gaps", Role.READER))).contains("/qta/r/small-71", "/qta/r/small-72");
        here(() -> {
            long made = indicators.add(secretariat(), process);
            links.link(secretariat(), made, Measurable.CLUSTER, List.of(cluster));
            return made;
        });
        assertThat(text(get("/qta/indicators/gaps", Role.READER)))
                .contains("/qta/r/small-71")
                .doesNotContain("/qta/r/small-72");
        assertThat(text(get("/qta/indicators/gaps?which=only-process", Role.READER)))
                .contains("Schools " + id);
        assertThat(get("/qta/indicators/gaps?which=no-baseline", Role.READER)).hasStatusOk();
        assertThat(get("/qta/indicators/gaps?which=no-target&page=999999999", Role.READER))
                .hasStatusOk();
    }

    @Test
    void aFileIsShownBeforeItIsTakenIn() {
        String code =
                here(() -> indicators.one(secretariat(), id)).description().code();
        String table =
                "indicator,period,value,source,missing\n" + code + ",2019,99,Survey,\n" + code + ",2023,80,Survey,\n";
        var file = new MockMultipartFile("file", "values.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        MvcTestResult sent = pages.post()
                .uri("/qta/indicators/uploads")
                .multipart()
                .file(file)
                .with(csrf())
                .with(cast.as(Role.FOCAL_POINT))
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        String page = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        String preview = text(get(page, Role.FOCAL_POINT));
        assertThat(preview).contains("To be added", "Differ from what is here", "70.5", "99", "values.csv");
        String stamp = preview.replaceAll("(?s).*name=\"stamp\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(post(page, Role.FOCAL_POINT, "stamp", "old")).hasStatus(409);
        assertThat(post(page, Role.FOCAL_POINT, "stamp", stamp, "correct", "true", "why", ""))
                .hasStatus(422);
        assertThat(post(page, Role.FOCAL_POINT, "stamp", stamp)).hasStatus3xxRedirection();
        assertThat(text(get(here(), Role.READER))).contains("70.5", "80").doesNotContain(">99<");
        assertThat(get(page, Role.READER)).hasStatus(403);
    }

    @Test
    void aFileThatIsNoneOfTheKnownBringsTheFormWithTheReason() {
        MvcTestResult refused = post("/qta/indicators/uploads", Role.SECRETARIAT, "pasted", "one\ttwo\n1\t2\n");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("none of the known headings");
    }
}

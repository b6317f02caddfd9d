package org.suivi.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.PublicSystem;
import org.suivi.assessments.AssessmentExamples;
import org.suivi.identity.Role;
import org.suivi.recommendations.RecommendationExamples;

@OnDatabase
class AssessmentPagesTests {

    private static final Pattern NUMBER_WITH_LIST =
            Pattern.compile("href=\"(/qta/(?:assessments/list|recommendations)\\?[^\"]+)\">([0-9]+)</a>");
    private static final Pattern KEPT = Pattern.compile("\\.kept\" value=\"([0-9a-f]{64})\"");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([0-9]+)\"[^>]*>B ·");

    @Autowired
    MockMvcTester pages;

    @Autowired
    RecommendationExamples records;

    @Autowired
    PublicSystem open;

    @Autowired
    Cast cast;

    private final AssessmentExamples examples;
    private long one;
    private long graded;

    @Autowired
    AssessmentPagesTests(JdbcClient jdbc, TransactionTemplate transactions) {
        this.examples = new AssessmentExamples(jdbc, transactions);
    }

    @BeforeEach
    void begin() {
        end();
        one = records.aRecommendation(cast.systemId()).tagged("children").id();
        graded = records.aRecommendation(cast.systemId()).of("CCPR", 2021).id();
    }

    @AfterEach
    void end() {
        examples.clear(cast.systemId());
        records.clear(cast.systemId());
    }

    @Test
    void anAssessmentGoesFromDraftToPublicationAndOnlyThenOthersReadIt() {
        String page = drafted(Role.NHRI, form("0", "LIMITED"));
        assertThat(get(page, Role.NHRI))
                .bodyText()
                .contains("Limited progress", "Reasons of the Commission", "Approve");
        assertThat(get(page, Role.SECRETARIAT)).hasStatus(404);
        assertThat(get(page, Role.ADMINISTRATOR)).hasStatus(404);
        assertThat(get("/qta/assessments/mine", Role.SECRETARIAT)).bodyText().doesNotContain("Limited progress");
        assertThat(get("/qta/assessments/mine", Role.NHRI)).bodyText().contains("Limited progress", "Draft");
        assertThat(post(page + "/approval", Role.NHRI, Map.of())).hasRedirectedUrl(page);
        assertThat(get(page, Role.READER)).hasStatus(404);
        assertThat(post(page + "/publication", Role.NHRI, Map.of())).hasRedirectedUrl(page);
        for (Role role : Role.OF_SYSTEMS) {
            assertThat(get(page, role)).hasStatusOk().bodyText().contains("Limited progress");
            assertThat(get(voices(), role)).hasStatusOk().bodyText().contains("Limited progress", "Not assessed");
        }
        assertThat(get("/qta/audit", Role.SECRETARIAT)).bodyText().contains("published an assessment");
    }

    @Test
    void civilSocietyFindsWhatItCanAssessAndTheLogNamesTheOrganisationAlone() {
        String missing = "/qta/assessments/list?by=civil-society&result=not-assessed";
        assertThat(get("/qta/assessments/mine", Role.CIVIL_SOCIETY)).bodyText().contains(missing.replace("&", "&amp;"));
        String assess = "/qta/assessments/of-recommendation/" + one + "/new";
        assertThat(get(missing, Role.CIVIL_SOCIETY)).bodyText().contains(assess);
        assertThat(get(missing, Role.NHRI)).bodyText().doesNotContain(assess);
        String page = publish(Role.CIVIL_SOCIETY, "REGRESSED");
        assertThat(get(missing, Role.CIVIL_SOCIETY)).bodyText().doesNotContain(assess);
        String name = cast.actor(Role.CIVIL_SOCIETY).name();
        assertThat(get(page.replace("/assessments/", "/history/assessment/"), Role.READER))
                .bodyText()
                .contains("published an assessment")
                .doesNotContain(name);
        assertThat(get("/qta/audit?what=assessment", Role.SECRETARIAT))
                .bodyText()
                .doesNotContain(name);
    }

    @Test
    void theWorldReadsWhatIsPublishedOfAPublicSystem() {
        publish(Role.CIVIL_SOCIETY, "REGRESSED");
        open.isPublic(true);
        try {
            assertThat(pages.get().uri(voices()).with(cast.asNobody()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Regressed or contrary")
                    .doesNotContain("/new\"");
            assertThat(pages.get().uri("/qta/assessments").with(cast.asNobody()))
                    .hasStatusOk();
        } finally {
            open.isPublic(false);
        }
    }

    @Test
    void whatIsMissingIsSaidInTheForm() {
        Map<String, String> form = form("0", "LIMITED");
        form.remove("method");
        form.put("evidence[0].link", "javascript:alert(1)");
        assertThat(post(voices() + "/new", Role.NHRI, form))
                .hasStatus(422)
                .bodyText()
                .contains("Fill in this field", "Reasons of the Commission");
        form.put("method", "Interviews");
        assertThat(post(voices() + "/new", Role.NHRI, form))
                .hasStatus(422)
                .bodyText()
                .contains("not an address on the web");
        assertThat(post(voices() + "/new", Role.NHRI, Map.of())).hasStatus(422);
    }

    @Test
    void aDayThatIsNoneComesBackWithTheForm() {
        for (String day : new String[] {"cutOff", "evidence[0].date", "evidence[1].date"}) {
            Map<String, String> form = form("0", "LIMITED");
            form.put(day, "31.12.2025");
            assertThat(post(voices() + "/new", Role.NHRI, form))
                    .as(day)
                    .hasStatus(422)
                    .bodyText()
                    .contains("This does not have the form that is asked for", "Reasons of the Commission", "Survey");
        }
    }

    @Test
    void aDraftSavedMeanwhileIsShownBesideOnesOwn() {
        drafted(Role.NHRI, form("0", "LIMITED"));
        assertThat(post(voices() + "/new", Role.NHRI, form("0", "REGRESSED")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else saved meanwhile", "Limited progress", "value=\"REGRESSED\" checked");
    }

    @Test
    void aStepThatWasTakenAlreadyIsNotTakenAgain() {
        String page = publish(Role.NHRI, "LIMITED");
        assertThat(post(page + "/approval", Role.NHRI, Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("has moved on");
        assertThat(post(page + "/discarding", Role.SECRETARIAT, Map.of())).hasStatus(403);
    }

    @Test
    void aFileComesWithADraftStaysWithItAndGoesToWhoeverMayReadIt() {
        String page = draftedWithFile(form("0", "LIMITED"));
        String file = page + "/evidence/0";
        assertThat(get(page, Role.NHRI)).bodyText().contains("href=\"" + file + "\"");
        assertThat(get(file, Role.READER)).hasStatus(404);
        String again = body(get(voices() + "/new", Role.NHRI));
        Matcher kept = KEPT.matcher(again);
        assertThat(kept.find()).isTrue();
        Map<String, String> form = form(page.replaceAll(".*/", ""), "LIMITED");
        form.put("evidence[0].kept", kept.group(1));
        page = drafted(Role.NHRI, form);
        assertThat(post(page + "/approval", Role.NHRI, Map.of())).hasRedirectedUrl(page);
        assertThat(post(page + "/publication", Role.NHRI, Map.of())).hasRedirectedUrl(page);
        MvcTestResult taken = get(page + "/evidence/0", Role.READER);
        assertThat(taken).hasStatusOk().hasHeader("Content-Type", "application/octet-stream");
        assertThat(taken.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(body(taken)).isEqualTo("<script>what people said</script>");
        assertThat(get(page + "/evidence/1", Role.READER)).hasStatus(404);
        Map<String, String> stranger = form("0", "REGRESSED");
        stranger.put("evidence[0].kept", kept.group(1));
        assertThat(post(voices() + "/new", Role.CIVIL_SOCIETY, stranger))
                .hasStatus(422)
                .bodyText()
                .contains("not among your own evidence");
    }

    private String draftedWithFile(Map<String, String> form) {
        var request = pages.post()
                .uri(voices() + "/new")
                .multipart()
                .file(new MockMultipartFile(
                        "evidence[0].file",
                        "said.html",
                        "text/html",
                        "<script>what people said</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .with(csrf())
                .with(cast.as(Role.NHRI));
        form.forEach(request::param);
        return Objects.requireNonNull(request.exchange().getResponse().getRedirectedUrl());
    }

    @Test
    void onlyTheSecretariatRecordsTheGradesOfMechanisms() {
        String path = "/qta/assessments/of-recommendation/" + graded + "/grade";
        assertThat(get(path, Role.NHRI)).hasStatus(403);
        MvcTestResult form = get(path, Role.SECRETARIAT);
        Matcher option = OPTION.matcher(body(form));
        assertThat(option.find()).isTrue();
        Map<String, String> grade = new LinkedHashMap<>(Map.of(
                "replaces",
                "0",
                "grade",
                option.group(1),
                "symbol",
                "CCPR/C/128/3/Add.1",
                "paragraph",
                "12",
                "gradedOn",
                "2020-03-27"));
        assertThat(post(path, Role.NHRI, grade)).hasStatus(403);
        String page = Objects.requireNonNull(
                post(path, Role.SECRETARIAT, grade).getResponse().getRedirectedUrl());
        assertThat(get(page, Role.SECRETARIAT))
                .bodyText()
                .contains("CCPR/C/128/3/Add.1", "CCPR-2016", "Limited progress");
        assertThat(post(path, Role.SECRETARIAT, grade)).hasStatus(409);
        grade.remove("symbol");
        assertThat(post(path, Role.SECRETARIAT, grade)).hasStatus(422);
        grade.put("gradedOn", "27 March");
        assertThat(post(path, Role.SECRETARIAT, grade))
                .hasStatus(422)
                .bodyText()
                .contains("This does not have the form that is asked for");
    }

    @Test
    void eachNumberOfTheDashboardOpensItsList() {
        publish(Role.NHRI, "LIMITED");
        publish(Role.SECRETARIAT, "IMPLEMENTED");
        for (String of : new String[] {"mechanism", "theme", "person", "goal", "lead"}) {
            String page = body(get("/qta/assessments?by=nhri&per=year&of=" + of, Role.READER));
            Matcher numbers = NUMBER_WITH_LIST.matcher(page);
            int seen = 0;
            while (numbers.find()) {
                String list = body(get(numbers.group(1).replace("&amp;", "&"), Role.READER));
                String count = numbers.group(2);
                assertThat(list)
                        .as(numbers.group(1))
                        .containsPattern("<strong>(" + (count.equals("1") ? "One|1" : count) + ") ");
                seen++;
            }
            assertThat(seen).isGreaterThan(6);
        }
    }

    @Test
    void pagesSpeakArabicFromTheRight() {
        publish(Role.NHRI, "REGRESSED");
        for (String path : new String[] {
            voices(),
            "/qta/assessments",
            "/qta/assessments/list",
            "/qta/assessments/scales",
            "/qta/assessments/implementation-index"
        }) {
            assertThat(get(path + "?lang=ar", Role.READER))
                    .hasStatusOk()
                    .bodyText()
                    .contains("dir=\"rtl\"");
        }
        assertThat(get(voices() + "?lang=ar", Role.READER)).bodyText().contains("تراجع أو تدابير مخالفة");
    }

    @Test
    void hostileAddressesAreReadAsFarAsTheyMakeSense() {
        assertThat(get("/qta/assessments?by=%00&of='", Role.READER)).hasStatusOk();
        assertThat(get(
                        "/qta/assessments/list?result=not-assessed&month=2026-99&age=x&page=-7&theme=%27%3B",
                        Role.READER))
                .hasStatusOk();
        assertThat(get("/qta/assessments/implementation-index?band=x&page=99999999", Role.READER))
                .hasStatusOk();
        assertThat(get("/qta/assessments/999999999999999999", Role.READER)).hasStatus(404);
    }

    private String voices() {
        return "/qta/assessments/of-recommendation/" + one;
    }

    private static Map<String, String> form(String replaces, String result) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("replaces", replaces);
        form.put("result", result);
        form.put("confidence", "HIGH");
        form.put("cutOff", "2025-06-30");
        form.put("method", "Interviews");
        form.put("rationale[en]", "Reasons of the Commission");
        form.put("evidence[0].bearing", "CONTRADICTS");
        form.put("evidence[0].title", "Survey");
        form.put("evidence[0].link", "https://example.org/survey");
        form.put("evidence[0].date", "2025-01-31");
        form.put("evidence[1].title", "");
        return form;
    }

    private String drafted(Role role, Map<String, String> form) {
        return Objects.requireNonNull(
                post(voices() + "/new", role, form).getResponse().getRedirectedUrl());
    }

    private String publish(Role role, String result) {
        String page = drafted(role, form("0", result));
        assertThat(post(page + "/approval", role, Map.of())).hasRedirectedUrl(page);
        assertThat(post(page + "/publication", role, Map.of())).hasRedirectedUrl(page);
        return page;
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get().uri(java.net.URI.create(path)).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(String path, Role role, Map<String, String> parameters) {
        var request = pages.post().uri(path).with(csrf()).with(cast.as(role));
        parameters.forEach(request::param);
        return request.exchange();
    }
}

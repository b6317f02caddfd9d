package org.suivi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.Answers.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.Cast.Reader;
import org.suivi.OnDatabase;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.assistance.DocumentKind;
import org.suivi.assistance.Policy;
import org.suivi.assistance.Project;
import org.suivi.assistance.ProjectExamples;
import org.suivi.assistance.Projects;
import org.suivi.assistance.Stated;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.identity.Role;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What programs read of the clearing house: every list answers in the same ways, and a project says what its page says. */
@OnDatabase
class ClearingHouseApiTests {

    private static final String HERE = "/api/v1/clearing-house/";

    @Autowired
    MockMvcTester pages;

    @Autowired
    ObjectMapper json;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples examples;

    @Autowired
    Projects projects;

    @Autowired
    StatedNeeds needs;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        examples.clear();
        examples.open();
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HERE + "practices",
                HERE + "challenges",
                HERE + "needs",
                HERE + "offers",
                HERE + "matches",
                HERE + "projects",
                HERE + "assessments",
                HERE + "gaps",
                HERE + "overlaps",
                "/api/v1/vocabularies"
            })
    void everyListAnswersInJsonAndCsvWithATagAndInALanguage(String list) {
        needs.begin(examples.between(Role.SECRETARIAT), Need.EMPTY);
        examples.assessed(examples.completed("Judges"), "Come earlier", Publish.FULL);
        MvcTestResult read = ask(list, "application/json");
        assertThat(read).hasStatusOk().hasContentType("application/json");
        assertThat(read.getResponse().getHeader("Content-Language")).isEqualTo("fr");
        String tag = String.valueOf(read.getResponse().getHeader("ETag"));
        assertThat(pages.get().uri(list).with(desk()).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304);
        MvcTestResult csv = ask(list, "text/csv");
        assertThat(csv).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(csv.getResponse().getHeader("ETag")).isNotBlank();
        JsonNode answer = json.readTree(read.getResponse().getContentAsByteArray());
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        List<String> lines = text(csv).lines().toList();
        assertThat(lines.get(0)).contains(",").doesNotContain("{");
        assertThat(lines.size() > 1).isEqualTo(!items.isEmpty());
        items.propertyNames().forEach(name -> assertThat(lines.get(0)).contains(name));
        assertThat(ask(list, "image/png")).hasStatus(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "practices",
                "challenges",
                "needs",
                "offers",
                "matches",
                "projects",
                "assessments",
                "gaps",
                "overlaps"
            })
    void everyListOfRecordsSaysWhatChangedSinceAndGoesOnAfterACursor(String list) {
        needs.begin(examples.between(Role.SECRETARIAT), Need.EMPTY);
        examples.assessed(examples.completed("Judges"), "Come earlier", Publish.FULL);
        for (String asked : List.of("updatedSince=2999-01-01T00:00:00Z", "after=1")) {
            assertThat(text(ask(HERE + list + "?" + asked, "application/json")))
                    .as(asked)
                    .isEqualTo("{\"items\":[]}");
        }
        for (String nonsense : List.of("updatedSince=yesterday", "after=x")) {
            assertThat(ask(HERE + list + "?" + nonsense, "text/csv"))
                    .as(nonsense)
                    .hasStatus(400)
                    .hasContentType("application/problem+json");
        }
    }

    @Test
    void whatIsOpenedToAReaderCountsAsChangedForThem() {
        long id = examples.completed("Judges");
        examples.assessed(id, "Come earlier", Publish.FULL);
        jdbc.sql(
                        "update assistance_project set level = 2, updated_at = now() - interval '9 days', state_since = now() - interval '9 days'")
                .update();
        jdbc.sql("update project_assessment set updated_at = now() - interval '9 days'")
                .update();
        String since = Instant.now().minus(Duration.ofDays(5)).toString();
        for (String list : List.of("projects", "assessments")) {
            assertThat(text(ask(HERE + list + "?updatedSince=" + since, "application/json")))
                    .as("before, %s", list)
                    .isEqualTo("{\"items\":[]}");
        }
        var national = examples.between(Role.SECRETARIAT);
        projects.show(national, id, projects.withId(national, id).record().version(), Level.PUBLIC);
        for (String list : List.of("projects", "assessments")) {
            assertThat(text(pages.get()
                            .uri(HERE + list + "?updatedSince=" + since)
                            .with(cast.asNobody())
                            .exchange()))
                    .as("after, %s", list)
                    .contains("TCC-PRJ-");
        }
    }

    @Test
    void aLongListIsReadPageByPageInBothForms() {
        for (int i = 0; i < 101; i++) {
            projects.begin(examples.between(Role.SECRETARIAT), examples.project("Judges " + i));
        }
        JsonNode first = json.readTree(text(ask(HERE + "projects", "application/json")));
        assertThat(first.path("items")).hasSize(100);
        JsonNode second = json.readTree(
                text(ask(HERE + "projects?after=" + first.path("next").asString(), "application/json")));
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        MvcTestResult csv = ask(HERE + "projects?updatedSince=2020-01-01T00:00:00Z", "text/csv");
        assertThat(csv.getResponse().getHeader("Link"))
                .endsWith("/projects?updatedSince=2020-01-01T00:00:00Z&after="
                        + first.path("next").asString() + ">; rel=\"next\"");
    }

    @Test
    void csvHasWordsInTheLanguageThatIsAskedForAndNothingThatASheetWorksOut() {
        var title = LocalizedText.of(Language.EN, "=SUM(A1)").with(Language.FR, "Des juges, et d’autres");
        Project from = examples.project("x");
        projects.begin(
                examples.between(Role.SECRETARIAT),
                new Project(
                        new Project.Words(
                                title,
                                from.words().summary(),
                                from.words().change(),
                                from.words().beneficiaries(),
                                from.words().institution()),
                        from.what(),
                        from.when(),
                        from.size(),
                        from.parts(),
                        from.milestones(),
                        from.documents(),
                        from.origin()));
        assertThat(text(ask(HERE + "projects", "text/csv"))).contains("\"Des juges, et d’autres\"");
        assertThat(text(pages.get()
                        .uri(HERE + "projects")
                        .with(desk())
                        .header(HttpHeaders.ACCEPT, "text/csv")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .exchange()))
                .contains("'=SUM(A1)", "provider, prj-agency, false")
                .doesNotContain("Des juges");
    }

    /** Whatever a page shows to a reader, a program of that reader reads, and no more. */
    @Test
    void aProgramReadsOfAProjectWhatItsPersonReadsOnItsPage() {
        long need = needs.begin(examples.between(Role.SECRETARIAT), Need.EMPTY);
        long id = projects.begin(
                examples.between(Role.SECRETARIAT),
                examples.project("begun", examples.state().id(), examples.idOf("prj-agency"), need));
        projects.change(examples.between(Role.ASSISTANCE_PROVIDER), id, 0, told(need));
        projects.markOneSided(examples.between(Role.CLEARING_HOUSE_DESK), id, 1, "because-one-sided");
        List<String> fields = List.of(
                "some-title",
                "some-summary",
                "some-change",
                "some-beneficiaries",
                "some-institution",
                "some-step",
                "https://example.org/some-document.pdf",
                "some-paper",
                "some-outcome",
                "XX-IDENTIFIER-1",
                "XX-WHOLE-1",
                "XX-PART-1",
                "16.3",
                "prj-agency",
                "prj-civil",
                "because-one-sided");
        for (Level level : List.of(Level.PUBLIC, Level.PARTICIPANTS, Level.NAMED)) {
            jdbc.sql("update assistance_project set level = :level")
                    .param("level", level.rank())
                    .update();
            for (Reader who : cast.readers()) {
                boolean sees = pages.get()
                                .uri("/clearing-house/projects/" + id)
                                .with(who.signedIn())
                                .exchange()
                                .getResponse()
                                .getStatus()
                        == 200;
                String page = sees
                        ? text(pages.get()
                                .uri("/clearing-house/projects/" + id)
                                .with(who.signedIn())
                                .exchange())
                        : "";
                String program = text(
                        pages.get().uri(HERE + "projects").with(who.signedIn()).exchange());
                for (String field : fields) {
                    assertThat(program.contains(field))
                            .as("%s of a project for %s read by %s", field, level, who)
                            .isEqualTo(page.contains(field));
                }
                assertThat(program.contains("TCC-NED-%06d".formatted(need)))
                        .as("need for %s", who)
                        .isEqualTo(page.contains("/clearing-house/needs/" + need));
                assertThat(program.contains("\"amounts\":[{\"kind\":\"budget\""))
                        .isEqualTo(sees);
                assertThat(program.contains("\"policies\":{\"gender\":2}")).isEqualTo(sees);
                assertThat(program.contains("\"provider\":\"confirmed\"")).isEqualTo(sees);
            }
        }
    }

    @Test
    void aProgramHearsOfAnAssessmentThatItsPersonMayHear() {
        examples.assessed(examples.completed("Judges"), "Come earlier", Publish.AGGREGATE);
        jdbc.sql("update assistance_project set level = 0").update();
        assertThat(text(pages.get().uri(HERE + "projects").with(cast.asNobody()).exchange()))
                .contains("\"assessments\":[]");
        assertThat(text(pages.get()
                        .uri(HERE + "projects")
                        .with(cast.asProgramOf(Role.SECRETARIAT))
                        .exchange()))
                .contains("\"phase\":\"close\"", "\"state\":\"recipient-final\"");
    }

    /** With something in every field. */
    private Project told(long need) {
        Project from = examples.project("some-title");
        return new Project(
                new Project.Words(
                        from.words().title(),
                        in("some-summary"),
                        in("some-change"),
                        in("some-beneficiaries"),
                        in("some-institution")),
                new Project.What(
                        List.of(1), List.of(2), List.of(3), List.of(4), List.of("16.3"), Map.of(Policy.GENDER, 2)),
                from.when(),
                from.size(),
                from.parts(),
                List.of(new Project.Milestone("some-step", examples.today(), null)),
                List.of(new Project.Document(
                        DocumentKind.AGREEMENT, "some-paper", "https://example.org/some-document.pdf", Language.EN)),
                new Project.Origin(
                        Project.Way.NEED,
                        need,
                        null,
                        List.of(),
                        "some-outcome",
                        examples.idOf("prj-agency"),
                        new Stated(
                                List.of("XX-IDENTIFIER-1"),
                                List.of("XX-WHOLE-1"),
                                List.of("XX-PART-1"),
                                new Stated.Codes("1", "D02", "10", "110", "5"),
                                List.of(new Stated.Money(
                                        Stated.Money.Kind.BUDGET,
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2026, 12, 31),
                                        new BigDecimal("1234"),
                                        "CHF")))));
    }

    private static LocalizedText in(String words) {
        return LocalizedText.of(Language.EN, words);
    }

    private RequestPostProcessor desk() {
        return cast.asProgramOf(Role.CLEARING_HOUSE_DESK);
    }

    private MvcTestResult ask(String address, String form) {
        return pages.get()
                .uri(address)
                .with(desk())
                .header(HttpHeaders.ACCEPT, form)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                .exchange();
    }
}

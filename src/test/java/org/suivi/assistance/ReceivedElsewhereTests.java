package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.Confirmation;
import org.suivi.cooperation.Confirmations;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** What others met, as its State says: a record on one side's word, with nothing made up. */
@OnDatabase
class ReceivedElsewhereTests {

    private static final String HELPER = "The University of Samplia";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples examples;

    @Autowired
    Projects projects;

    @Autowired
    ProjectList list;

    @Autowired
    ProjectAssessments assessments;

    @Autowired
    CountryPages countries;

    @Autowired
    PublishedProjects published;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Confirmations confirmations;

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

    @Test
    void theRecordSaysWhatTheNeedWasAboutAndWhoHelpedAndNothingElse() {
        long need = met(Level.PARTICIPANTS, true);
        Projects.Seen seen = projects.withId(national(), only());
        Project project = seen.project();
        assertThat(project.words().title().plain(Language.EN)).isEqualTo("Judges");
        assertThat(project.words().summary().isEmpty()).isTrue();
        assertThat(project.what().themes()).containsExactly(1);
        assertThat(project.what().modalities())
                .as("how they helped is not known")
                .isEmpty();
        assertThat(project.when()).isEqualTo(new Project.When(null, null, null, null));
        assertThat(project.parts())
                .containsExactly(new Project.Part(examples.state().id(), PartRole.RECIPIENT));
        assertThat(project.origin().helper()).isEqualTo(HELPER);
        assertThat(project.origin().need()).isEqualTo(need);
        assertThat(seen.record().state()).isEqualTo(ProjectState.COMPLETED);
        assertThat(seen.record().said().standing()).isEqualTo(Standing.ONE_SIDED);
        assertThat(assessments.of(national(), only()))
                .as("how it was received is asked as of any other")
                .singleElement()
                .satisfies(each -> assertThat(each.record().state()).isEqualTo(AssessmentState.OPEN));
    }

    @Test
    void thePageOfTheCountryCountsItApartAndNeverAsConfirmed() {
        met(Level.PARTICIPANTS, true);
        examples.confirmed("Prosecutors");
        Actor coordinator = examples.between(Role.COUNTRY_COORDINATOR);
        CountryPages.Seen seen = countries.of(coordinator, Cast.SYSTEM);
        assertThat(seen.counted()).isEqualTo(new CountryPages.Counted(2, 1, 0));
        var alone =
                new ProjectFilter("", Map.of(ProjectFacet.STANDING, "one-sided"), Map.of("all", "1", "counts", "1"), 1);
        assertThat(list.count(coordinator, alone)).isEqualTo(seen.counted().alone());
        assertThat(pages.get().uri("/clearing-house/countries/" + Cast.SYSTEM).with(cast.as(Role.COUNTRY_COORDINATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("counts=1&amp;standing=one-sided");
        jdbc.sql("update assistance_project set level = 0").update();
        assertThat(published.all())
                .extracting(each -> each.record().project().origin().way())
                .containsExactly(Project.Way.OWN);
    }

    @Test
    void theListAndTheRecordNameWhoHelpedInTheWordsOfTheState() {
        met(Level.PARTICIPANTS, true);
        for (Language language : Language.values()) {
            for (String page : List.of(
                    "/clearing-house/projects?all=1&lang=",
                    "/clearing-house/projects.csv?all=1&lang=",
                    "/clearing-house/projects/" + only() + "?lang=")) {
                assertThat(pages.get().uri(page + language.code()).with(cast.as(Role.UN_PARTNER)))
                        .as(page)
                        .hasStatusOk()
                        .bodyText()
                        .contains(HELPER)
                        .doesNotContain("project.origin.", "project.helper");
            }
        }
        assertThat(pages.get().uri("/api/v1/clearing-house/projects").with(cast.asProgramOf(Role.UN_PARTNER)))
                .hasStatusOk()
                .bodyText()
                .contains("\"way\":\"elsewhere\"", "\"helper\":\"" + HELPER + "\"");
    }

    @Test
    void aStateThatIsNotNamedKeepsItsRecordBetweenThoseWhoTakePart() {
        met(Level.PARTICIPANTS, false);
        assertThat(projects.withId(national(), only()).record().level()).isEqualTo(Level.NAMED);
        assertThat(list.count(
                        examples.between(Role.UN_PARTNER), new ProjectFilter("", Map.of(), Map.of("all", "1"), 1)))
                .isZero();
    }

    @Test
    void ofANeedThatItsStateKeepsToItselfNothingIsBegun() {
        met(Level.DESK, true);
        assertThat(jdbc.sql("select count(*) from assistance_project")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void itCanBePutRightAndStaysOnOneSidesWordUntilAPartyIsNamed() {
        met(Level.PARTICIPANTS, true);
        Projects.Seen seen = projects.withId(national(), only());
        Project from = seen.project();
        Project dated = new Project(
                from.words(),
                from.what(),
                new Project.When(null, null, examples.today().minusDays(40), examples.today()),
                from.size(),
                from.parts(),
                from.milestones(),
                from.origin());
        projects.change(national(), only(), seen.record().version(), dated);
        assertThat(projects.withId(national(), only()).record().said().standing())
                .isEqualTo(Standing.ONE_SIDED);
        Project named = new Project(
                from.words(),
                from.what(),
                from.when(),
                from.size(),
                List.of(
                        from.parts().get(0),
                        new Project.Part(examples.idOf(ProjectExamples.AGENCY), PartRole.PROVIDER)),
                from.milestones(),
                from.origin());
        int version = projects.withId(national(), only()).record().version();
        projects.change(national(), only(), version, named);
        ProjectRecord asked = projects.withId(national(), only()).record();
        assertThat(asked.said().standing()).isEqualTo(Standing.UNCONFIRMED);
        projects.answer(examples.between(Role.ASSISTANCE_PROVIDER), only(), asked.version(), Side.PROVIDER, true, null);
        assertThat(projects.withId(national(), only()).record().said().standing())
                .isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void theOwnerSaysItOnThePageOfTheNeedToo() {
        long need = need(Level.PARTICIPANTS, true);
        assertThat(pages.get().uri("/clearing-house/needs/" + need).with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"met-elsewhere\"");
        assertThat(pages.post()
                        .uri("/clearing-house/needs/" + need + "/confirm")
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("entity", "need")
                        .param("answer", "met-elsewhere")
                        .param("note", HELPER))
                .hasStatus3xxRedirection();
        assertThat(projects.withId(national(), only()).project().origin().helper())
                .isEqualTo(HELPER);
    }

    private long met(Level level, boolean isNamed) {
        long need = need(level, isNamed);
        confirmations.answer(national(), Entity.NEED, need, Confirmation.MET_ELSEWHERE, HELPER);
        return need;
    }

    /** One that is open. */
    private long need(Level level, boolean isNamed) {
        LocalizedText none = LocalizedText.EMPTY;
        long need = needs.begin(
                national(),
                new Need(
                        new Need.Words(LocalizedText.of(Language.EN, "Judges"), none, none, none, none),
                        new Need.What(List.of(1), List.of(), 2, List.of(3)),
                        Need.EMPTY.whom(),
                        Need.EMPTY.when(),
                        Need.EMPTY.terms(),
                        new Need.Consent(true, isNamed, false),
                        Need.EMPTY.origin()));
        jdbc.sql("update assistance_record set state = 'open', level = :level, reach = :level where id = :id")
                .param("level", level.rank())
                .param("id", need)
                .update();
        return need;
    }

    private long only() {
        return jdbc.sql("select id from assistance_project where origin = 'elsewhere'")
                .query(Long.class)
                .single();
    }

    private Actor national() {
        return examples.between(Role.SECRETARIAT);
    }
}

package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.cooperation.CountMemory;
import org.suivi.cooperation.Wait;
import org.suivi.cooperation.Waits;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** What waits among projects and overlaps, with rows of each, and with others of each that do not wait. */
@OnDatabase
class ProjectWaitsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples examples;

    @Autowired
    ProjectAssessments assessments;

    @Autowired
    Overlaps overlaps;

    @Autowired
    OverlapRound round;

    @Autowired
    Waits waits;

    @Autowired
    CountMemory memory;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        examples.clear();
        examples.open();
        memory.forget();
    }

    @AfterEach
    void takeAway() {
        examples.clear();
        memory.forget();
    }

    @Test
    void theStateIsToldWhatItHasToAssess() {
        examples.completed("Judges");
        examples.completed("Prosecutors");
        examples.assessed(examples.completed("Police"), "Come earlier", Publish.FULL);
        assertThat(counted(Role.SECRETARIAT)).containsEntry("waits.project.assess", 2L);
        assertThat(counted(Role.ASSISTANCE_PROVIDER)).doesNotContainKey("waits.project.assess");
    }

    @Test
    void theProviderIsToldWhatItMayReplyToUntilItDidOrTheTimeIsOver() {
        examples.assessed(examples.completed("Judges"), "Come earlier", Publish.FULL);
        AssessmentRecord replied = examples.assessed(examples.completed("Prosecutors"), "Come earlier", Publish.FULL);
        AssessmentRecord late = examples.assessed(examples.completed("Police"), "Come earlier", Publish.FULL);
        examples.completed("Nobody spoke yet");
        assertThat(counted(Role.ASSISTANCE_PROVIDER)).containsEntry("waits.project.reply", 3L);
        assessments.reply(
                examples.between(Role.ASSISTANCE_PROVIDER),
                replied.project(),
                replied.id(),
                Language.EN,
                "We come in spring");
        jdbc.sql("update project_assessment set final_on = current_date - 400 where id = :id")
                .param("id", late.id())
                .update();
        memory.forget();
        assertThat(counted(Role.ASSISTANCE_PROVIDER)).containsEntry("waits.project.reply", 1L);
        assertThat(counted(Role.SECRETARIAT)).doesNotContainKey("waits.project.reply");
    }

    @Test
    void thoseItWasForAreToldWhatTheyCanAddTheirViewTo() {
        long heard = examples.completed("Judges");
        examples.assessed(heard, "Come earlier", Publish.FULL);
        examples.assessed(examples.completed("Prosecutors"), "Come earlier", Publish.FULL);
        examples.completed("Nobody spoke yet");
        Role voice = Role.NATIONAL_FOCAL_POINT;
        assertThat(counted(voice)).containsEntry("waits.project.add", 2L);
        Actor civil = examples.between(voice);
        long added = assessments.add(civil, heard, Phase.CLOSE);
        assessments.write(civil, heard, added, 0, ProjectExamples.said("Stay longer"), Publish.AGGREGATE);
        memory.forget();
        assertThat(counted(voice)).as("a draft is not said").containsEntry("waits.project.add", 2L);
        assessments.finish(civil, heard, added, 1);
        memory.forget();
        assertThat(counted(voice)).containsEntry("waits.project.add", 1L);
    }

    @Test
    void theCoordinatorIsToldWhatIsToDecide() {
        examples.confirmed("Train judges");
        examples.toldByOne("Teach judges");
        examples.toldByOne("Instruct judges");
        assertThat(round.raise()).isEqualTo(2);
        assertThat(counted(Role.COUNTRY_COORDINATOR)).containsEntry("waits.overlap", 2L);
        assertThat(counted(Role.SECRETARIAT)).as("others decide nothing").doesNotContainKey("waits.overlap");
        Actor coordinator = examples.between(Role.COUNTRY_COORDINATOR);
        OverlapCase one = overlaps.of(coordinator, examples.state().id()).get(0);
        overlaps.decide(coordinator, one.id(), one.version(), OverlapState.FALSE_ALARM, "Other courts");
        memory.forget();
        assertThat(counted(Role.COUNTRY_COORDINATOR)).containsEntry("waits.overlap", 1L);
    }

    /** What waits for somebody, of which each count is the length of the list it opens. */
    private Map<String, Long> counted(Role role) {
        return waits.of(examples.between(role)).waits().stream()
                .peek(wait -> assertThat(rows(wait.path(), role)).as(wait.key()).isEqualTo(wait.count()))
                .collect(Collectors.toMap(Wait::key, Wait::count));
    }

    private long rows(String path, Role role) {
        MvcTestResult page = pages.get().uri(path).with(cast.as(role)).exchange();
        assertThat(page).hasStatusOk();
        String text = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return text.split("<li data-row", -1).length - 1L;
    }
}

package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.cooperation.HouseRounds;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;

/** Nobody gets two mails that say the same. */
@OnDatabase
class ProjectNewsTests {

    @Autowired
    ProjectExamples examples;

    @Autowired
    ProjectAssessments assessments;

    @Autowired
    Overlaps overlaps;

    @Autowired
    OverlapRound round;

    @Autowired
    ProjectNews news;

    @Autowired
    HouseRounds mails;

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
    void oneMailTellsOfAllThatAProjectOverlapsWith() {
        examples.toldByOne("Teach judges");
        examples.toldByOne("Instruct judges");
        long newest = examples.confirmed("Train judges");
        assertThat(round.raise()).isEqualTo(2);
        assertThat(subjects(Occasion.OVERLAP_RAISED, Role.COUNTRY_COORDINATOR))
                .containsExactly(ProjectRecord.number(newest) + " may overlap with other projects or offers");
        Actor coordinator = examples.between(Role.COUNTRY_COORDINATOR);
        OverlapCase one = overlaps.of(coordinator, examples.state().id()).get(0);
        overlaps.decide(coordinator, one.id(), one.version(), OverlapState.FALSE_ALARM, "Other courts");
        assertThat(subjects(Occasion.OVERLAP_RAISED, Role.COUNTRY_COORDINATOR))
                .as("a decision is no news of the other case")
                .isEmpty();
        long next = examples.toldByOne("Lecture to judges");
        assertThat(round.raise()).isEqualTo(1);
        assertThat(subjects(Occasion.OVERLAP_RAISED, Role.COUNTRY_COORDINATOR))
                .containsExactly(ProjectRecord.number(next) + " may overlap with other projects or offers");
    }

    @Test
    void mailsOnTheAssessmentAndOnItsFollowUpSayWhichTheyMean() {
        long id = examples.completed("Judges");
        jdbc.sql("update assistance_project set completed_on = completed_on - 400 where id = :id")
                .param("id", id)
                .update();
        examples.assessed(id, "Come earlier", Publish.FULL);
        Actor national = examples.between(Role.SECRETARIAT);
        AssessmentRecord again = assessments.of(national, id).stream()
                .map(ProjectAssessments.Seen::record)
                .filter(record -> record.phase() == Phase.M12)
                .findFirst()
                .orElseThrow();
        assertThat(subjects(Occasion.ASSESSMENT_DUE, Role.SECRETARIAT))
                .containsExactly(ProjectRecord.number(id) + ": follow-up after twelve months");
        assessments.write(national, id, again.id(), again.version(), ProjectExamples.said("Stay longer"), Publish.FULL);
        assessments.finish(national, id, again.id(), again.version() + 1);
        String number = ProjectRecord.number(id);
        assertThat(subjects(Occasion.ASSESSMENT_WRITTEN, Role.NATIONAL_FOCAL_POINT))
                .containsExactlyInAnyOrder(
                        number + " was assessed: add your view",
                        number + " was assessed twelve months after its end: add your view");
        assertThat(subjects(Occasion.ASSESSMENT_WRITTEN, Role.ASSISTANCE_PROVIDER))
                .containsExactlyInAnyOrder(
                        number + " was assessed", number + " was assessed twelve months after its end");
    }

    /** Of the letters that are due now and have not been asked for. */
    private List<String> subjects(Occasion occasion, Role reader) {
        NewsSource asked = () -> news.news().stream()
                .filter(each -> each.occasion() == occasion)
                .filter(each -> each.reader().email().equals(Cast.address(reader)))
                .toList();
        return mails.letters(asked).stream().map(Letter::subject).toList();
    }
}

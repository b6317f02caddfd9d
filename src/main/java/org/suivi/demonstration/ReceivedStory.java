package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suivi.assistance.Assessed;
import org.suivi.assistance.Assessed.Effect;
import org.suivi.assistance.Assessed.Item;
import org.suivi.assistance.AssessmentRecord;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.assistance.Phase;
import org.suivi.assistance.Project;
import org.suivi.assistance.ProjectAssessments;
import org.suivi.assistance.ProjectClock;
import org.suivi.assistance.ProjectState;
import org.suivi.cooperation.Level;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** How help was received: assessed and answered, waived, and looked at again after a year. */
@Component
class ReceivedStory {

    private static final LocalizedText HOW = FollowUpStory.words(
            "Come before the budget is closed, and leave the material in our language.",
            "Venir avant la clôture du budget et laisser le matériel dans notre langue.",
            "الحضور قبل إقفال الميزانية وترك المواد بلغتنا.");

    private static final int SILENT_DAYS = 31;

    private final ToldProjects told;
    private final ServedRecommendation served;
    private final ProjectAssessments assessments;
    private final ProjectClock silence;
    private final BetweenCountries between;
    private final Clock clock;

    ReceivedStory(
            ToldProjects told,
            ServedRecommendation served,
            ProjectAssessments assessments,
            ProjectClock silence,
            BetweenCountries between,
            Clock clock) {
        this.told = told;
        this.served = served;
        this.assessments = assessments;
        this.silence = silence;
        this.between = between;
        this.clock = clock;
    }

    /** Help that was assessed by three States, so that means can be said. */
    void tell(NationalSystem exampleland) {
        assessed(Cast.SYSTEM, 3, Publish.AGGREGATE, false);
        silence.round(LocalDate.now(clock).plusDays(SILENT_DAYS));
        waived();
        long full = assessed(Cast.SYSTEM, 1, Publish.FULL, false);
        told.show(full, Level.PUBLIC);
        heard(full);
        long followed = assessed(Cast.SYSTEM, 0, Publish.QUOTE, true);
        lookAgain(followed);
        long closed = assessed(Cast.SYSTEM, 2, Publish.AGGREGATE, true);
        lookAgain(closed);
        told.bring(Cast.SYSTEM, closed, List.of(ProjectState.CLOSED), List.of(0));
        assessed(BetweenCountries.NEIGHBOUR, 0, Publish.AGGREGATE, false);
        assessed(BetweenCountries.ISLAND, 1, Publish.AGGREGATE, false);
        told.show(followed, Level.PUBLIC);
        served.completed(exampleland)
                .ifPresent(id -> assess(
                        told.national(Cast.SYSTEM), id, said(1, ServedRecommendation.RESULTS), Publish.AGGREGATE));
    }

    /** The commission adds its view. */
    private void heard(long project) {
        Actor commission = between.person(Role.NHRI);
        long id = assessments.add(commission, project, Phase.CLOSE);
        assessments.write(commission, project, id, 0, said(2), Publish.AGGREGATE);
        assessments.finish(commission, project, id, 1);
    }

    private void waived() {
        Actor national = told.national(Cast.SYSTEM);
        long id = told.confirmed(Cast.SYSTEM, BetweenCountries.FUND, 2, ToldProjects.TO_COMPLETED);
        AssessmentRecord open = assessments.of(national, id).get(0).record();
        assessments.waive(national, id, open.id(), open.version(), "It was a single day.");
    }

    private long assessed(String recipient, int title, Publish publish, boolean isOld) {
        Actor national = told.national(recipient);
        Project first = told.project(recipient, BetweenCountries.AGENCY, title, isOld);
        long id = told.confirmed(
                recipient, first, ToldProjects.TO_COMPLETED, isOld ? ToldProjects.LONG_AGO : ToldProjects.LATELY);
        AssessmentRecord open = assess(national, id, said(title), publish);
        if (publish == Publish.QUOTE) {
            assessments.quote(
                    between.person(Role.CLEARING_HOUSE_DESK),
                    id,
                    open.id(),
                    Language.EN,
                    "Come before the budget is closed, and leave the material in the language of the country.");
        }
        if (publish == Publish.FULL) {
            assessments.reply(
                    between.person(Role.ASSISTANCE_PROVIDER),
                    id,
                    open.id(),
                    Language.EN,
                    "The material is being translated and comes in spring.");
        }
        return id;
    }

    private AssessmentRecord assess(Actor national, long id, Assessed said, Publish publish) {
        AssessmentRecord open = assessments.of(national, id).get(0).record();
        assessments.write(national, id, open.id(), open.version(), said, publish);
        assessments.finish(national, id, open.id(), open.version() + 1);
        return open;
    }

    private void lookAgain(long id) {
        Actor national = told.national(Cast.SYSTEM);
        AssessmentRecord again = assessments.of(national, id).stream()
                .map(ProjectAssessments.Seen::record)
                .filter(each -> each.finished() == null)
                .findFirst()
                .orElseThrow();
        assessments.write(national, id, again.id(), again.version(), said(3), Publish.AGGREGATE);
        assessments.finish(national, id, again.id(), again.version() + 1);
    }

    private Assessed said(int nth) {
        return said(nth, ToldProjects.RESULTS);
    }

    private Assessed said(int nth, LocalizedText results) {
        return new Assessed(
                Map.of(
                        Item.RELEVANCE, 5,
                        Item.TIMELINESS, 2 + nth % 2,
                        Item.EXPERT_FIT, 4,
                        Item.LANGUAGE, 3,
                        Item.OWNERSHIP, 4),
                results,
                told.terms("improvements", nth + 1),
                HOW,
                nth != 2,
                Effect.SOME,
                "");
    }
}

package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suivi.assistance.Project;
import org.suivi.assistance.ProjectNeeds;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/** Help that Exampleland asked for because of a recommendation and that was given to its end: what came of it can be told there. */
@Component
class ServedRecommendation {

    private static final List<NeedState> TO_OPEN = List.of(NeedState.SUBMITTED, NeedState.ACKNOWLEDGED, NeedState.OPEN);
    private static final int OPEN_FOR = 100;

    static final LocalizedText RESULTS = FollowUpStory.words(
            "The advice was taken up, and the ministry goes on with its own staff.",
            "Les conseils ont été suivis et le ministère poursuit avec son propre personnel.",
            "أُخذ بالمشورة وتواصل الوزارة العمل بموظفيها.");
    private static final LocalizedText SUMMARY = FollowUpStory.words(
            "Two experts advise the ministry for a month.",
            "Deux experts conseillent le ministère pendant un mois.",
            "يقدم خبيران المشورة إلى الوزارة لمدة شهر.");

    private final FilledNeeds work;
    private final StatedNeeds needs;
    private final ProjectNeeds filled;
    private final ToldProjects told;
    private final BetweenCountries between;
    private final EarlierDays days;
    private final Clock clock;

    ServedRecommendation(
            FilledNeeds work,
            StatedNeeds needs,
            ProjectNeeds filled,
            ToldProjects told,
            BetweenCountries between,
            EarlierDays days,
            Clock clock) {
        this.work = work;
        this.needs = needs;
        this.filled = filled;
        this.told = told;
        this.between = between;
        this.days = days;
        this.clock = clock;
    }

    /** The project; none where there is no recommendation left to ask for. */
    Optional<Long> completed(NationalSystem exampleland) {
        return work.of(exampleland, AssistanceStory.MOST, 1).stream()
                .findFirst()
                .map(found -> told.confirmed(
                        Cast.SYSTEM, on(asked(work.whole(found))), ToldProjects.TO_COMPLETED, ToldProjects.LATELY));
    }

    private long asked(Need need) {
        Actor national = told.national(Cast.SYSTEM);
        Actor desk = between.person(Role.CLEARING_HOUSE_DESK);
        Diary diary = days.diary(Diary.until(TO_OPEN) + OPEN_FOR);
        long id = diary.after(0, () -> needs.begin(national, need));
        for (NeedState step : TO_OPEN) {
            Actor mover = step == NeedState.SUBMITTED ? national : desk;
            int version = needs.withId(mover, id).record().version();
            diary.into(step, () -> needs.move(mover, id, version, step, null));
        }
        return id;
    }

    private Project on(long need) {
        Project asked = filled.filled(told.national(Cast.SYSTEM), need);
        LocalDate today = LocalDate.now(clock);
        return new Project(
                new Project.Words(
                        asked.words().title(),
                        SUMMARY,
                        asked.words().change(),
                        asked.words().beneficiaries(),
                        asked.words().institution()),
                asked.what(),
                new Project.When(today.minusMonths(3), today.minusMonths(1), null, null),
                asked.size(),
                told.parts(Cast.SYSTEM, between.party(BetweenCountries.AGENCY).id()),
                List.of(),
                asked.origin());
    }
}

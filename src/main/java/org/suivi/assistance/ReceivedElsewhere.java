package org.suivi.assistance;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Part;
import org.suivi.assistance.Project.Way;
import org.suivi.assistance.ProjectRecord.Said;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedMetElsewhere;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.shared.LocalizedText;

/**
 * What a State says to have met its need becomes a record of assistance received, on its word alone: whose need it was, what it was
 * about, and who helped in the State's own words. How, when and how much is not known, and nothing is made up.
 */
@Component
class ReceivedElsewhere {

    private final StatedNeeds needs;
    private final ProjectStore store;
    private final AssessedStore assessments;

    ReceivedElsewhere(StatedNeeds needs, ProjectStore store, AssessedStore assessments) {
        this.needs = needs;
        this.store = store;
        this.assessments = assessments;
    }

    /** In the transaction of the answer, as whoever answers by a link comes to no other page. */
    @EventListener
    void begin(NeedMetElsewhere met) {
        StatedNeeds.Seen seen = needs.withId(met.actor(), met.need());
        Level level = seen.record().level();
        if (level.rank() > Level.NAMED.rank()) {
            // The coordinator reads every project of the country, and would read of a need that its State keeps to
            // itself
            return;
        }
        boolean isNamed = seen.need().consent().nameParty() && level != Level.NAMED;
        Project project = received(seen, met);
        project.check(store.today());
        long id = store.begin(
                met.actor(),
                project,
                isNamed ? Level.PARTICIPANTS : Level.NAMED,
                new Said(Projects.CONFIRMED, "", seen.record().number(), Standing.ONE_SIDED));
        assessments.open(store.any(id), Phase.CLOSE, store.today());
    }

    private static Project received(StatedNeeds.Seen seen, NeedMetElsewhere met) {
        Need need = seen.need();
        LocalizedText none = LocalizedText.EMPTY;
        return new Project(
                new Project.Words(
                        need.words().title(), none, none, none, need.whom().institution()),
                new Project.What(
                        need.what().themes(),
                        Stream.ofNullable(need.what().function()).toList(),
                        List.of(),
                        need.what().groups(),
                        List.of(),
                        Map.of()),
                new Project.When(null, null, null, null),
                new Project.Size(null, null, "", null),
                List.of(new Part(seen.record().party(), PartRole.RECIPIENT)),
                List.of(),
                new Origin(Way.ELSEWHERE, met.need(), null, need.origin().links(), "", null, Stated.NOTHING, met.by()));
    }
}

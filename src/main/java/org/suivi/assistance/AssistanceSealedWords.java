package org.suivi.assistance;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.AuditedKinds;
import org.suivi.shared.NotFound;
import org.suivi.shared.Ref;
import org.suivi.shared.SealedWords;

/** What a log keeps of projects is for those who take part in them, and of assessments for the side that wrote. */
@Component
class AssistanceSealedWords implements SealedWords {

    private final ProjectSight sight;
    private final ProjectStore projects;
    private final AssessedStore assessments;

    AssistanceSealedWords(ProjectSight sight, ProjectStore projects, AssessedStore assessments) {
        this.sight = sight;
        this.projects = projects;
        this.assessments = assessments;
    }

    @Bean
    static AuditedKinds projectsInTheLog() {
        return new AuditedKinds(Set.of(ProjectRecord.KIND, AssessmentRecord.KIND, OverlapCase.KIND));
    }

    @Override
    public Set<String> verbs() {
        return Set.of("project-written", "assessment-written");
    }

    @Override
    public Predicate<Ref> openTo(Actor actor) {
        ProjectReader reader = sight.of(actor);
        return thing -> thing.type().equals(ProjectRecord.KIND)
                ? takesPart(reader, thing.id())
                : assessments.among(Set.of(thing.id())).stream()
                        .anyMatch(written -> reader.owns(written.side(), written.party()));
    }

    private boolean takesPart(ProjectReader reader, long id) {
        try {
            return reader.takesPart(projects.any(id).project());
        } catch (NotFound gone) {
            return false;
        }
    }
}

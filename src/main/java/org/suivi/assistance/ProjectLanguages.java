package org.suivi.assistance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Translated;
import org.suivi.cooperation.TranslationMarked;
import org.suivi.cooperation.Translations.Mark;
import org.suivi.cooperation.Translations.Seen;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;

/** The front door to the languages of projects and of what is said of how they were received. */
@Service
@Transactional
public class ProjectLanguages {

    private final Projects projects;
    private final ProjectAssessments assessments;
    private final ProjectSight sight;
    private final ProjectTexts texts;
    private final ProjectStore store;
    private final ApplicationEventPublisher events;

    ProjectLanguages(
            Projects projects,
            ProjectAssessments assessments,
            ProjectSight sight,
            ProjectTexts texts,
            ProjectStore store,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.assessments = assessments;
        this.sight = sight;
        this.texts = texts;
        this.store = store;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Seen ofProject(Actor actor, long id) {
        Projects.Seen seen = projects.withId(actor, id);
        return new Seen(
                translated(texts.projects(List.of(seen.record())), id),
                seen.mayWrite(),
                sight.of(actor).seesRestricted(seen.project()));
    }

    @Transactional(readOnly = true)
    public Seen ofAssessment(Actor actor, long project, long id) {
        ProjectAssessments.Seen seen = assessments.one(actor, project, id);
        return new Seen(
                translated(texts.assessments(List.of(seen.record())), id),
                seen.mayWrite(),
                sight.of(actor).owns(seen.record().side(), seen.record().party()));
    }

    private static Translated translated(Map<Long, Translated> all, long id) {
        return Objects.requireNonNull(all.get(id));
    }

    /** Whoever may write the project says how its words in a language came about. */
    public void markProject(Actor actor, long id, Mark mark) {
        Projects.Seen seen = projects.withId(actor, id);
        Ref subject = ProjectRecord.ref(id);
        mustMark(seen.mayWrite(), seen.record().version(), mark, subject);
        texts.mark(actor, seen.record(), mark.language(), mark.status());
        store.renew(id);
        tell(actor, subject, mark);
    }

    /** Whoever may write this voice says how its words in a language came about. */
    public void markAssessment(Actor actor, long project, long id, Mark mark) {
        ProjectAssessments.Seen seen = assessments.one(actor, project, id);
        Ref subject = AssessmentRecord.ref(id);
        mustMark(seen.mayWrite(), seen.record().version(), mark, subject);
        texts.mark(actor, seen.record(), mark.language(), mark.status());
        tell(actor, subject, mark);
    }

    private static void mustMark(boolean mayWrite, int version, Mark mark, Ref subject) {
        if (!mayWrite) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (version != mark.version()) {
            throw new Stale(subject);
        }
    }

    private void tell(Actor actor, Ref subject, Mark mark) {
        events.publishEvent(new TranslationMarked(
                actor,
                subject,
                Map.of(
                        "language",
                        mark.language().code(),
                        "translated",
                        mark.status().code())));
    }
}

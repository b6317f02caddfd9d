package org.suivi.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assessments.AssessmentStore.Written;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to assessing: each in the name of its own organisation, from a draft to what everybody may read. */
@Service
@Transactional
public class Assessments {

    private final AssessmentStore store;
    private final AssessmentPages pages;
    private final GradeScales scales;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assessments(
            AssessmentStore store,
            AssessmentPages pages,
            GradeScales scales,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.scales = scales;
        this.events = events;
        this.clock = clock;
    }

    /** In whose name the actor assesses; empty for everybody who does not. */
    public static Optional<AssessorKind> voice(Actor actor) {
        return Voice.of(actor).map(Voice::kind);
    }

    /** Whether the assessment is the actor's own to move. */
    public static boolean isOwn(Actor actor, Assessment assessment) {
        return Voice.of(actor)
                .filter(voice -> voice.organisation() == assessment.by().organisation())
                .filter(voice -> voice.kinds().contains(assessment.by().kind()))
                .isPresent();
    }

    /**
     * Keeps what was found as the draft of the actor's organisation; the draft that was there stays as it was, as revised.
     *
     * @throws Stale when there is another draft than the person saw
     */
    public long draft(Actor actor, DraftAssessment draft) {
        pages.brief(actor, draft.recommendation());
        Voice voice = Voice.toWrite(actor, voice(actor).orElse(AssessorKind.STATE));
        return keep(actor, new Written(draft.recommendation(), voice, draft.finding(), null), draft.replaces());
    }

    /** Keeps the grade of a mechanism as a draft of the secretariat; the result is the one that the grade stands for. */
    public long draft(Actor actor, RecordGrade graded) {
        String mechanism = pages.brief(actor, graded.recommendation()).mechanism();
        Voice writer = Voice.toWrite(actor, AssessorKind.MECHANISM);
        GradeScales.Scale scale = scales.of(mechanism).stream()
                .filter(one -> one.grades().stream().anyMatch(grade -> grade.id() == graded.grade()))
                .findFirst()
                .orElseThrow(() -> new Refused("assessment.grade.other-mechanism"));
        if (!scale.isInUseOn(graded.gradedOn())) {
            throw new Refused("assessment.grade.not-in-use", scale.code());
        }
        Grading.Grade grade = scale.grades().stream()
                .filter(one -> one.id() == graded.grade())
                .findFirst()
                .orElseThrow();
        var finding =
                new Finding(grade.result(), scale.code(), "", null, graded.gradedOn(), graded.rationale(), List.of());
        var voice = new Voice(AssessorKind.MECHANISM, writer.organisation());
        return keep(actor, new Written(graded.recommendation(), voice, finding, graded), graded.replaces());
    }

    /** Agrees inside the organisation; from now on nothing of it changes, and still nobody else reads it. */
    public void approve(Actor actor, long id) {
        Assessment assessment = toMove(actor, id, AssessmentState.APPROVED);
        store.move(actor, id, assessment.state(), AssessmentState.APPROVED);
    }

    /** Lets everybody read it who may read the recommendation; what the same assessor had published is superseded. */
    public void publish(Actor actor, long id) {
        Assessment assessment = toMove(actor, id, AssessmentState.PUBLISHED);
        var voice = new Voice(assessment.by().kind(), assessment.by().organisation());
        var written = new Written(assessment.recommendation(), voice, assessment.finding(), null);
        Optional<Assessment> before =
                store.inState(actor, written, AssessmentState.PUBLISHED).map(last -> pages.one(actor, last));
        before.ifPresent(last -> store.move(actor, last.id(), AssessmentState.PUBLISHED, AssessmentState.SUPERSEDED));
        store.publish(actor, id, before.map(Assessment::id).orElse(null));
        events.publishEvent(new AssessmentPublished(
                speaking(actor, assessment.by()),
                id,
                before.map(AssessmentPublished.Told::of).orElse(null),
                AssessmentPublished.Told.of(assessment)));
    }

    /** For civil society the log names the organisation that speaks: the State reads it, and is not told which of its people did. */
    private static Actor speaking(Actor actor, Assessor by) {
        return by.kind() != AssessorKind.CIVIL_SOCIETY
                ? actor
                : new Actor(
                        actor.account(),
                        by.name().plain(Language.EN),
                        actor.role(),
                        actor.organisation(),
                        actor.system(),
                        actor.permissions());
    }

    /** Lays a draft or an approved one aside; it stays readable for its organisation. */
    public void discard(Actor actor, long id) {
        Assessment assessment = toMove(actor, id, AssessmentState.DISCARDED);
        store.move(actor, id, assessment.state(), AssessmentState.DISCARDED);
    }

    private long keep(Actor actor, Written written, long replaces) {
        check(written.finding());
        store.lock(written.recommendation());
        @Nullable
        Long open = store.inState(actor, written, AssessmentState.DRAFT).orElse(null);
        if (!Objects.equals(open, replaces == 0 ? null : replaces)) {
            throw new Stale(Assessment.ref(open == null ? replaces : open));
        }
        if (open != null) {
            store.move(actor, open, AssessmentState.DRAFT, AssessmentState.REVISED);
        }
        return store.insert(actor, written);
    }

    /** A day of grace, because the day began earlier in the east than in the zone of the clock. */
    private void check(Finding finding) {
        if (finding.cutOff().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refused("assessment.cut-off.future");
        }
        if (finding.confidence() != null && finding.rationale().isEmpty()) {
            throw new Refused("assessment.rationale.missing");
        }
    }

    private Assessment toMove(Actor actor, long id, AssessmentState to) {
        Assessment seen = pages.one(actor, id);
        store.lock(seen.recommendation());
        Assessment assessment = pages.one(actor, id);
        if (!isOwn(actor, assessment)) {
            throw new NotAllowed("assessment.not-yours");
        }
        if (!assessment.state().mayBecome(to) || to == AssessmentState.REVISED) {
            throw new Stale(Assessment.ref(id));
        }
        return assessment;
    }
}

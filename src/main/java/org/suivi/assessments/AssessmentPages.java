package org.suivi.assessments;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;

/** The front door to reading assessments one by one: those of a recommendation, one's own, and a single one. */
@Service
@Transactional(readOnly = true)
public class AssessmentPages {

    private static final int SIZE = 25;
    private static final String MINE = "a.state <> 'revised' and a.organisation_id = :own and a.assessor in (:voices)";

    private final AssessmentRows rows;
    private final RecommendationBriefs briefs;

    AssessmentPages(AssessmentRows rows, RecommendationBriefs briefs) {
        this.rows = rows;
        this.briefs = briefs;
    }

    /**
     * All voices on one recommendation.
     *
     * @param current the published ones, each assessor's latest
     * @param past published once, the newest first
     * @param unpublished the reader's own drafts and approved ones
     */
    public record Voices(
            Brief recommendation, List<Assessment> current, List<Assessment> past, List<Assessment> unpublished) {

        public List<Assessment> of(AssessorKind kind) {
            return current.stream().filter(one -> one.by().kind() == kind).toList();
        }

        /** Whether those who assessed found different things. */
        public boolean differ() {
            return current.stream()
                            .map(one -> one.finding().result())
                            .distinct()
                            .count()
                    > 1;
        }
    }

    /** An assessment with the recommendation it is of. */
    public record Shown(Assessment assessment, Brief recommendation) {}

    public Voices of(Actor actor, long recommendation) {
        Brief brief = brief(actor, recommendation);
        List<Assessment> all = rows.find(
                actor,
                "a.recommendation_id = :id and a.state in ('draft', 'approved', 'published', 'superseded')"
                        + " order by coalesce(a.published_at, a.drafted_at) desc, a.id desc",
                Map.of("id", recommendation));
        return new Voices(
                brief,
                in(all, AssessmentState.PUBLISHED).stream()
                        .sorted(Comparator.comparing(
                                        (Assessment one) -> one.by().kind())
                                .thenComparing(one -> one.by().organisation()))
                        .toList(),
                in(all, AssessmentState.SUPERSEDED),
                all.stream()
                        .filter(one -> one.state() == AssessmentState.DRAFT || one.state() == AssessmentState.APPROVED)
                        .toList());
    }

    public Assessment one(Actor actor, long id) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return rows.find(actor, "a.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    public Shown shown(Actor actor, long id) {
        Assessment assessment = one(actor, id);
        return new Shown(assessment, brief(actor, assessment.recommendation()));
    }

    /** What the actor's organisation wrote: what waits for it first, then the newest. */
    public Page<Shown> own(Actor actor, int page) {
        actor.mustHave(Permission.ASSESS);
        List<Assessment> found = rows.find(
                actor,
                MINE + " order by a.state not in ('draft', 'approved'), a.drafted_at desc, a.id desc"
                        + " limit :size offset :from",
                Map.of("size", SIZE, "from", (page - 1) * SIZE));
        return new Page<>(withBriefs(actor, found), rows.count(actor, MINE, Map.of()), page, SIZE);
    }

    /** What a form begins with: the organisation's draft, or else what it published last. */
    public Optional<Assessment> latest(Actor actor, long recommendation, AssessorKind as) {
        Voice voice = Voice.toWrite(actor, as);
        return rows
                .find(
                        actor,
                        "a.recommendation_id = :id and a.assessor = :as and a.organisation_id = :writer"
                                + " and a.state in ('draft', 'approved', 'published')"
                                + " order by a.state = 'draft' desc, a.id desc limit 1",
                        Map.of("id", recommendation, "as", as.code(), "writer", voice.organisation()))
                .stream()
                .findFirst();
    }

    /** The recommendation, when the actor may see it. */
    public Brief brief(Actor actor, long recommendation) {
        return Optional.ofNullable(briefs.of(actor, List.of(recommendation)).get(recommendation))
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    List<Shown> withBriefs(Actor actor, List<Assessment> found) {
        Map<Long, Brief> known = briefs.of(
                actor, found.stream().map(Assessment::recommendation).distinct().toList());
        return found.stream()
                .flatMap(one ->
                        Stream.ofNullable(known.get(one.recommendation())).map(brief -> new Shown(one, brief)))
                .toList();
    }

    private static List<Assessment> in(List<Assessment> all, AssessmentState state) {
        return all.stream().filter(one -> one.state() == state).toList();
    }
}

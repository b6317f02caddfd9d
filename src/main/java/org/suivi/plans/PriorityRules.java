package org.suivi.plans;

import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** The front door to what the secretariat sets about priorities: weights, next reviews, flags of mechanisms, decided places. */
@Service
@Transactional
public class PriorityRules {

    static final String KIND = "priorities";

    private static final int LONGEST = 500;
    private static final int LAST_PLACE = 100_000;

    private final JdbcClient jdbc;
    private final RecommendationBriefs briefs;
    private final ApplicationEventPublisher events;

    PriorityRules(JdbcClient jdbc, RecommendationBriefs briefs, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.briefs = briefs;
        this.events = events;
    }

    /** When a mechanism that recommended something looks at the State again; null where nobody entered it. */
    public record Review(
            int mechanism, String code, @Nullable LocalDate next) {}

    @Transactional(readOnly = true)
    public Map<PriorityPart, Integer> weights(Actor actor) {
        actor.mustHave(Permission.READ);
        Map<PriorityPart, Integer> weights = new EnumMap<>(PriorityPart.class);
        for (PriorityPart part : PriorityPart.values()) {
            weights.put(part, part.proposed());
        }
        jdbc.sql("select part, weight from priority_weight where system_id = :system")
                .param("system", actor.inSystem())
                .query(row -> {
                    weights.put(PriorityPart.of(row.getString("part")), row.getInt("weight"));
                });
        return weights;
    }

    @Transactional(readOnly = true)
    public List<Review> reviews(Actor actor) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("""
                        select m.id, m.code, n.next_on from mechanism m
                        left join next_review n on n.mechanism_id = m.id and n.system_id = :system
                        where m.id in (select mechanism_id from recommendation where system_id = :system) order by m.code
                        """)
                .param("system", actor.inSystem())
                .query((row, index) ->
                        new Review(row.getInt("id"), row.getString("code"), PlanRows.date(row, "next_on")))
                .list();
    }

    public void setWeights(Actor actor, Map<PriorityPart, Integer> weights) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Map<PriorityPart, Integer> before = weights(actor);
        if (weights.values().stream().anyMatch(weight -> weight < 0 || weight > 100)) {
            throw new Refused("priority.weight.wrong");
        }
        weights.forEach((part, weight) -> jdbc.sql("""
                        insert into priority_weight (system_id, part, weight) values (:system, :part, :weight)
                        on conflict (system_id, part) do update set weight = excluded.weight
                        """)
                .param("system", actor.inSystem())
                .param("part", part.code())
                .param("weight", weight)
                .update());
        if (!before.equals(weights)) {
            events.publishEvent(new PriorityWeightsChanged(actor, before, weights));
        }
    }

    /** Enters when a mechanism looks again; null where that is not known any more. */
    public void setReview(Actor actor, int mechanism, @Nullable LocalDate next) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Limits.check(next);
        Review before = reviews(actor).stream()
                .filter(review -> review.mechanism() == mechanism)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        if (Objects.equals(before.next(), next)) {
            return;
        }
        jdbc.sql(next == null ? "delete from next_review where system_id = :system and mechanism_id = :mechanism" : """
                        insert into next_review (system_id, mechanism_id, next_on) values (:system, :mechanism, :next)
                        on conflict (system_id, mechanism_id) do update set next_on = excluded.next_on
                        """)
                .param("system", actor.inSystem())
                .param("mechanism", mechanism)
                .param("next", next, Types.DATE)
                .update();
        events.publishEvent(new NextReviewSet(actor, before, new Review(mechanism, before.code(), next)));
    }

    /** That its mechanism singled it out, in which document and until when; a blank source takes the flag away. */
    public void flag(Actor actor, long recommendation, String source, @Nullable LocalDate due) {
        mustSee(actor, recommendation);
        Limits.check(source, LONGEST);
        Limits.check(due);
        jdbc.sql(
                        source.isBlank()
                                ? "delete from urgency_flag where recommendation_id = :id and system_id = :system"
                                : """
                        insert into urgency_flag (recommendation_id, system_id, due_on, source)
                        values (:id, :system, :due, :source)
                        on conflict (recommendation_id) do update set due_on = excluded.due_on, source = excluded.source
                        """)
                .param("id", recommendation)
                .param("system", actor.inSystem())
                .param("due", due, Types.DATE)
                .param("source", source.strip())
                .update();
        events.publishEvent(new UrgencyFlagged(actor, recommendation, source.strip()));
    }

    /** A place that people decide, and why; without a place the points decide again. */
    public void decide(Actor actor, long recommendation, @Nullable Integer place, String reason) {
        mustSee(actor, recommendation);
        Limits.check(reason, LONGEST);
        if (place != null && (place < 1 || place > LAST_PLACE || reason.isBlank())) {
            throw new Refused("priority.decide.wrong");
        }
        jdbc.sql(place == null ? "delete from decided_rank where recommendation_id = :id and system_id = :system" : """
                        insert into decided_rank (recommendation_id, system_id, place, reason, decided_by)
                        values (:id, :system, :place, :reason, :by)
                        on conflict (recommendation_id) do update
                            set place = excluded.place, reason = excluded.reason, decided_by = excluded.decided_by
                        """)
                .param("id", recommendation)
                .param("system", actor.inSystem())
                .param("place", place, Types.INTEGER)
                .param("reason", reason.strip())
                .param("by", actor.name())
                .update();
        events.publishEvent(new PriorityDecided(actor, recommendation, place == null ? "" : place + ": " + reason));
    }

    private void mustSee(Actor actor, long recommendation) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (briefs.of(actor, List.of(recommendation)).isEmpty()) {
            throw new NotFound("problem.not-found");
        }
    }

    /** The parts of priorities count otherwise. */
    public record PriorityWeightsChanged(
            Actor actor, Map<PriorityPart, Integer> before, Map<PriorityPart, Integer> after) implements Change {

        @Override
        public Ref subject() {
            return new Ref(KIND, actor.inSystem());
        }
    }

    /** The next review by a mechanism is known, or not any more. */
    public record NextReviewSet(Actor actor, Review before, Review after) implements Change {

        @Override
        public Ref subject() {
            return new Ref(KIND, actor.inSystem());
        }
    }

    /** A recommendation was marked as singled out by its mechanism, or not any more. */
    public record UrgencyFlagged(Actor actor, long id, String after) implements Change {

        @Override
        public Ref subject() {
            return new Ref("recommendation", id);
        }
    }

    /** People gave a recommendation a place, or left it to its points again. */
    public record PriorityDecided(Actor actor, long id, String after) implements Change {

        @Override
        public Ref subject() {
            return new Ref("recommendation", id);
        }
    }
}

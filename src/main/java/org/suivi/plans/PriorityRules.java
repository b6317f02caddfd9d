package org.suivi.plans;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** The front door to how priorities are counted: the weights of their parts, and the next reviews of mechanisms. */
@Service
@Transactional
public class PriorityRules {

    static final String KIND = "priorities";

    private final JdbcClient jdbc;
    private final SeenMeanwhile meanwhile;
    private final ApplicationEventPublisher events;

    PriorityRules(JdbcClient jdbc, SeenMeanwhile meanwhile, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.meanwhile = meanwhile;
        this.events = events;
    }

    /** When a mechanism that recommended something looks at the State again; null where nobody entered it. */
    public record Review(
            int mechanism, String code, @Nullable LocalDate next) {}

    @Transactional(readOnly = true)
    public Map<PriorityPart, Integer> weights(Actor actor) {
        actor.mustHave(Permission.READ);
        Map<PriorityPart, Integer> weights = PriorityPart.allProposed();
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

    /** Weighs the parts anew, as long as they count as the actor saw it. */
    public void setWeights(Actor actor, Map<PriorityPart, Integer> weights, Map<PriorityPart, Integer> seen) {
        actor.mustHave(Permission.EDIT_RECORDS);
        meanwhile.mustStillBe(seen, () -> weights(actor), new Ref(KIND, actor.inSystem()));
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
    public void setReview(Actor actor, int mechanism, @Nullable LocalDate seen, @Nullable LocalDate next) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Limits.check(next);
        Review before = review(actor, mechanism);
        meanwhile.mustStillBe(
                new Review(mechanism, before.code(), seen),
                () -> review(actor, mechanism),
                new Ref(KIND, actor.inSystem()));
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
        events.publishEvent(new NextReviewSet(
                actor, new NextReviewSet.Told(null, before.next()), new NextReviewSet.Told(before.code(), next)));
    }

    private Review review(Actor actor, int mechanism) {
        return reviews(actor).stream()
                .filter(review -> review.mechanism() == mechanism)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
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
    public record NextReviewSet(Actor actor, Told before, Told after) implements Change {

        /** By which mechanism, said once, and when; of a review that is not known any more there is no day. */
        public record Told(
                @Nullable String mechanism, @Nullable LocalDate nextReview) {}

        @Override
        public Ref subject() {
            return new Ref(KIND, actor.inSystem());
        }
    }
}

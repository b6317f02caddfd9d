package org.suivi.plans;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
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

/** The front door to what is said of single recommendations among the priorities: flags of their mechanisms, and decided places. */
@Service
@Transactional
public class PriorityDecisions {

    private static final int LONGEST = 500;
    private static final int LAST_PLACE = 100_000;

    private final JdbcClient jdbc;
    private final RecommendationBriefs briefs;
    private final SeenMeanwhile meanwhile;
    private final ApplicationEventPublisher events;

    PriorityDecisions(
            JdbcClient jdbc, RecommendationBriefs briefs, SeenMeanwhile meanwhile, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.briefs = briefs;
        this.meanwhile = meanwhile;
        this.events = events;
    }

    /**
     * That its mechanism singled it out.
     *
     * @param source in which document; blank takes the flag away
     * @param due until when it wants to hear of it
     */
    public record Flag(String source, @Nullable LocalDate due) {

        static final Flag NONE = new Flag("", null);
    }

    /** A place that people decide, and why; without a place the points decide again. */
    public record Place(@Nullable Integer place, String reason) {

        static final Place NONE = new Place(null, "");
    }

    /** What stands now: a form that was filled beside something else would overwrite what somebody else said meanwhile. */
    public record Standing(Flag flag, Place place) {}

    @Transactional(readOnly = true)
    public Standing of(Actor actor, long recommendation) {
        actor.mustHave(Permission.READ);
        return new Standing(flag(actor, recommendation), place(actor, recommendation));
    }

    private Flag flag(Actor actor, long recommendation) {
        return jdbc.sql("select source, due_on from urgency_flag where recommendation_id = :id and system_id = :system")
                .param("id", recommendation)
                .param("system", actor.inSystem())
                .query((row, index) -> new Flag(row.getString("source"), PlanRows.date(row, "due_on")))
                .optional()
                .orElse(Flag.NONE);
    }

    private Place place(Actor actor, long recommendation) {
        return jdbc.sql("select place, reason from decided_rank where recommendation_id = :id and system_id = :system")
                .param("id", recommendation)
                .param("system", actor.inSystem())
                .query((row, index) -> new Place(row.getInt("place"), row.getString("reason")))
                .optional()
                .orElse(Place.NONE);
    }

    /** Marks it as singled out by its mechanism, or not any more, as long as it is as the actor saw it. */
    public void flag(Actor actor, long recommendation, Flag flag, Flag seen) {
        mustSee(actor, recommendation);
        meanwhile.mustStillBe(seen, () -> flag(actor, recommendation), new Ref("recommendation", recommendation));
        String source = flag.source();
        LocalDate due = flag.due();
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

    /** Decides the place, as long as it is as the actor saw it. */
    public void decide(Actor actor, long recommendation, Place decided, Place seen) {
        mustSee(actor, recommendation);
        meanwhile.mustStillBe(seen, () -> place(actor, recommendation), new Ref("recommendation", recommendation));
        Integer place = decided.place();
        String reason = decided.reason();
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

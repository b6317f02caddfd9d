package org.suivi.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/**
 * The front door to decisions that something needs no indicator, such as a ratification that is either done or not: so that what
 * nobody thought of yet can be told from what needs none.
 */
@Service
@Transactional
public class NotNeeded {

    private static final int LONGEST = 1000;

    private final RecommendationBriefs briefs;
    private final Clusters clusters;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotNeeded(
            RecommendationBriefs briefs,
            Clusters clusters,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.briefs = briefs;
        this.clusters = clusters;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Who decided it, when and why. */
    public record Decision(String reason, String by, Instant at) {}

    /** The decision that holds. */
    @Transactional(readOnly = true)
    public Optional<Decision> of(Actor actor, Measurable what, long id) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("select reason, decided_by, decided_at from indicator_not_needed where system_id = :system and "
                        + what.column() + " = :id and ended_at is null")
                .param("system", actor.inSystem())
                .param("id", id)
                .query(NotNeeded::read)
                .optional();
    }

    public void decide(Actor actor, Measurable what, long id, String reason) {
        actor.mustHave(Permission.EDIT_RECORDS);
        mustBeThere(actor, what, id);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refused("indicator.reason.wrong", LONGEST);
        }
        try {
            jdbc.sql("insert into indicator_not_needed (system_id, " + what.column()
                            + ", reason, decided_at, decided_by) values (:system, :id, :reason, :at, :by)")
                    .param("system", actor.inSystem())
                    .param("id", id)
                    .param("reason", reason.strip())
                    .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("by", actor.name())
                    .update();
            events.publishEvent(new IndicatorNotNeeded(actor, what, id, reason.strip()));
        } catch (DuplicateKeyException already) {
            throw new Refused("indicator.not-needed.already");
        }
    }

    /** Takes the decision back; it stays readable in the history. */
    public void takeBack(Actor actor, Measurable what, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        mustBeThere(actor, what, id);
        int ended = jdbc.sql(
                        "update indicator_not_needed set ended_at = :at, ended_by = :by where system_id = :system and "
                                + what.column() + " = :id and ended_at is null")
                .param("system", actor.inSystem())
                .param("id", id)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", actor.name())
                .update();
        if (ended > 0) {
            events.publishEvent(new IndicatorNeededAfterAll(actor, what, id));
        }
    }

    private void mustBeThere(Actor actor, Measurable what, long id) {
        switch (what) {
            case CLUSTER -> clusters.one(actor, id);
            case RECOMMENDATION -> {
                if (briefs.of(actor, List.of(id)).isEmpty()) {
                    throw new NotFound("problem.not-found");
                }
            }
        }
    }

    private static Decision read(ResultSet row, int index) throws SQLException {
        return new Decision(
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    /** Somebody decided that this needs no indicator. */
    public record IndicatorNotNeeded(Actor actor, Measurable what, long id, String after) implements Change {

        @Override
        public Ref subject() {
            return new Ref(what.code(), id);
        }
    }

    /** The decision that this needs no indicator was taken back. */
    public record IndicatorNeededAfterAll(Actor actor, Measurable what, long id) implements Change {

        @Override
        public Ref subject() {
            return new Ref(what.code(), id);
        }

        @Override
        public @Nullable Object after() {
            return null;
        }
    }
}

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
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;

/**
 * The front door to decisions that something needs no indicator, such as a ratification that is either done or not: so that what
 * nobody thought of yet can be told from what needs none. One person proposes and another confirms.
 */
@Service
@Transactional
public class NotNeeded {

    private static final int LONGEST = 1000;

    private final MeasurableThings things;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotNeeded(MeasurableThings things, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.things = things;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who proposed it, when and why, and who confirmed it.
     *
     * @param proposer key of the account that cannot confirm it
     */
    public record Decision(
            String reason,
            Step proposed,
            long proposer,
            @Nullable Step confirmed) {

        public boolean mayBeConfirmedBy(Actor actor) {
            return confirmed == null && actor.may(Permission.EDIT_RECORDS) && actor.account() != proposer;
        }
    }

    /** Who did it and when. */
    public record Step(String by, Instant at) {}

    /** A decision that waits for a second person. */
    public record Proposal(Measurable what, long id, String reason, Step proposed) {}

    /** All that wait, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting(Actor actor) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("""
                        select recommendation_id, cluster_id, action_id, reason, decided_by, decided_at
                        from indicator_not_needed n where system_id = :system and ended_at is null and confirmed_at is null
                            and (recommendation_id is null or exists (select 1 from recommendation r
                                where r.id = n.recommendation_id and r.visibility in (:seen)))
                        order by decided_at, id
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query((row, index) -> proposal(row))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        for (Measurable what : Measurable.values()) {
            long id = row.getLong(what.column());
            if (!row.wasNull()) {
                return new Proposal(what, id, row.getString("reason"), proposed(row));
            }
        }
        throw new IllegalStateException("a decision about nothing");
    }

    /** The decision that holds, or waits to be confirmed. */
    @Transactional(readOnly = true)
    public Optional<Decision> of(Actor actor, Measurable what, long id) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("select * from indicator_not_needed where system_id = :system and " + what.column()
                        + " = :id and ended_at is null")
                .param("system", actor.inSystem())
                .param("id", id)
                .query(NotNeeded::read)
                .optional();
    }

    public void propose(Actor actor, Measurable what, long id, String reason) {
        actor.mustHave(Permission.EDIT_RECORDS);
        things.mustBeThere(actor, what, List.of(id));
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refused("indicator.reason.wrong", LONGEST);
        }
        try {
            jdbc.sql("insert into indicator_not_needed (system_id, " + what.column()
                            + ", reason, decided_at, decided_by, proposer_id)"
                            + " values (:system, :id, :reason, :at, :by, :account)")
                    .param("system", actor.inSystem())
                    .param("id", id)
                    .param("reason", reason.strip())
                    .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("by", actor.name())
                    .param("account", actor.account())
                    .update();
            events.publishEvent(new IndicatorNotNeeded(actor, what, id, reason.strip()));
        } catch (DuplicateKeyException already) {
            throw new Refused("indicator.not-needed.already");
        }
    }

    /** Confirms what somebody else proposed. */
    public void confirm(Actor actor, Measurable what, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        things.mustBeThere(actor, what, List.of(id));
        Decision decision = of(actor, what, id).orElseThrow(() -> new NotFound("problem.not-found"));
        if (!decision.mayBeConfirmedBy(actor)) {
            throw new Refused(
                    decision.confirmed() == null ? "indicator.not-needed.own" : "indicator.not-needed.already");
        }
        jdbc.sql("update indicator_not_needed set confirmed_at = :at, confirmed_by = :by where system_id = :system and "
                        + what.column() + " = :id and ended_at is null and confirmed_at is null")
                .param("system", actor.inSystem())
                .param("id", id)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", actor.name())
                .update();
        events.publishEvent(new IndicatorNotNeededConfirmed(actor, what, id, decision.reason()));
    }

    /** Takes the decision back; it stays readable in the history. */
    public void takeBack(Actor actor, Measurable what, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        things.mustBeThere(actor, what, List.of(id));
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

    private static Decision read(ResultSet row, int index) throws SQLException {
        String confirmedBy = row.getString("confirmed_by");
        return new Decision(
                row.getString("reason"),
                proposed(row),
                row.getLong("proposer_id"),
                confirmedBy == null ? null : new Step(confirmedBy, moment(row, "confirmed_at")));
    }

    private static Step proposed(ResultSet row) throws SQLException {
        return new Step(row.getString("decided_by"), moment(row, "decided_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Somebody proposed that this needs no indicator. */
    public record IndicatorNotNeeded(Actor actor, Measurable what, long id, String after) implements Change {

        @Override
        public Ref subject() {
            return new Ref(what.code(), id);
        }
    }

    /** Another person confirmed that this needs no indicator. */
    public record IndicatorNotNeededConfirmed(Actor actor, Measurable what, long id, String after) implements Change {

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

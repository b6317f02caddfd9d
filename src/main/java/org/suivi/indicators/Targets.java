package org.suivi.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

/** The front door to where indicators stood at first and are to stand: baselines and targets. */
@Service
@Transactional
public class Targets {

    private static final int LONGEST_REASON = 1000;

    private final Indicators indicators;
    private final IndicatorValues values;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Targets(
            Indicators indicators,
            IndicatorValues values,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.indicators = indicators;
        this.values = values;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Baseline> baseline(Actor actor, long indicator) {
        indicators.one(actor, indicator);
        record Chosen(long value, String reason, String by, OffsetDateTime at) {}
        return jdbc.sql("""
                        select value_id, reason, approved_by, approved_at from indicator_baseline
                        where indicator_id = :indicator and system_id = :system order by id desc limit 1
                        """)
                .param("indicator", indicator)
                .param("system", actor.inSystem())
                .query((row, index) -> new Chosen(
                        row.getLong("value_id"),
                        row.getString("reason"),
                        row.getString("approved_by"),
                        row.getObject("approved_at", OffsetDateTime.class)))
                .optional()
                .map(chosen -> new Baseline(
                        values.one(actor, indicator, chosen.value()),
                        chosen.reason(),
                        chosen.by(),
                        chosen.at().toInstant()));
    }

    /** Makes a settled value the baseline; the one before stays in the history. */
    public void chooseBaseline(Actor actor, long indicator, long value, String reason) {
        actor.mustHave(Permission.EDIT_RECORDS);
        IndicatorValue chosen = values.one(actor, indicator, value);
        if (!chosen.mayBeBaseline()) {
            throw new Refused("indicator.baseline.not-settled");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused("indicator.reason.wrong", LONGEST_REASON);
        }
        jdbc.sql("""
                        insert into indicator_baseline (system_id, indicator_id, value_id, reason, approved_at, approved_by)
                        values (:system, :indicator, :value, :reason, :at, :by)
                        """)
                .param("system", actor.inSystem())
                .param("indicator", indicator)
                .param("value", value)
                .param("reason", reason.strip())
                .param("at", now())
                .param("by", actor.name())
                .update();
        events.publishEvent(new BaselineChosen(
                actor, indicator, IndicatorValues.Told.of(chosen.cell(), chosen.measured(), reason.strip())));
    }

    /** Those that hold, the nearest first. */
    @Transactional(readOnly = true)
    public List<Target> of(Actor actor, long indicator) {
        indicators.one(actor, indicator);
        return jdbc.sql("""
                        select id, operator, value, due, scope, citation, set_by from indicator_target
                        where indicator_id = :indicator and system_id = :system and withdrawn_at is null order by due, id
                        """)
                .param("indicator", indicator)
                .param("system", actor.inSystem())
                .query(Targets::read)
                .list();
    }

    public void set(Actor actor, long indicator, Target target) {
        actor.mustHave(Permission.EDIT_RECORDS);
        indicators.one(actor, indicator);
        jdbc.sql("""
                        insert into indicator_target (system_id, indicator_id, operator, value, due, scope, citation, set_at, set_by)
                        values (:system, :indicator, :operator, :value, :due, :scope, :citation, :at, :by)
                        """)
                .param("system", actor.inSystem())
                .param("indicator", indicator)
                .param("operator", target.operator().code())
                .param("value", target.value())
                .param("due", target.due())
                .param("scope", target.scope())
                .param("citation", target.citation())
                .param("at", now())
                .param("by", actor.name())
                .update();
        events.publishEvent(new TargetSet(actor, indicator, Told.of(target)));
    }

    public void withdraw(Actor actor, long indicator, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Target target = of(actor, indicator).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        jdbc.sql("update indicator_target set withdrawn_at = :at, withdrawn_by = :by where id = :id")
                .param("at", now())
                .param("by", actor.name())
                .param("id", id)
                .update();
        events.publishEvent(new TargetWithdrawn(actor, indicator, Told.of(target)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Target read(ResultSet row, int index) throws SQLException {
        return new Target(
                row.getLong("id"),
                Coded.read(TargetOperator.class, row.getString("operator")),
                row.getBigDecimal("value"),
                row.getObject("due", LocalDate.class),
                row.getString("scope"),
                row.getString("citation"),
                row.getString("set_by"));
    }

    /** What a history shows of a target. */
    public record Told(TargetOperator operator, BigDecimal value, LocalDate due, String scope, String citation) {

        static Told of(Target target) {
            return new Told(target.operator(), target.value(), target.due(), target.scope(), target.citation());
        }
    }

    /** A settled value became the baseline. */
    public record BaselineChosen(Actor actor, long indicator, IndicatorValues.Told after) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }

    /** An indicator got a target. */
    public record TargetSet(Actor actor, long indicator, Told after) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }

    /** A target holds no more. */
    public record TargetWithdrawn(Actor actor, long indicator, Told before) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }
}

package org.suivi.indicators;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.indicators.ValueStore.Entry;
import org.suivi.indicators.ValueStore.Owned;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to values: entering one, and correcting one by another that supersedes it. */
@Service
@Transactional
public class IndicatorValues {

    private static final int PAGE = 50;
    private static final int LONGEST_WHY = 1000;

    private final Indicators indicators;
    private final ValueStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IndicatorValues(Indicators indicators, ValueStore store, ApplicationEventPublisher events, Clock clock) {
        this.indicators = indicators;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The current value of every cell, oldest period first. */
    @Transactional(readOnly = true)
    public List<IndicatorValue> current(Actor actor, long indicator) {
        indicators.one(actor, indicator);
        return store.current(actor.inSystem(), List.of(indicator)).stream()
                .map(Owned::value)
                .toList();
    }

    /** Everything that was ever entered, superseded values too, the newest entry first. */
    @Transactional(readOnly = true)
    public Page<IndicatorValue> entries(Actor actor, long indicator, int number) {
        indicators.one(actor, indicator);
        int system = actor.inSystem();
        return new Page<>(
                store.entries(system, indicator, PAGE, (number - 1L) * PAGE),
                store.count(system, indicator),
                number,
                PAGE);
    }

    @Transactional(readOnly = true)
    public IndicatorValue one(Actor actor, long indicator, long id) {
        indicators.one(actor, indicator);
        return store.find(actor.inSystem(), indicator, id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** The value that is current in the cell of this one, which may have been superseded meanwhile. */
    @Transactional(readOnly = true)
    public IndicatorValue currentOf(Actor actor, long indicator, long id) {
        Cell cell = one(actor, indicator, id).cell();
        return current(actor, indicator).stream()
                .filter(value -> value.cell().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    public long enter(Actor actor, long indicator, Cell cell, Measured measured) {
        indicators.one(actor, indicator).mustTakeValuesFrom(actor);
        try {
            long id = store.insert(
                    actor.inSystem(), new Entry(indicator, cell, measured, null, null), actor.name(), clock.instant());
            events.publishEvent(new ValueEntered(actor, indicator, Told.of(cell, measured, null)));
            return id;
        } catch (DuplicateKeyException taken) {
            throw new Refused("indicator.value.there", cell.period().code());
        }
    }

    /** Puts another value into the cell of this one, which stays readable. */
    public long correct(Actor actor, long indicator, long id, Measured measured, String why) {
        indicators.one(actor, indicator).mustTakeValuesFrom(actor);
        IndicatorValue before = one(actor, indicator, id);
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            throw new Refused("indicator.value.why.wrong", LONGEST_WHY);
        }
        if (!before.isCurrent()) {
            throw new Stale(Indicator.ref(indicator));
        }
        try {
            long corrected = store.insert(
                    actor.inSystem(),
                    new Entry(indicator, before.cell(), measured, id, why.strip()),
                    actor.name(),
                    clock.instant());
            events.publishEvent(new ValueSuperseded(
                    actor,
                    indicator,
                    Told.of(before.cell(), before.measured(), null),
                    Told.of(before.cell(), measured, why.strip())));
            return corrected;
        } catch (DuplicateKeyException meanwhile) {
            throw new Stale(Indicator.ref(indicator));
        }
    }

    /** A value as histories tell it. */
    public record Told(
            String period,
            String territory,
            String disaggregation,
            @Nullable BigDecimal value,
            @Nullable String missing,
            String status,
            @Nullable String why) {

        static Told of(Cell cell, Measured measured, @Nullable String why) {
            MissingReason missing = measured.missing();
            return new Told(
                    cell.period().code(),
                    cell.territory(),
                    cell.disaggregation().code(),
                    measured.value(),
                    missing == null ? null : missing.code(),
                    measured.status().code(),
                    why);
        }
    }

    /** A cell got its first value. */
    public record ValueEntered(Actor actor, long indicator, Told after) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }

    /** A value was corrected; the one before stays readable. */
    public record ValueSuperseded(Actor actor, long indicator, Told before, Told after) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }
}

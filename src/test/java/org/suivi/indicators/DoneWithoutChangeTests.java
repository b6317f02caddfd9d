package org.suivi.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suivi.plans.PlanExamples.aPlan;
import static org.suivi.plans.PlanExamples.aTheme;
import static org.suivi.plans.PlanExamples.anAction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.SmallRecords;
import org.suivi.identity.Role;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.shared.Actor;
import org.suivi.shared.Visibility;

@OnDatabase
class DoneWithoutChangeTests {

    private final DoneWithoutChange done;
    private final Indicators indicators;
    private final IndicatorValues values;
    private final IndicatorLinks links;
    private final Targets targets;
    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final Cast cast;
    private final SmallRecords records;

    private Actor secretariat;
    private long recommendation;
    private long plan;
    private long theme;
    private long indicator;

    @Autowired
    DoneWithoutChangeTests(
            DoneWithoutChange done,
            Indicators indicators,
            IndicatorValues values,
            IndicatorLinks links,
            Targets targets,
            Plans plans,
            PlanThemes themes,
            Actions actions,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.done = done;
        this.indicators = indicators;
        this.values = values;
        this.links = links;
        this.targets = targets;
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.cast = cast;
        this.records = new SmallRecords(jdbc, transactions, events);
    }

    @BeforeEach
    void begin() {
        secretariat = cast.actor(Role.SECRETARIAT);
        records.clear(cast.systemId());
        recommendation = records.add(cast.systemId(), "small-1", 2020, "Empty the prisons", Visibility.PUBLIC);
        here(() -> {
            plan = plans.begin(secretariat, aPlan("National plan"));
            theme = themes.add(secretariat, plan, aTheme("Justice"));
            act(Delivery.COMPLETED);
            indicator = indicators.add(secretariat, Examples.outcome("Occupancy of prisons", null));
            links.link(secretariat, indicator, Measurable.RECOMMENDATION, List.of(recommendation));
            return plan;
        });
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @Test
    void whatIsDoneWhileItsOutcomeStandsStillIsShown() {
        assertThat(lines()).as("nothing is measured yet").isEmpty();
        measure(2020, "120");
        measure(2024, "120.5");
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.recommendation().id()).isEqualTo(recommendation);
            assertThat(line.actions()).isEqualTo(1);
            assertThat(line.outcomes())
                    .extracting(DoneWithoutChange.Outcome::last)
                    .containsExactly(new BigDecimal("120.5"));
        });
        here(() -> act(Delivery.IN_PROGRESS));
        assertThat(lines()).as("something is still to be done").isEmpty();
    }

    @Test
    void theTargetSaysWhichWayIsBetter() {
        measure(2020, "120");
        measure(2024, "140");
        assertThat(lines()).as("without a target a move is a change").isEmpty();
        here(() -> {
            LocalDate due = LocalDate.of(2026, 12, 31);
            targets.set(
                    secretariat,
                    indicator,
                    Target.toBeSet(TargetOperator.AT_MOST, new BigDecimal("100"), due, "", "The plan"));
            return due;
        });
        assertThat(lines()).as("more prisoners are no progress").hasSize(1);
        measure(2025, "110");
        assertThat(lines()).isEmpty();
    }

    private List<DoneWithoutChange.Line> lines() {
        return here(() -> done.in(secretariat, plan));
    }

    private long act(Delivery delivery) {
        return actions.add(secretariat, anAction(theme, "Open places", null, recommendation), delivery, null);
    }

    private void measure(int year, String figure) {
        here(() -> values.enter(
                secretariat, indicator, Cell.of(Period.year(year)), Measured.of(figure, ValueStatus.FINAL, "Survey")));
    }

    private <T> T here(Supplier<T> work) {
        return records.in(cast.systemId(), work);
    }
}

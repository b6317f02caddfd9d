package org.suivi.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.suivi.plans.PlanExamples.aPlan;
import static org.suivi.plans.PlanExamples.aTheme;
import static org.suivi.plans.PlanExamples.anAction;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.suivi.plans.CarriedPlans.Days;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Visibility;

@OnDatabase
class CarriedPlansTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate NEXT = LocalDate.of(2030, 1, 1);

    private final CarriedPlans carried;
    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final Milestones milestones;
    private final PlanReading reading;
    private final Cast cast;
    private final SmallRecords records;

    private Actor secretariat;
    private long plan;
    private long open;
    private long served;
    private Action.Draft draft;

    @Autowired
    CarriedPlansTests(
            CarriedPlans carried,
            Plans plans,
            PlanThemes themes,
            Actions actions,
            Milestones milestones,
            PlanReading reading,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.carried = carried;
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.milestones = milestones;
        this.reading = reading;
        this.cast = cast;
        this.records = new SmallRecords(jdbc, transactions, events);
    }

    @BeforeEach
    void begin() {
        secretariat = cast.actor(Role.SECRETARIAT);
        records.clear(cast.systemId());
        served = records.add(cast.systemId(), "small-1", 2020, "Ratify the covenant", Visibility.PUBLIC);
        Long ministry = Objects.requireNonNull(cast.actor(Role.FOCAL_POINT).organisation());
        plan = here(() -> plans.begin(secretariat, aPlan("National plan")));
        long theme = here(() -> themes.add(secretariat, plan, aTheme("Justice")));
        draft = anAction(theme, "Train judges", ministry, served);
        open = here(() -> actions.add(secretariat, draft, Delivery.IN_PROGRESS, null));
        here(() -> actions.add(secretariat, anAction(theme, "Train teachers", null), Delivery.COMPLETED, null));
        here(() -> milestones.add(secretariat, open, milestone("Course is ready", TODAY)));
        here(() -> milestones.add(secretariat, open, milestone("Half are trained", null)));
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @Test
    void whatIsUnfinishedGoesOnWithAllThatHangsOnItAndItsDaysMoveAsThePeriodDoes() {
        PlanReading.Whole next = next(Days.MOVED);
        assertThat(next.themes()).extracting(PlanTheme::name).hasSize(1);
        assertThat(next.actions()).hasSize(1);
        Action action = next.actions().get(0);
        assertThat(action.delivery()).isEqualTo(Delivery.IN_PROGRESS);
        assertThat(action.lead()).isEqualTo(draft.responsible().lead());
        assertThat(action.draft().serves()).isEqualTo(draft.serves());
        assertThat(action.draft().dates().ends()).isEqualTo(LocalDate.of(2030, 6, 30));
        assertThat(next.milestonesOf(action))
                .as("what was reached stays behind")
                .extracting(
                        one -> one.draft().title().plain(Language.EN),
                        one -> one.draft().due())
                .containsExactly(tuple("Half are trained", LocalDate.of(2030, 3, 1)));
    }

    @Test
    void daysCanBeLeftToBeSetAndEachSideKnowsTheOther() {
        Action action = next(Days.TO_BE_SET).actions().get(0);
        assertThat(action.draft().dates()).isEqualTo(new Action.Dates(null, null));
        CarriedPlans.Line later = here(() -> carried.of(secretariat, action.id()));
        assertThat(Objects.requireNonNull(later.from()).action()).isEqualTo(open);
        CarriedPlans.Line before = here(() -> carried.of(secretariat, open));
        assertThat(before.from()).isNull();
        assertThat(before.next()).extracting(CarriedPlans.Other::action).containsExactly(action.id());
        assertThat(here(() -> plans.one(secretariat, plan, TODAY)).tally().actions())
                .as("the earlier plan keeps its actions")
                .isEqualTo(2);
    }

    @Test
    void onlyTheSecretariatCarries() {
        Plan from = here(() -> plans.one(secretariat, plan, TODAY));
        assertThatThrownBy(
                        () -> here(() -> carried.carry(cast.actor(Role.FOCAL_POINT), from, from.draft(), Days.MOVED)))
                .isInstanceOf(NotAllowed.class);
    }

    private PlanReading.Whole next(Days days) {
        return here(() -> {
            Plan from = plans.one(secretariat, plan, TODAY);
            long id = carried.carry(
                    secretariat,
                    from,
                    new Plan.Draft(
                            from.title(),
                            LocalizedText.EMPTY,
                            NEXT,
                            NEXT.plusYears(4).minusDays(1)),
                    days);
            return reading.whole(secretariat, id);
        });
    }

    private static Milestone.Draft milestone(String title, @Nullable LocalDate reached) {
        return new Milestone.Draft(LocalizedText.of(Language.EN, title), LocalDate.of(2026, 3, 1), reached);
    }

    private <T> T here(Supplier<T> work) {
        return records.in(cast.systemId(), work);
    }
}

package org.suivi.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.suivi.plans.PlanExamples.aPlan;
import static org.suivi.plans.PlanExamples.aTheme;
import static org.suivi.plans.PlanExamples.anAction;

import java.time.LocalDate;
import java.util.List;
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
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.recommendations.BuiltOnRecommendations.Built;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;
import org.suivi.steps.Steps;

@OnDatabase
class PlansTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final ActionFilling filling;
    private final Steps steps;
    private final ActionTable table;
    private final PublishedPlans published;
    private final ServedRecommendations served;
    private final PlannedOnRecommendations built;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final SmallRecords records;

    private Actor secretariat;
    private Actor focalPoint;
    private long ministry;
    private long visible;
    private long restricted;
    private long plan;
    private long theme;

    @Autowired
    PlansTests(
            Plans plans,
            PlanThemes themes,
            Actions actions,
            ActionFilling filling,
            Steps steps,
            ActionTable table,
            PublishedPlans published,
            ServedRecommendations served,
            PlannedOnRecommendations built,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.filling = filling;
        this.steps = steps;
        this.table = table;
        this.published = published;
        this.served = served;
        this.built = built;
        this.cast = cast;
        this.jdbc = jdbc;
        this.records = new SmallRecords(jdbc, transactions, events);
    }

    @BeforeEach
    void begin() {
        secretariat = cast.actor(Role.SECRETARIAT);
        focalPoint = cast.actor(Role.FOCAL_POINT);
        ministry = Objects.requireNonNull(focalPoint.organisation());
        records.clear(cast.systemId());
        visible = records.add(cast.systemId(), "small-1", 2020, "Ratify the covenant", Visibility.PUBLIC);
        restricted = records.add(cast.systemId(), "small-2", 2021, "Visit the prisons", Visibility.RESTRICTED);
        plan = here(() -> plans.begin(secretariat, aPlan("National plan")));
        theme = here(() -> themes.add(secretariat, plan, aTheme("Justice")));
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @Test
    void deliveryMovesAsItsTableSaysAndWithAReasonWhereOneIsNeeded() {
        long id = add("Train judges", null);
        assertThatThrownBy(() -> deliver(secretariat, id, 0, Delivery.COMPLETED, null))
                .isInstanceOf(Refused.class)
                .hasMessage("action.delivery.not-allowed");
        assertThatThrownBy(() -> deliver(secretariat, id, 0, Delivery.ON_HOLD, " "))
                .isInstanceOf(Refused.class)
                .hasMessage("action.delivery.reason-needed");
        deliver(secretariat, id, 0, Delivery.ON_HOLD, "No budget");
        assertThat(one(id).delivery()).isEqualTo(Delivery.ON_HOLD);
        assertThat(one(id).reason()).isEqualTo("No budget");
        assertThatThrownBy(() -> deliver(secretariat, id, 0, Delivery.PLANNED, null))
                .isInstanceOf(Stale.class);
        deliver(secretariat, id, 1, Delivery.IN_PROGRESS, "old reason");
        assertThat(one(id).reason()).isNull();
    }

    @Test
    void aFocalPointTellsOfTheActionsOfItsInstitutionOnlyAndEditsNone() {
        long own = add("Train judges", ministry);
        long others = add("Train teachers", null);
        deliver(focalPoint, own, 0, Delivery.IN_PROGRESS, null);
        assertThat(one(own).delivery()).isEqualTo(Delivery.IN_PROGRESS);
        assertThatThrownBy(() -> deliver(focalPoint, others, 0, Delivery.IN_PROGRESS, null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> here(() -> actions.add(focalPoint, anAction(theme, "More", ministry))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deliver(cast.actor(Role.READER), own, 1, Delivery.COMPLETED, null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anActionOfAnotherSystemIsNotThere() {
        long id = add("Train judges", null);
        Actor stranger = cast.stranger();
        assertThatThrownBy(() -> SystemScope.in(stranger.inSystem(), () -> actions.one(stranger, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        SystemScope.in(stranger.inSystem(), () -> actions.add(stranger, anAction(theme, "Mine", null))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void gapsAreCountedAsTheirListsAre() {
        add("Train judges", null, visible);
        add("Train teachers", ministry);
        var on = new PlanOn(plan, TODAY);
        ActionTable.Gaps gaps = here(() -> table.gaps(secretariat, on));
        assertThat(gaps.actions())
                .containsEntry(Gap.LEAD, 1)
                .containsEntry(Gap.OVERDUE, 2)
                .containsEntry(Gap.DATE, 0)
                .containsEntry(Gap.RECOMMENDATION, 1)
                .containsEntry(Gap.BUDGET, 2);
        for (Gap gap : table.known()) {
            var filter = new ActionFilter(null, null, null, null, gap);
            assertThat(here(() -> table.page(secretariat, on, filter, 1)).total())
                    .as("%s", gap)
                    .isEqualTo(gaps.actions().get(gap).longValue());
        }
        assertThat(here(() -> served.without(focalPoint, plan, 1)).rows())
                .as("what the focal point may not see is not counted for it")
                .noneMatch(brief -> brief.id() == restricted || brief.id() == visible);
        assertThat(here(() -> served.without(secretariat, plan, 1)).rows()).anyMatch(brief -> brief.id() == restricted);
    }

    @Test
    void manyActionsGetOneLeadAtOnce() {
        long one = add("Train judges", null);
        long two = add("Train teachers", null);
        long led = add("Train nurses", ministry);
        var lead = new ActionFilling.Filling(ministry, null);
        assertThat(here(() -> filling.fill(secretariat, plan, List.of(one, two, led), lead))
                        .result())
                .isEqualTo(2);
        assertThat(one(one).lead()).isEqualTo(ministry);
        assertThatThrownBy(() -> here(() -> filling.fill(focalPoint, plan, List.of(one), lead)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aGapThatSomebodyElseFilledMeanwhileStaysAsThatPersonLeftIt() {
        long one = add("Train judges", null);
        long other = add("Train nurses", null);
        here(() -> filling.fill(secretariat, plan, List.of(other), costing(100)));
        var gap = new ActionFilling.PlanGap(plan, Gap.BUDGET);
        assertThat(here(() -> filling.fill(secretariat, gap, List.of(one, other), costing(900)))
                        .result())
                .isEqualTo(1);
        assertThat(here(() -> actions.one(secretariat, other)).draft().budget().amount())
                .isEqualTo(100);
    }

    private static ActionFilling.Filling costing(long amount) {
        return new ActionFilling.Filling(null, null, new Action.Budget(amount, "EUR", null, null), null, null);
    }

    @Test
    void manyActionsGetOneBudgetLineAndOneDeliveryWhereItMayGoThere() {
        long one = add("Train judges", null);
        long done =
                here(() -> actions.add(secretariat, anAction(theme, "Train teachers", null), Delivery.COMPLETED, null));
        var filled = new ActionFilling.Filling(
                null,
                null,
                new Action.Budget(1000L, "EUR", "Budget line 12", null),
                new Actions.Told(Delivery.ON_HOLD, "No money"),
                null);
        assertThat(here(() -> filling.fill(secretariat, plan, List.of(one, done), filled))
                        .result())
                .isEqualTo(2);
        assertThat(one(one).draft().budget().source()).isEqualTo("Budget line 12");
        assertThat(one(one).delivery()).isEqualTo(Delivery.ON_HOLD);
        assertThat(one(one).reason()).isEqualTo("No money");
        assertThat(one(done).delivery())
                .as("what is completed cannot be put on hold")
                .isEqualTo(Delivery.COMPLETED);
        assertThat(one(done).draft().budget().amount()).isEqualTo(1000L);
        Steps.Taken<Integer> again = here(() -> filling.fill(secretariat, plan, List.of(one, done), filled));
        assertThat(again.result()).isZero();
        assertThat(again.step())
                .as("where nothing changed there is no way back")
                .isNull();
    }

    @Test
    void whatWasFilledInGoesBackAndTheLogHasOldAndNewValues() {
        long one = add("Train judges", null);
        long other = add("Train nurses", null);
        here(() -> filling.fill(secretariat, plan, List.of(other), costing(100)));
        Action before = one(other);
        var filled = new ActionFilling.Filling(
                ministry,
                null,
                new Action.Budget(900L, "USD", null, null),
                new Actions.Told(Delivery.IN_PROGRESS, null),
                null);
        Steps.Taken<Integer> taken = here(() -> filling.fill(secretariat, plan, List.of(one, other), filled));
        assertThat(lastChange(other, "action-filled"))
                .contains("\"amount\":100", "\"currency\":\"EUR\"", "\"amount\":900", "\"currency\":\"USD\"");
        Action later = one(one);
        here(() -> {
            actions.change(secretariat, one, later.version(), anAction(theme, "Train all judges", ministry));
            return one;
        });
        long step = Objects.requireNonNull(taken.step());
        assertThat(here(() -> steps.touched(secretariat, steps.withId(secretariat, step))))
                .extracting(touched -> touched.thing().id(), Steps.Touched::blocked)
                .containsExactlyInAnyOrder(tuple(one, "changed"), tuple(other, ""));
        assertThatThrownBy(() -> here(() -> steps.undo(focalPoint, step))).isInstanceOf(NotFound.class);
        assertThat(here(() -> steps.undo(secretariat, step))).isEqualTo(1);
        assertThat(one(other).draft()).isEqualTo(before.draft());
        assertThat(one(other).delivery()).isEqualTo(before.delivery());
        assertThat(one(one).draft().responsible().lead()).isEqualTo(ministry);
        assertThatThrownBy(() -> here(() -> steps.undo(secretariat, step)))
                .isInstanceOf(Refused.class)
                .hasMessage("step.undo.already");
    }

    private String lastChange(long action, String verb) {
        return here(() -> jdbc.sql("""
                        select coalesce(before::text, '') || coalesce(after::text, '') from audit_entry
                        where subject_type = 'action' and subject_id = :id and verb = :verb order by number desc limit 1
                        """)
                .param("id", action)
                .param("verb", verb)
                .query(String.class)
                .single());
    }

    @Test
    void anApprovedVersionStaysAsItWasAndTheNextSaysWhatChanged() {
        long id = add("Train judges", ministry, visible);
        approve();
        Action before = one(id);
        here(() -> {
            actions.change(secretariat, id, before.version(), anAction(theme, "Train all judges", ministry, visible));
            return id;
        });
        assertThat(here(() -> plans.one(secretariat, plan, TODAY)).status()).isEqualTo(PlanStatus.DRAFT);
        approve();
        PublishedPlans.Published first = here(() -> published.version(cast.actor(Role.CIVIL_SOCIETY), plan, 1));
        PublishedPlans.Published second = here(() -> published.version(secretariat, plan, 2));
        assertThat(first.content().steps().get(0).title().texts()).containsValue("Train judges");
        assertThat(here(() -> Objects.requireNonNull(published.difference(secretariat, second)))
                        .changed())
                .extracting(PlanDifference.Changed::field)
                .containsExactly("title");
        assertThatThrownBy(() -> here(() -> jdbc.sql("delete from plan_version where plan_id = :plan")
                        .param("plan", plan)
                        .update()))
                .hasMessageContaining("never changed");
    }

    @Test
    void aPlanWithoutActionsIsNotApproved() {
        assertThatThrownBy(this::approve).isInstanceOf(Refused.class).hasMessage("plan.approve.empty");
    }

    @Test
    void theRecommendationsThatActionsServeKeepAnImportFromBeingUndone() {
        long id = add("Train judges", null, visible);
        assertThat(here(() -> built.on(secretariat, List.of(visible, restricted))))
                .containsExactly(new Built(visible, "plan.built.action", "/actions/" + id));
    }

    private long add(String title, @Nullable Long lead, Long... recommendations) {
        return here(() -> actions.add(secretariat, anAction(theme, title, lead, recommendations)));
    }

    private Action one(long id) {
        return here(() -> actions.one(secretariat, id));
    }

    private void deliver(Actor actor, long id, int version, Delivery to, @Nullable String reason) {
        here(() -> {
            actions.deliver(actor, id, version, to, reason);
            return id;
        });
    }

    private void approve() {
        here(() -> {
            Plan now = plans.one(secretariat, plan, TODAY);
            return published.approve(secretariat, now, now.version());
        });
    }

    private <T> T here(Supplier<T> work) {
        return records.in(cast.systemId(), work);
    }
}

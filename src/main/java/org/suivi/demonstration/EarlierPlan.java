package org.suivi.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.CarriedPlans;
import org.suivi.plans.Delivery;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanTheme;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/** The plan of Exampleland before the present one: most of it is done, and the rest goes on. */
@Component
class EarlierPlan {

    private static final List<Delivery> DELIVERIES = List.of(
            Delivery.COMPLETED,
            Delivery.COMPLETED,
            Delivery.COMPLETED,
            Delivery.IN_PROGRESS,
            Delivery.WILL_NOT_BE_PURSUED,
            Delivery.PLANNED);

    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final PublishedPlans published;
    private final CarriedPlans carried;
    private final EarlierDays days;

    EarlierPlan(
            Plans plans,
            PlanThemes themes,
            Actions actions,
            PublishedPlans published,
            CarriedPlans carried,
            EarlierDays days) {
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.published = published;
        this.carried = carried;
        this.days = days;
    }

    /** Makes it and goes on from it with the plan of the draft, whose key it returns. */
    long before(Actor actor, Plan.Draft next) {
        LocalDate from = next.from().minusYears(4);
        var draft = new Plan.Draft(
                PlannedWords.EARLIER, LocalizedText.EMPTY, from, next.from().minusDays(1));
        Plan made = days.on(from, () -> make(actor, draft));
        return days.on(next.from().minusDays(20), () -> carried.carry(actor, made, next, CarriedPlans.Days.MOVED));
    }

    private Plan make(Actor actor, Plan.Draft draft) {
        long plan = plans.begin(actor, draft);
        long theme = themes.add(actor, plan, new PlanTheme.Draft(PlannedWords.THEMES.get(0), PlannedWords.FAIR, null));
        for (int number = 0; number < DELIVERIES.size(); number++) {
            add(actor, theme, number, draft.from().plusMonths(number * 5L));
        }
        Plan made = plans.one(actor, plan, draft.to());
        published.approve(actor, made, made.version());
        return made;
    }

    private void add(Actor actor, long theme, int number, LocalDate starts) {
        Delivery delivery = DELIVERIES.get(number);
        actions.add(
                actor,
                new Action.Draft(
                        theme,
                        PlannedWords.STEPS.get(number),
                        new Action.Responsible(null, List.of()),
                        new Action.Dates(starts, starts.plusMonths(18)),
                        new Action.Budget(15_000L, "EUR", "Budget line 11", null),
                        new Action.Notes(null, null, "Training materials", "Official gazette"),
                        new Action.Serves(List.of(), List.of(), List.of("16.3"), null, "ICCPR art. 14")),
                delivery,
                delivery.needsReason() ? "Another law made it superfluous." : null);
    }
}

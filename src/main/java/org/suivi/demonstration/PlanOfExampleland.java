package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.plans.Milestone;
import org.suivi.plans.Milestones;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanTheme;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.plans.ServedRecommendations;
import org.suivi.recommendations.Brief;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/** Gives Exampleland a plan over its recommendations: approved once, worked on since, with late actions and with gaps. */
@Component
@Order(2)
class PlanOfExampleland implements Chapter {

    private static final List<Delivery> DELIVERIES = List.of(
            Delivery.COMPLETED,
            Delivery.IN_PROGRESS,
            Delivery.PLANNED,
            Delivery.IN_PROGRESS,
            Delivery.NOT_STARTED,
            Delivery.CONTINUOUS,
            Delivery.ON_HOLD,
            Delivery.IN_PROGRESS,
            Delivery.WILL_NOT_BE_PURSUED);

    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final Milestones milestones;
    private final PublishedPlans published;
    private final ServedRecommendations served;
    private final Organisations organisations;
    private final EarlierPlan earlier;
    private final PlanSinceApproval since;
    private final EarlierDays days;
    private final Clock clock;

    PlanOfExampleland(
            Plans plans,
            PlanThemes themes,
            Actions actions,
            Milestones milestones,
            PublishedPlans published,
            ServedRecommendations served,
            Organisations organisations,
            EarlierPlan earlier,
            PlanSinceApproval since,
            EarlierDays days,
            Clock clock) {
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.milestones = milestones;
        this.published = published;
        this.served = served;
        this.organisations = organisations;
        this.earlier = earlier;
        this.since = since;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        int system = exampleland.id();
        SystemScope.in(system, () -> make(Actor.suivi(system)));
    }

    private long make(Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = LocalDate.of(today.getYear() - 1, 1, 1);
        long plan = earlier.before(
                actor,
                new Plan.Draft(
                        PlannedWords.TITLE,
                        LocalizedText.EMPTY,
                        from,
                        from.plusYears(4).minusDays(1)));
        List<Brief> asked = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            asked.addAll(served.without(actor, plan, page).rows());
        }
        List<Long> added = days.on(from.minusDays(10), () -> approved(actor, plan, from, asked));
        days.on(today.minusDays(75), () -> since.happens(actor, added));
        return plan;
    }

    private List<Long> approved(Actor actor, long plan, LocalDate from, List<Brief> asked) {
        List<Long> added = new ArrayList<>();
        for (LocalizedText name : PlannedWords.THEMES) {
            long theme = theme(actor, plan, name);
            for (LocalizedText step : PlannedWords.STEPS) {
                added.add(add(actor, new Place(theme, added.size(), from), PlannedWords.title(step, name), asked));
            }
        }
        published.approve(
                actor,
                plans.one(actor, plan, from),
                plans.one(actor, plan, from).version());
        return added;
    }

    /** The first is carried from the earlier plan. */
    private long theme(Actor actor, long plan, LocalizedText name) {
        return themes.of(actor, plan).stream()
                .filter(theme -> theme.name().equals(name))
                .map(PlanTheme::id)
                .findFirst()
                .orElseGet(() -> themes.add(actor, plan, new PlanTheme.Draft(name, LocalizedText.EMPTY, null)));
    }

    /** Where an action stands: its number decides what it has and what it lacks. */
    private record Place(long theme, int number, LocalDate from) {

        @Nullable
        LocalDate starts() {
            return number % 9 == 4 ? null : from.plusMonths(number % 20L);
        }

        @Nullable
        LocalDate ends() {
            return number % 9 == 4 ? null : from.plusMonths(number % 20L + 6 + number % 5 * 4L);
        }
    }

    private long add(Actor actor, Place place, LocalizedText title, List<Brief> asked) {
        int number = place.number();
        Delivery delivery = DELIVERIES.get(number % DELIVERIES.size());
        String reason = delivery.needsReason() ? "The budget of this year has no line for it." : null;
        long id = actions.add(
                actor,
                new Action.Draft(
                        place.theme(),
                        title,
                        responsible(actor, number),
                        new Action.Dates(place.starts(), place.ends()),
                        budget(number),
                        new Action.Notes(
                                number % 5 == 0 ? "The parliamentary calendar" : null,
                                null,
                                number % 6 == 1 ? "Experience of other States" : null,
                                number % 3 == 0 ? "Annual report of the lead institution" : null),
                        new Action.Serves(serves(asked, number), List.of(), List.of("16.3"), null, null)),
                delivery,
                reason);
        if (number % 2 == 0) {
            LocalDate due = place.from().plusMonths(number % 20L + 3);
            LocalDate reached = delivery == Delivery.COMPLETED ? due.plusDays(9) : null;
            milestones.add(actor, id, new Milestone.Draft(title, due, reached));
        }
        return id;
    }

    private Action.Responsible responsible(Actor actor, int number) {
        List<Organisation> all = organisations.all(actor.inSystem());
        List<Long> ministries = all.stream()
                .filter(one -> one.kind() == Organisation.Kind.MINISTRY)
                .map(Organisation::id)
                .toList();
        Long lead = number % 11 == 3 || ministries.isEmpty() ? null : ministries.get(number % ministries.size());
        return new Action.Responsible(lead, List.of(all.get(number % all.size()).id()));
    }

    private static Action.Budget budget(int number) {
        return number % 7 == 5
                ? new Action.Budget(null, null, null, null)
                : new Action.Budget(20_000L + number * 3_500L, "EUR", null, number % 3 == 0 ? 5_000L : null);
    }

    private static List<Long> serves(List<Brief> asked, int number) {
        return number % 13 == 6 || asked.isEmpty()
                ? List.of()
                : List.of(
                        asked.get(number * 2 % asked.size()).id(),
                        asked.get((number * 2 + 1) % asked.size()).id());
    }
}

package org.suivi.plans;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/** Reads a whole plan in five statements, however many actions it has, and takes its snapshot. */
@Component
class PlanReading {

    private final PlanThemes themes;
    private final ActionStore actions;
    private final Milestones milestones;
    private final Organisations organisations;
    private final ObjectProvider<MeasuresOfActions> measures;

    PlanReading(
            PlanThemes themes,
            ActionStore actions,
            Milestones milestones,
            Organisations organisations,
            ObjectProvider<MeasuresOfActions> measures) {
        this.themes = themes;
        this.actions = actions;
        this.milestones = milestones;
        this.organisations = organisations;
        this.measures = measures;
    }

    /** All of a plan. */
    record Whole(
            List<PlanTheme> themes,
            List<Action> actions,
            Map<Long, List<Milestone>> milestones,
            Map<Long, LocalizedText> institutions,
            Map<Long, List<Long>> indicators) {

        /** The recommendations that its actions serve, each once. */
        List<Long> served() {
            return actions.stream()
                    .flatMap(action -> action.draft().serves().recommendations().stream())
                    .distinct()
                    .toList();
        }

        PlanTheme theme(long id) {
            return themes.stream().filter(theme -> theme.id() == id).findFirst().orElseThrow();
        }

        List<Milestone> milestonesOf(Action action) {
            return milestones.getOrDefault(action.id(), List.of());
        }

        /** The keys of the indicators that measure it. */
        List<Long> indicatorsOf(Action action) {
            return indicators.getOrDefault(action.id(), List.of());
        }
    }

    Whole whole(Actor actor, long plan) {
        int system = actor.inSystem();
        return new Whole(
                themes.of(actor, plan),
                actions.ofPlan(system, plan),
                milestones.ofPlan(system, plan),
                organisations.all(system).stream().collect(Collectors.toMap(Organisation::id, Organisation::name)),
                measures.stream()
                        .flatMap(one -> one.ofPlan(actor, plan).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    PlanSnapshot snapshot(Actor actor, Plan plan) {
        Whole whole = whole(actor, plan.id());
        Map<Long, List<PlanSnapshot.Step>> byTheme = whole.actions().stream()
                .collect(Collectors.groupingBy(
                        action -> action.draft().theme(),
                        Collectors.mapping(action -> step(action, whole.milestonesOf(action)), Collectors.toList())));
        return new PlanSnapshot(
                plan.draft().title(),
                plan.draft().scope(),
                plan.draft().from(),
                plan.draft().to(),
                whole.themes().stream()
                        .map(theme -> new PlanSnapshot.Theme(
                                theme.id(),
                                theme.name(),
                                theme.draft().expectedResult(),
                                byTheme.getOrDefault(theme.id(), List.of())))
                        .toList(),
                mentioned(whole));
    }

    private static PlanSnapshot.Step step(Action action, List<Milestone> milestones) {
        Action.Draft draft = action.draft();
        Action.Budget budget = draft.budget();
        return new PlanSnapshot.Step(
                action.id(),
                draft.title(),
                draft.responsible(),
                draft.dates(),
                new PlanSnapshot.Money(budget.amount(), budget.currency(), budget.source(), budget.gap()),
                new PlanSnapshot.Serves(
                        draft.serves().recommendations(),
                        draft.serves().targets(),
                        draft.serves().strategy(),
                        draft.serves().rights()),
                action.delivery(),
                milestones.stream()
                        .map(Milestone::draft)
                        .map(one -> new PlanSnapshot.Point(one.title(), one.due(), one.reached()))
                        .toList());
    }

    private static Map<Long, LocalizedText> mentioned(Whole whole) {
        Set<Long> ids = new HashSet<>();
        for (Action action : whole.actions()) {
            ids.addAll(action.draft().responsible().supporting());
            if (action.lead() != null) {
                ids.add(action.lead());
            }
        }
        return whole.institutions().entrySet().stream()
                .filter(one -> ids.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

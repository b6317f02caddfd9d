package org.suivi.plans;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.plans.ActionSteps.Was;
import org.suivi.plans.Actions.Told;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.steps.Step.Begun;
import org.suivi.steps.SteppedThings;

/** Puts back the actions that were filled in or came from a template together; before the themes under which they stand. */
@Component
@Order(1)
class ActionSteps implements SteppedThings<Was> {

    private final ActionStore store;
    private final Actions actions;
    private final WithdrawnActions withdrawn;
    private final Milestones milestones;
    private final PlanThemes themes;
    private final ObjectProvider<MeasuresOfActions> measures;

    ActionSteps(
            ActionStore store,
            Actions actions,
            WithdrawnActions withdrawn,
            Milestones milestones,
            PlanThemes themes,
            ObjectProvider<MeasuresOfActions> measures) {
        this.store = store;
        this.actions = actions;
        this.withdrawn = withdrawn;
        this.milestones = milestones;
        this.themes = themes;
        this.measures = measures;
    }

    /** An action with all that hangs on it. */
    record Was(
            Action.Draft draft,
            Told told,
            @Nullable String withdrawal,
            List<Milestone> milestones,
            List<Long> indicators) {}

    static Begun begun(String kind, long plan, String name) {
        return new Begun(kind, Plan.ref(plan), "/plans/" + plan, name, null);
    }

    @Override
    public String type() {
        return Action.KIND;
    }

    @Override
    public Class<Was> form() {
        return Was.class;
    }

    @Override
    public Map<Long, Was> asTheyAre(Actor actor, Collection<Long> ids) {
        List<Action> found = store.those(actor.inSystem(), ids);
        Map<Long, List<Milestone>> steps = milestones.ofActions(actor.inSystem(), ids);
        Map<Long, List<Long>> measured = new HashMap<>();
        found.stream()
                .map(Action::plan)
                .distinct()
                .forEach(plan -> measures.forEach(one -> measured.putAll(one.ofPlan(actor, plan))));
        Map<Long, Was> now = new LinkedHashMap<>();
        found.forEach(action -> now.put(
                action.id(),
                new Was(
                        action.draft(),
                        told(action),
                        action.withdrawal(),
                        steps.getOrDefault(action.id(), List.of()),
                        measured.getOrDefault(action.id(), List.of()))));
        return now;
    }

    private static Told told(Action action) {
        return new Told(action.delivery(), action.reason());
    }

    @Override
    public Map<Long, Called> called(Actor actor, Collection<Long> ids) {
        return store.those(actor.inSystem(), ids).stream()
                .collect(Collectors.toMap(Action::id, action -> new Called(action.title(), "/actions/" + action.id())));
    }

    @Override
    public Set<Long> bound(Actor actor, Map<Long, Optional<Was>> before) {
        List<Long> came = before.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        Set<Long> bound = new HashSet<>(withdrawn.staying(actor, came));
        Set<Long> there = themes.all(actor).stream().map(PlanTheme::id).collect(Collectors.toSet());
        before.forEach((id, was) ->
                was.filter(form -> !there.contains(form.draft().theme())).ifPresent(homeless -> bound.add(id)));
        return bound;
    }

    @Override
    public void putBack(Actor actor, long id, Was before, Was after) {
        Action now = actions.one(actor, id);
        if (!now.draft().equals(before.draft())) {
            actions.change(actor, id, now.version(), before.draft());
        }
        if (!told(now).equals(before.told())) {
            actions.takeBack(actor, id, told(now), before.told());
        }
        putBackMilestones(actor, id, before);
        measures.forEach(one -> one.measure(actor, id, before.indicators()));
    }

    private void putBackMilestones(Actor actor, long id, Was before) {
        Map<Long, Milestone> were =
                before.milestones().stream().collect(Collectors.toMap(Milestone::id, Function.identity()));
        for (Milestone now : milestones.of(actor, id)) {
            Milestone was = were.get(now.id());
            if (was == null) {
                milestones.remove(actor, now);
            } else if (!was.draft().equals(now.draft())) {
                milestones.change(actor, id, now.id(), now.version(), was.draft());
            }
        }
    }

    @Override
    public void remove(Actor actor, long id, Was after) {
        actor.mustHave(Permission.EDIT_RECORDS);
        withdrawn.takeOut(actor, id, actions.one(actor, id).version(), "");
    }
}

package org.suivi.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.PlanSnapshot.Step;
import org.suivi.shared.LocalizedText;

/** What a version of a plan has otherwise than the one before it: what came, what went, and each value that changed. */
public record PlanDifference(List<LocalizedText> added, List<LocalizedText> removed, List<Changed> changed) {

    /**
     * A value of the plan or of one of its actions.
     *
     * @param of the title of the action; that of the plan for its own values
     * @param field as in message keys
     */
    public record Changed(
            LocalizedText of,
            String field,
            @Nullable Object before,
            @Nullable Object after) {}

    public boolean isNone() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    static PlanDifference between(PlanSnapshot before, PlanSnapshot after) {
        Map<Long, Step> old = byId(before);
        Map<Long, Step> now = byId(after);
        List<Changed> changed = new ArrayList<>(differing(after.title(), ofPlan(before), ofPlan(after)));
        now.forEach((id, step) -> {
            Step was = old.get(id);
            if (was != null) {
                changed.addAll(differing(step.title(), ofStep(before, was), ofStep(after, step)));
            }
        });
        return new PlanDifference(titlesOnlyIn(now, old), titlesOnlyIn(old, now), changed);
    }

    private static Map<Long, Step> byId(PlanSnapshot snapshot) {
        return snapshot.steps().stream()
                .collect(Collectors.toMap(Step::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static List<LocalizedText> titlesOnlyIn(Map<Long, Step> one, Map<Long, Step> other) {
        return one.values().stream()
                .filter(step -> !other.containsKey(step.id()))
                .map(Step::title)
                .toList();
    }

    private static List<Changed> differing(
            LocalizedText title, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return after.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Changed(title, field, before.get(field), after.get(field)))
                .toList();
    }

    private static Map<String, @Nullable Object> ofPlan(PlanSnapshot plan) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("title", plan.title());
        values.put("scope", plan.scope());
        values.put("from", plan.from());
        values.put("to", plan.to());
        values.put(
                "themes", plan.themes().stream().map(PlanSnapshot.Theme::name).toList());
        values.put(
                "expected-results",
                plan.themes().stream().map(PlanSnapshot.Theme::expectedResult).toList());
        return values;
    }

    private static Map<String, @Nullable Object> ofStep(PlanSnapshot plan, Step step) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Long lead = step.responsible().lead();
        values.put("title", step.title());
        values.put("lead", lead == null ? null : plan.institution(lead));
        values.put(
                "supporting",
                step.responsible().supporting().stream().map(plan::institution).toList());
        values.put("starts", step.dates().starts());
        values.put("ends", step.dates().ends());
        values.put("budget", step.money().amount());
        values.put("currency", step.money().currency());
        values.put("source", step.money().source());
        values.put("budget-gap", step.money().gap());
        values.put("recommendations", (long) step.serves().recommendations().size());
        values.put("targets", step.serves().targets());
        values.put("strategy", step.serves().strategy());
        values.put("rights", step.serves().rights());
        values.put("delivery", step.delivery());
        values.put(
                "milestones",
                step.milestones().stream().map(PlanSnapshot.Point::title).toList());
        return values;
    }
}

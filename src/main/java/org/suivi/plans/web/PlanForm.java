package org.suivi.plans.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.Plan;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** A plan as entered; texts come by language code. */
@SuppressWarnings("MultipleNullnessAnnotations") // may be null as sent, must not be when saved
public record PlanForm(
        int version,
        Map<String, String> title,
        Map<String, String> scope,
        @Nullable @NotNull LocalDate from,
        @Nullable @NotNull LocalDate to) {

    static final PlanForm EMPTY = new PlanForm(0, Map.of(), Map.of(), null, null);

    public PlanForm {
        title = title == null ? Map.of() : title;
        scope = scope == null ? Map.of() : scope;
    }

    static PlanForm of(Plan plan) {
        Plan.Draft draft = plan.draft();
        return new PlanForm(
                plan.version(), draft.title().byCode(), draft.scope().byCode(), draft.from(), draft.to());
    }

    /** The same plan in the next period, as long as this one. */
    static PlanForm after(Plan plan) {
        PlanForm same = of(plan);
        LocalDate from = plan.draft().from();
        LocalDate next = plan.draft().to().plusDays(1);
        LocalDate to = next.plus(Period.between(from, next)).minusDays(1);
        return new PlanForm(0, same.title(), same.scope(), next, to);
    }

    PlanForm onVersion(int other) {
        return new PlanForm(other, title, scope, from, to);
    }

    Plan.Draft toDraft() {
        return new Plan.Draft(
                LocalizedText.byCode(title),
                LocalizedText.byCode(scope),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to));
    }

    public String titleIn(Language language) {
        return title.getOrDefault(language.code(), "");
    }

    public String scopeIn(Language language) {
        return scope.getOrDefault(language.code(), "");
    }
}

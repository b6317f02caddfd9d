package org.suivi.plans.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.plans.Action;
import org.suivi.plans.PlanTheme;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.ServedRecommendations;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.web.SystemHead;

/** Puts together the form of an action with its choices. */
@Component
class ActionFormPages {

    private final Plans plans;
    private final PlanThemes themes;
    private final ServedRecommendations served;
    private final RecommendationBriefs briefs;
    private final Look look;

    ActionFormPages(
            Plans plans, PlanThemes themes, ServedRecommendations served, RecommendationBriefs briefs, Look look) {
        this.plans = plans;
        this.themes = themes;
        this.served = served;
        this.briefs = briefs;
        this.look = look;
    }

    List<String> addresses(Actor actor, List<Long> recommendations) {
        return briefs.of(actor, recommendations).values().stream()
                .map(Brief::address)
                .toList();
    }

    @Nullable
    Long firstTheme(Actor actor, SystemHead system, @Nullable Long plan) {
        return choices(actor, system, plan).stream()
                .flatMap(choice -> choice.themes().stream())
                .map(PlanTheme::id)
                .findFirst()
                .orElse(null);
    }

    ModelAndView form(Actor actor, SystemHead system, @Nullable Action action, ActionForm form, HttpStatus status) {
        var page = new ModelAndView("plans/web/action-form", status);
        page.addObject("action", action);
        page.addObject("form", form);
        page.addObject("choices", choices(actor, system, action == null ? null : action.plan()));
        page.addObject(
                "asks",
                action == null
                        ? List.of()
                        : served.asks(actor, action.draft().serves().recommendations()));
        page.addObject("look", look.of(system));
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        return page;
    }

    private List<ThemeChoice> choices(Actor actor, SystemHead system, @Nullable Long only) {
        Map<Long, List<PlanTheme>> byPlan = themes.all(actor).stream().collect(Collectors.groupingBy(PlanTheme::plan));
        return plans.all(actor, look.today(system)).stream()
                .filter(plan -> only == null || only == plan.id())
                .map(plan -> new ThemeChoice(plan, byPlan.getOrDefault(plan.id(), List.of())))
                .toList();
    }
}

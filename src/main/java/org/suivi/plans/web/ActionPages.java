package org.suivi.plans.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.CarriedPlans;
import org.suivi.plans.Milestones;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.ServedRecommendations;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.web.SystemHead;

/** Puts together the page of one action, also when what was told could not be saved. */
@Component
class ActionPages {

    private final Actions actions;
    private final Plans plans;
    private final PlanThemes themes;
    private final Milestones milestones;
    private final ServedRecommendations served;
    private final RecommendationBriefs briefs;
    private final CarriedPlans carried;
    private final Look look;

    ActionPages(
            Actions actions,
            Plans plans,
            PlanThemes themes,
            Milestones milestones,
            ServedRecommendations served,
            RecommendationBriefs briefs,
            CarriedPlans carried,
            Look look) {
        this.actions = actions;
        this.plans = plans;
        this.themes = themes;
        this.milestones = milestones;
        this.served = served;
        this.briefs = briefs;
        this.carried = carried;
        this.look = look;
    }

    ModelAndView show(Actor actor, SystemHead system, long id) {
        return again(actor, system, id, Unsaved.NOTHING, HttpStatus.OK);
    }

    ModelAndView again(Actor actor, SystemHead system, long id, Unsaved mine, HttpStatus status) {
        Action action = actions.one(actor, id);
        List<Long> recommendations = action.draft().serves().recommendations();
        var page = new ModelAndView("plans/web/action-page", status);
        page.addObject("action", action);
        page.addObject("plan", plans.one(actor, action.plan(), look.today(system)));
        page.addObject("theme", themes.one(actor, action.draft().theme()));
        page.addObject("milestones", milestones.of(actor, id));
        page.addObject(
                "recommendations", List.copyOf(briefs.of(actor, recommendations).values()));
        page.addObject("asks", served.asks(actor, recommendations));
        page.addObject("line", carried.of(actor, id));
        page.addObject("look", look.of(system));
        page.addObject("isTold", actions.isTold(actor, action));
        page.addObject("mine", mine);
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("refusal", null);
        return page;
    }
}

package org.suivi.plans.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.plans.ActionTable;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanByRecommendation;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The actions that serve recommendations: of one, as a part of its page, and of a whole plan. */
@Controller
class ServedController {

    private final RecommendationPages recommendations;
    private final ActionTable table;
    private final PublishedPlans published;
    private final Plans plans;
    private final PlanByRecommendation served;
    private final Look look;

    ServedController(
            RecommendationPages recommendations,
            ActionTable table,
            PublishedPlans published,
            Plans plans,
            PlanByRecommendation served,
            Look look) {
        this.plans = plans;
        this.served = served;
        this.recommendations = recommendations;
        this.table = table;
        this.published = published;
        this.look = look;
    }

    @GetMapping("/{system:[a-z]{3}}/plans/{id:\\d+}/recommendations")
    @Needs(Permission.READ)
    String all(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Plan plan = plans.one(actor, id, look.today(system));
        model.addAttribute("plan", plan);
        model.addAttribute("lines", served.of(actor, look.on(system, plan), Page.numbered(page)));
        model.addAttribute("look", look.of(system));
        return "plans/web/plan-recommendations";
    }

    @GetMapping("/{system:[a-z]{3}}/plans/of-recommendation/{id}")
    @Needs(Permission.READ_PUBLISHED)
    String of(Actor actor, SystemHead system, @PathVariable("id") long id, AsPart asked, Model model) {
        model.addAttribute("recommendation", recommendations.withId(actor, id).official());
        if (actor.may(Permission.READ)) {
            model.addAttribute("actions", table.serving(actor, id, look.today(system)));
        } else {
            model.addAttribute("published", published.serving(actor, id));
        }
        model.addAttribute("look", look.of(system));
        return asked.template("plans/web/of-recommendation");
    }
}

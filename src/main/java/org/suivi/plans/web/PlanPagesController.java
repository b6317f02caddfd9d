package org.suivi.plans.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.plans.ActionFilter;
import org.suivi.plans.ActionTable;
import org.suivi.plans.GapsSeenAbove;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.plans.ServedRecommendations;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The ways to look at one plan: as a table, by institution, along time, and by what is missing. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/plans/{id}")
class PlanPagesController {

    private final Plans plans;
    private final PlanThemes themes;
    private final PublishedPlans published;
    private final ActionTable table;
    private final ServedRecommendations served;
    private final ObjectProvider<GapsSeenAbove> above;
    private final Look look;

    PlanPagesController(
            Plans plans,
            PlanThemes themes,
            PublishedPlans published,
            ActionTable table,
            ServedRecommendations served,
            ObjectProvider<GapsSeenAbove> above,
            Look look) {
        this.plans = plans;
        this.themes = themes;
        this.published = published;
        this.table = table;
        this.served = served;
        this.above = above;
        this.look = look;
    }

    /** Who may not read drafts is led to what was published last. */
    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String table(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @ModelAttribute("asked") Asked asked,
            Model model) {
        if (!actor.may(Permission.READ)) {
            int last = published.versions(actor, id).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("problem.not-found"))
                    .number();
            return "redirect:" + system.path() + "/plans/" + id + "/versions/" + last;
        }
        Plan plan = begin(actor, system, id, model);
        ActionFilter filter = asked.filter();
        model.addAttribute("filter", filter);
        model.addAttribute("gaps", table.known());
        model.addAttribute("indicators", table.indicators(actor, language));
        model.addAttribute("deliveries", table.deliveries(actor, id));
        model.addAttribute("themes", themes.of(actor, id));
        model.addAttribute("actions", table.page(actor, look.on(system, plan), filter, asked.number()));
        return "plans/web/plan-table";
    }

    @GetMapping("/timeline")
    @Needs(Permission.READ)
    String timeline(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @ModelAttribute("asked") Asked asked,
            Model model) {
        Plan plan = begin(actor, system, id, model);
        model.addAttribute("actions", table.page(actor, look.on(system, plan), asked.filter(), asked.number()));
        model.addAttribute(
                "axis", new TimeAxis(plan.draft().from(), plan.draft().to()));
        return "plans/web/plan-timeline";
    }

    @GetMapping("/institutions")
    @Needs(Permission.READ)
    String institutions(Actor actor, SystemHead system, @PathVariable("id") long id, Model model) {
        Plan plan = begin(actor, system, id, model);
        model.addAttribute("lines", table.institutions(actor, look.on(system, plan)));
        model.addAttribute("gaps", table.gaps(actor, look.on(system, plan)));
        return "plans/web/plan-institutions";
    }

    @GetMapping("/gaps")
    @Needs(Permission.READ)
    String gaps(Actor actor, SystemHead system, @PathVariable("id") long id, Model model) {
        Plan plan = begin(actor, system, id, model);
        model.addAttribute("gaps", table.gaps(actor, look.on(system, plan)));
        model.addAttribute(
                "above",
                above.stream().flatMap(one -> one.in(actor, id).stream()).toList());
        return "plans/web/plan-gaps";
    }

    @GetMapping("/without-action")
    @Needs(Permission.READ)
    String withoutAction(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        begin(actor, system, id, model);
        model.addAttribute("recommendations", served.without(actor, id, Page.numbered(page)));
        return "plans/web/without-action";
    }

    private Plan begin(Actor actor, SystemHead system, long id, Model model) {
        Plan plan = plans.one(actor, id, look.today(system));
        model.addAttribute("plan", plan);
        model.addAttribute("look", look.of(system));
        return plan;
    }

    /** What an address asks of a table. */
    public record Asked(
            @Nullable Long lead,
            @Nullable Long supporting,
            @Nullable Long theme,
            @Nullable String delivery,
            @Nullable String gap,
            @Nullable Integer page) {

        ActionFilter filter() {
            return ActionFilter.of(lead, supporting, theme, delivery == null ? "" : delivery, gap == null ? "" : gap);
        }

        int number() {
            return Page.numbered(page == null ? 1 : page);
        }
    }
}

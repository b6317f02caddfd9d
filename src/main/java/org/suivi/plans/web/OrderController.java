package org.suivi.plans.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.plans.ActionFilter;
import org.suivi.plans.ActionTable;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanOrder;
import org.suivi.plans.PlanTheme;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The order of the themes of a plan and of the actions under one. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/plans/{id}/themes/{theme}")
class OrderController {

    private final Plans plans;
    private final PlanThemes themes;
    private final ActionTable table;
    private final PlanOrder order;
    private final Look look;

    OrderController(Plans plans, PlanThemes themes, ActionTable table, PlanOrder order, Look look) {
        this.plans = plans;
        this.themes = themes;
        this.table = table;
        this.order = order;
        this.look = look;
    }

    @GetMapping("/order")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView show(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("theme") long theme,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        return page(actor, system, of(actor, id, theme), Page.numbered(page));
    }

    @PostMapping("/order")
    @Needs(Permission.EDIT_RECORDS)
    String move(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("theme") long theme,
            @RequestParam(name = "up", defaultValue = "false") boolean up) {
        order.moveTheme(actor, of(actor, id, theme).id(), up);
        return "redirect:" + system.path() + "/plans/" + id + "/themes";
    }

    @PostMapping("/removal")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView remove(
            Actor actor, SystemHead system, @PathVariable("id") long id, @PathVariable("theme") long theme) {
        PlanTheme found = of(actor, id, theme);
        try {
            order.removeTheme(actor, theme);
            return new ModelAndView("redirect:" + system.path() + "/plans/" + id + "/themes");
        } catch (Refused refused) {
            ModelAndView again = page(actor, system, found, 1);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("refusal", refused);
            return again;
        }
    }

    private ModelAndView page(Actor actor, SystemHead system, PlanTheme theme, int number) {
        Plan plan = plans.one(actor, theme.plan(), look.today(system));
        var page = new ModelAndView("plans/web/theme-order");
        page.addObject("plan", plan);
        page.addObject("theme", theme);
        page.addObject(
                "actions",
                table.page(actor, look.on(system, plan), new ActionFilter(null, null, theme.id(), null, null), number));
        page.addObject("refusal", null);
        return page;
    }

    private PlanTheme of(Actor actor, long plan, long id) {
        PlanTheme theme = themes.one(actor, id);
        if (theme.plan() != plan) {
            throw new NotFound("problem.not-found");
        }
        return theme;
    }
}

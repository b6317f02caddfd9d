package org.suivi.plans.web;

import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.plans.CarriedPlans;
import org.suivi.plans.CarriedPlans.Days;
import org.suivi.plans.Plan;
import org.suivi.plans.Plans;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Going on with a plan in the next period. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/plans/{id}/forward")
class CarryController {

    private final Plans plans;
    private final CarriedPlans carried;
    private final Look look;

    CarryController(Plans plans, CarriedPlans carried, Look look) {
        this.plans = plans;
        this.carried = carried;
        this.look = look;
    }

    @GetMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView begin(Actor actor, SystemHead system, @PathVariable("id") long id) {
        Plan plan = plans.one(actor, id, look.today(system));
        return form(actor, plan, PlanForm.after(plan), Days.MOVED);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView carry(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "days", defaultValue = "MOVED") Days days,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors) {
        Plan plan = plans.one(actor, id, look.today(system));
        var next = new AtomicLong();
        HttpStatus status = Attempt.of(errors, () -> next.set(carried.carry(actor, plan, form.toDraft(), days)));
        if (status == HttpStatus.OK) {
            return new ModelAndView("redirect:" + system.path() + "/plans/" + next);
        }
        ModelAndView again = form(actor, plan, form, days);
        again.setStatus(status);
        return again;
    }

    private ModelAndView form(Actor actor, Plan plan, PlanForm form, Days days) {
        var page = new ModelAndView("plans/web/plan-forward");
        page.addObject("plan", plan);
        page.addObject("form", form);
        page.addObject("days", days);
        page.addObject("unfinished", carried.countUnfinished(actor, plan.id()));
        return page;
    }
}

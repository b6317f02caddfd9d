package org.suivi.plans.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.plans.Plan;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The plans of a system, and the form of one. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/plans")
class PlanController {

    private final Plans plans;
    private final PublishedPlans published;
    private final Look look;
    private final Notice notice;

    PlanController(Plans plans, PublishedPlans published, Look look, Notice notice) {
        this.plans = plans;
        this.published = published;
        this.look = look;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String list(Actor actor, SystemHead system, Model model) {
        model.addAttribute("published", published.all(actor));
        model.addAttribute("plans", actor.may(Permission.READ) ? plans.all(actor, look.today(system)) : List.of());
        return "plans/web/plans";
    }

    @GetMapping("/new")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView begin() {
        return form(null, PlanForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView create(
            Actor actor, SystemHead system, @Valid @ModelAttribute("form") PlanForm form, BindingResult errors) {
        var id = new AtomicLong();
        HttpStatus status = Attempt.of(errors, () -> id.set(plans.begin(actor, form.toDraft())));
        return status == HttpStatus.OK
                ? new ModelAndView("redirect:" + system.path() + "/plans/" + id + "/themes")
                : form(null, form, status);
    }

    @GetMapping("/{id}/edit")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView edit(Actor actor, SystemHead system, @PathVariable("id") long id) {
        Plan plan = plans.one(actor, id, look.today(system));
        return form(plan, PlanForm.of(plan), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView change(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            RedirectAttributes next) {
        HttpStatus status = Attempt.of(errors, () -> plans.change(actor, id, form.version(), form.toDraft()));
        if (status == HttpStatus.OK) {
            notice.say(next, language, "plan.saved");
            return new ModelAndView("redirect:" + system.path() + "/plans/" + id);
        }
        Plan now = plans.one(actor, id, look.today(system));
        return form(now, status == HttpStatus.CONFLICT ? form.onVersion(now.version()) : form, status);
    }

    private static ModelAndView form(@Nullable Plan plan, PlanForm form, HttpStatus status) {
        var page = new ModelAndView("plans/web/plan-form", status);
        page.addObject("plan", plan);
        page.addObject("form", form);
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        return page;
    }
}

package org.suivi.plans.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanSnapshot;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** Approving a plan after seeing what that changes, and reading what was approved. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/plans/{id}")
class ApprovalController {

    private static final int SIZE = 50;

    private final Plans plans;
    private final PublishedPlans published;
    private final RecommendationBriefs briefs;
    private final Look look;
    private final Notice notice;

    ApprovalController(Plans plans, PublishedPlans published, RecommendationBriefs briefs, Look look, Notice notice) {
        this.plans = plans;
        this.published = published;
        this.briefs = briefs;
        this.look = look;
        this.notice = notice;
    }

    @GetMapping("/approval")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView preview(Actor actor, SystemHead system, @PathVariable("id") long id) {
        return preview(actor, system, plans.one(actor, id, look.today(system)), HttpStatus.OK);
    }

    @PostMapping("/approval")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView approve(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            RedirectAttributes next) {
        Plan plan = plans.one(actor, id, look.today(system));
        try {
            int number = published.approve(actor, plan, version);
            notice.say(next, language, "plan.approved", number);
            return new ModelAndView("redirect:" + system.path() + "/plans/" + id + "/versions/" + number);
        } catch (Stale stale) {
            return preview(actor, system, plans.one(actor, id, look.today(system)), HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/versions/{number}")
    @Needs(Permission.READ_PUBLISHED)
    String version(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("number") int number,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        PublishedPlans.Published version = published.version(actor, id, number);
        Page<PlanSnapshot.Step> steps = slice(version.content().steps(), Page.numbered(page));
        List<Long> served = steps.rows().stream()
                .flatMap(step -> step.serves().recommendations().stream())
                .distinct()
                .toList();
        Map<Long, Brief> recommendations = briefs.of(actor, served);
        model.addAttribute("version", version);
        model.addAttribute("steps", steps);
        model.addAttribute("recommendations", recommendations);
        model.addAttribute("difference", published.difference(actor, version));
        model.addAttribute("versions", published.versions(actor, id));
        model.addAttribute("look", look.of(system));
        return "plans/web/plan-version";
    }

    private ModelAndView preview(Actor actor, SystemHead system, Plan plan, HttpStatus status) {
        var page = new ModelAndView("plans/web/plan-approval", status);
        page.addObject("plan", plan);
        page.addObject("look", look.of(system));
        page.addObject("difference", published.pending(actor, plan));
        page.addObject("versions", published.versions(actor, plan.id()));
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        return page;
    }

    private static Page<PlanSnapshot.Step> slice(List<PlanSnapshot.Step> all, int number) {
        int from = Math.min(all.size(), (number - 1) * SIZE);
        return new Page<>(all.subList(from, Math.min(all.size(), from + SIZE)), all.size(), number, SIZE);
    }
}

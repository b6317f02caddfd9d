package org.suivi.plans.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.plans.Milestone;
import org.suivi.plans.Milestones;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The page of an action, and what its institution tells there: delivery, remarks, milestones. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/actions/{id}")
class ActionController {

    private final Actions actions;
    private final Milestones milestones;
    private final ActionPages pages;
    private final Notice notice;

    ActionController(Actions actions, Milestones milestones, ActionPages pages, Notice notice) {
        this.actions = actions;
        this.milestones = milestones;
        this.pages = pages;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.READ)
    ModelAndView show(Actor actor, SystemHead system, @PathVariable("id") long id) {
        return pages.show(actor, system, id);
    }

    @PostMapping("/delivery")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView deliver(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("delivery") String delivery,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes next) {
        Delivery to = Delivery.of(delivery).orElseThrow(() -> new Refused("action.delivery.not-allowed"));
        var told = new Unsaved(to, reason, null);
        return attempt(
                new At(actor, language, system, id), told, next, () -> actions.deliver(actor, id, version, to, reason));
    }

    @PostMapping("/remarks")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView remark(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("remarks") String remarks,
            RedirectAttributes next) {
        var told = new Unsaved(null, null, remarks);
        return attempt(
                new At(actor, language, system, id),
                told,
                next,
                () -> actions.remark(actor, id, version, Entered.line(remarks)));
    }

    @PostMapping("/milestones")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView addMilestone(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("title") String title,
            @RequestParam("due") LocalDate due,
            RedirectAttributes next) {
        return attempt(
                new At(actor, language, system, id),
                Unsaved.NOTHING,
                next,
                () -> milestones.add(actor, id, new Milestone.Draft(LocalizedText.of(language, title), due, null)));
    }

    @PostMapping("/milestones/{milestone}")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView changeMilestone(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("milestone") long milestone,
            @RequestParam("version") int version,
            @RequestParam("due") LocalDate due,
            @RequestParam(name = "reached", required = false) @Nullable LocalDate reached,
            RedirectAttributes next) {
        return attempt(new At(actor, language, system, id), Unsaved.NOTHING, next, () -> {
            LocalizedText title = milestones.one(actor, id, milestone).draft().title();
            milestones.change(actor, id, milestone, version, new Milestone.Draft(title, due, reached));
        });
    }

    /** Who is at the page of which action. */
    private record At(Actor actor, Language language, SystemHead system, long id) {}

    private ModelAndView attempt(At at, Unsaved mine, RedirectAttributes next, Runnable command) {
        try {
            command.run();
            notice.say(next, at.language(), "plan.saved");
            return new ModelAndView("redirect:" + at.system().path() + "/actions/" + at.id());
        } catch (Stale stale) {
            return again(at, mine, HttpStatus.CONFLICT);
        } catch (Refused refused) {
            ModelAndView page = again(at, mine, HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("refusal", refused);
            return page;
        }
    }

    private ModelAndView again(At at, Unsaved mine, HttpStatus status) {
        return pages.again(at.actor(), at.system(), at.id(), mine, status);
    }
}

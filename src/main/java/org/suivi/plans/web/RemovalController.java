package org.suivi.plans.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.PlanOrder;
import org.suivi.plans.WithdrawnActions;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The place of an action, and taking it out of its plan and back in. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/actions/{id}")
class RemovalController {

    private final Actions actions;
    private final PlanOrder order;
    private final WithdrawnActions withdrawn;
    private final Notice notice;

    RemovalController(Actions actions, PlanOrder order, WithdrawnActions withdrawn, Notice notice) {
        this.actions = actions;
        this.order = order;
        this.withdrawn = withdrawn;
        this.notice = notice;
    }

    @PostMapping("/order")
    @Needs(Permission.EDIT_RECORDS)
    String move(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "up", defaultValue = "false") boolean up) {
        order.moveAction(actor, id, up);
        Action action = actions.one(actor, id);
        return "redirect:" + system.path() + "/plans/" + action.plan() + "/themes/"
                + action.draft().theme() + "/order";
    }

    @GetMapping("/removal")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView ask(Actor actor, @PathVariable("id") long id) {
        return ask(actor, id, "", HttpStatus.OK);
    }

    @PostMapping("/removal")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView takeOut(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes next) {
        long plan = actions.one(actor, id).plan();
        try {
            boolean isDeleted = withdrawn.takeOut(actor, id, version, reason);
            notice.say(next, language, isDeleted ? "action.deleted" : "action.taken-out");
            return new ModelAndView("redirect:" + system.path() + "/plans/" + plan);
        } catch (Stale stale) {
            return ask(actor, id, reason, HttpStatus.CONFLICT);
        } catch (Refused refused) {
            ModelAndView again = ask(actor, id, reason, HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("refusal", refused);
            return again;
        }
    }

    @PostMapping("/return")
    @Needs(Permission.EDIT_RECORDS)
    String bringBack(Actor actor, SystemHead system, @PathVariable("id") long id) {
        withdrawn.bringBack(actor, id);
        return "redirect:" + system.path() + "/actions/" + id;
    }

    private ModelAndView ask(Actor actor, long id, String reason, HttpStatus status) {
        var page = new ModelAndView("plans/web/action-removal", status);
        page.addObject("action", actions.one(actor, id));
        page.addObject("mustStay", withdrawn.mustStay(actor, id));
        page.addObject("reason", reason);
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("refusal", null);
        return page;
    }
}

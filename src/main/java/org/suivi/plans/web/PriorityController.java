package org.suivi.plans.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.plans.Priorities;
import org.suivi.plans.PriorityDecisions;
import org.suivi.plans.PriorityDecisions.Flag;
import org.suivi.plans.PriorityDecisions.Place;
import org.suivi.plans.PriorityDecisions.Standing;
import org.suivi.plans.PriorityRules;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The order of recommendations by their points, and what people decide about one of them. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/priorities")
class PriorityController {

    private final Priorities priorities;
    private final PriorityRules rules;
    private final PriorityDecisions decisions;
    private final Look look;

    PriorityController(Priorities priorities, PriorityRules rules, PriorityDecisions decisions, Look look) {
        this.priorities = priorities;
        this.rules = rules;
        this.decisions = decisions;
        this.look = look;
    }

    @GetMapping
    @Needs(Permission.READ)
    String list(
            Actor actor,
            SystemHead system,
            @RequestParam(name = "unserved", defaultValue = "false") boolean unserved,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("rows", priorities.page(actor, look.today(system), unserved, Page.numbered(page)));
        model.addAttribute("weights", rules.weights(actor));
        model.addAttribute("unserved", unserved);
        model.addAttribute("look", look.of(system));
        return "plans/web/priorities";
    }

    @GetMapping("/{id:\\d+}")
    @Needs(Permission.READ)
    ModelAndView show(Actor actor, SystemHead system, @PathVariable("id") long id) {
        return page(actor, system, id, null);
    }

    @PostMapping("/{id:\\d+}/flag")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView flag(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "source", defaultValue = "") String source,
            @RequestParam(name = "due", required = false) @Nullable LocalDate due,
            @ModelAttribute("form") Seen seen) {
        var flag = new Flag(source, due);
        return tried(actor, system, id, () -> decisions.flag(actor, id, flag, seen.flag()))
                .addObject("flag", flag);
    }

    @PostMapping("/{id:\\d+}/place")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView decide(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "place", required = false) @Nullable Integer place,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @ModelAttribute("form") Seen seen) {
        var decided = new Place(place, reason);
        return tried(actor, system, id, () -> decisions.decide(actor, id, decided, seen.place()))
                .addObject("place", decided);
    }

    /** What stood there when the form was opened. */
    public record Seen(
            @Nullable String sawSource,
            @Nullable LocalDate sawDue,
            @Nullable Integer sawPlace,
            @Nullable String sawReason) {

        Flag flag() {
            return new Flag(sawSource == null ? "" : sawSource, sawDue);
        }

        Place place() {
            return new Place(sawPlace, sawReason == null ? "" : sawReason);
        }
    }

    private ModelAndView tried(Actor actor, SystemHead system, long id, Runnable command) {
        try {
            command.run();
            return new ModelAndView("redirect:" + system.path() + "/priorities/" + id);
        } catch (Refused refused) {
            ModelAndView again = page(actor, system, id, refused);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        } catch (Stale stale) {
            ModelAndView again = page(actor, system, id, new Refused("plan.stale"));
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
    }

    private ModelAndView page(Actor actor, SystemHead system, long id, @Nullable Refused refusal) {
        var page = new ModelAndView("plans/web/priority");
        page.addObject("row", priorities.one(actor, look.today(system), id));
        Standing standing = decisions.of(actor, id);
        page.addObject("standing", standing);
        page.addObject("flag", standing.flag());
        page.addObject("place", standing.place());
        page.addObject("weights", rules.weights(actor));
        page.addObject("look", look.of(system));
        page.addObject("refusal", refusal);
        return page;
    }
}

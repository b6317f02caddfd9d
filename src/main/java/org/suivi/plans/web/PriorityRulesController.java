package org.suivi.plans.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.plans.PriorityPart;
import org.suivi.plans.PriorityRules;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** How much each part of priorities counts, and when mechanisms look at the State again. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/priorities")
class PriorityRulesController {

    private final PriorityRules rules;
    private final Look look;

    PriorityRulesController(PriorityRules rules, Look look) {
        this.rules = rules;
        this.look = look;
    }

    @GetMapping("/weights")
    @Needs(Permission.READ)
    ModelAndView show(Actor actor, SystemHead system) {
        return page(actor, system, null);
    }

    @PostMapping("/weights")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView weigh(Actor actor, SystemHead system, @ModelAttribute("form") Weights form) {
        return attempt(actor, system, () -> rules.setWeights(actor, form.byPart(rules.weights(actor)), form.seen()));
    }

    @PostMapping("/reviews")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView review(
            Actor actor,
            SystemHead system,
            @RequestParam("mechanism") int mechanism,
            @RequestParam(name = "next", required = false) @Nullable LocalDate next,
            @RequestParam(name = "saw", required = false) @Nullable LocalDate saw) {
        return attempt(actor, system, () -> rules.setReview(actor, mechanism, saw, next));
    }

    private ModelAndView attempt(Actor actor, SystemHead system, Runnable change) {
        try {
            change.run();
            return new ModelAndView("redirect:" + system.path() + "/priorities/weights");
        } catch (Refused refused) {
            ModelAndView again = page(actor, system, refused);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        } catch (Stale stale) {
            ModelAndView again = page(actor, system, new Refused("priority.stale"));
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
    }

    private ModelAndView page(Actor actor, SystemHead system, @Nullable Refused refusal) {
        var page = new ModelAndView("plans/web/priority-weights");
        page.addObject("weights", rules.weights(actor));
        page.addObject("reviews", rules.reviews(actor));
        page.addObject("look", look.of(system));
        page.addObject("refusal", refusal);
        return page;
    }

    /** Weights by the codes of their parts. */
    public record Weights(Map<String, Integer> weight, Map<String, Integer> saw) {

        /** As the parts counted when the form was opened; one that is not told is as the program proposes. */
        Map<PriorityPart, Integer> seen() {
            return new Weights(saw, saw).byPart(PriorityPart.allProposed());
        }

        Map<PriorityPart, Integer> byPart(Map<PriorityPart, Integer> before) {
            Map<PriorityPart, Integer> all = new EnumMap<>(before);
            for (PriorityPart part : PriorityPart.values()) {
                Integer entered = weight == null ? null : weight.get(part.code());
                if (entered != null) {
                    all.put(part, entered);
                }
            }
            return all;
        }
    }
}

package org.suivi.assistance.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.assistance.OverlapState;
import org.suivi.assistance.Overlaps;
import org.suivi.cooperation.HouseTabs;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** Where two projects or offers seem to do the same, what was decided about them, and how many alarms were right. */
@Controller
@RequestMapping("/clearing-house/overlaps")
class OverlapController {

    private final Overlaps overlaps;
    private final ProjectLooks looks;
    private final HouseTabs tabs;
    private final Clock clock;

    OverlapController(Overlaps overlaps, ProjectLooks looks, HouseTabs tabs, Clock clock) {
        this.overlaps = overlaps;
        this.looks = looks;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.READ_ASSISTANCE)
    String list(
            Actor actor,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        OverlapState chosen = OverlapState.of(state).orElse(null);
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("chosen", chosen);
        boolean isToDecide = state.equals(Overlaps.TO_DECIDE);
        model.addAttribute("isToDecide", isToDecide);
        model.addAttribute(
                "page",
                isToDecide
                        ? overlaps.toDecide(actor, Page.numbered(page))
                        : overlaps.page(actor, chosen, Page.numbered(page)));
        model.addAttribute("precision", overlaps.precision(actor));
        model.addAttribute("look", looks.now());
        model.addAttribute("now", clock.instant());
        return "assistance/web/overlaps";
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.COORDINATE_ASSISTANCE)
    String decide(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("to") String to,
            @RequestParam(name = "note", defaultValue = "") String note) {
        OverlapState state = OverlapState.of(to).orElseThrow(() -> new NotFound("problem.not-found"));
        overlaps.decide(actor, id, version, state, note);
        return "redirect:/clearing-house/overlaps";
    }
}

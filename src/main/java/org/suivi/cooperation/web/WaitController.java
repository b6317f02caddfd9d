package org.suivi.cooperation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseTabs;
import org.suivi.cooperation.Waits;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The front of the clearing house: what waits for its reader; whoever only looks is led to what is offered. */
@Controller
class WaitController {

    private final Waits waits;
    private final HouseTabs tabs;

    WaitController(Waits waits, HouseTabs tabs) {
        this.waits = waits;
        this.tabs = tabs;
    }

    @GetMapping("/clearing-house")
    @Needs(Permission.NOTHING)
    String front(Actor actor) {
        return "redirect:" + (Waits.concern(actor) ? Waits.PATH : Entity.OFFER.path());
    }

    @GetMapping(Waits.PATH)
    @Needs(Permission.NOTHING)
    String waiting(Actor actor, Model model) {
        if (!Waits.concern(actor)) {
            return front(actor);
        }
        model.addAttribute("counted", waits.of(actor));
        model.addAttribute("tabs", tabs.of(actor));
        return "cooperation/web/waits";
    }
}

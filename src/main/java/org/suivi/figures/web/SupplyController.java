package org.suivi.figures.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.HouseTabs;
import org.suivi.figures.Supply;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** What is on offer and what of it nobody ever used, each figure with its list. */
@Controller
@RequestMapping("/clearing-house/supply")
class SupplyController {

    private final Supply supply;
    private final HouseTabs tabs;

    SupplyController(Supply supply, HouseTabs tabs) {
        this.supply = supply;
        this.tabs = tabs;
    }

    @GetMapping
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String all(Actor actor, Model model) {
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("supply", supply.now(actor));
        return "figures/web/supply";
    }

    @GetMapping("/{of:[a-z]{5,8}}")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String behind(
            Actor actor,
            @PathVariable("of") String of,
            @RequestParam(name = "why", defaultValue = "") String why,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("of", of);
        model.addAttribute("why", why.matches("[a-z-]{1,30}") ? why : "");
        model.addAttribute("page", supply.behind(actor, of, why, Page.numbered(page)));
        return "figures/web/supply-list";
    }
}

package org.suivi.figures.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.HouseTabs;
import org.suivi.figures.Measures;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** How well the clearing house does, on one page for its desk, and the list behind each figure. */
@Controller
@RequestMapping("/clearing-house/measures")
class MeasureController {

    private final Measures measures;
    private final HouseTabs tabs;

    MeasureController(Measures measures, HouseTabs tabs) {
        this.measures = measures;
        this.tabs = tabs;
    }

    @GetMapping
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String all(Actor actor, Model model) {
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("figures", measures.all(actor));
        return "figures/web/measures";
    }

    @GetMapping("/{code:[a-z][a-z-]{1,39}}")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String behind(
            Actor actor,
            @PathVariable("code") String code,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("behind", measures.behind(actor, code, Page.numbered(page)));
        return "figures/web/measure";
    }
}

package org.suivi.cooperation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** Who sees what of a need. */
@Controller
@RequestMapping("/clearing-house/needs/{id:[0-9]{1,18}}")
class NeedSightController {

    private final StatedNeeds needs;
    private final NeedPage page;

    NeedSightController(StatedNeeds needs, NeedPage page) {
        this.needs = needs;
        this.page = page;
    }

    /** A look of the desk at what its owner keeps from all others is asked for by itself, and kept. */
    @PostMapping("/exclusions")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String exclusions(Actor actor, @PathVariable("id") long id, Model model) {
        return page.of(actor, needs.withId(actor, id), needs.exclusions(actor, id), model);
    }
}

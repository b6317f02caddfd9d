package org.suivi.practices.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.practices.PracticesAsked;
import org.suivi.practices.PracticesAsked.What;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The practices about which something is asked of the reader. */
@Controller
class PracticesAskedController {

    private final PracticesAsked asked;
    private final Clock clock;

    PracticesAskedController(PracticesAsked asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    @GetMapping(PracticesAsked.PATH)
    @Needs(Permission.SHARE_PRACTICES)
    String list(
            Actor actor,
            @RequestParam(name = "what", defaultValue = "review") String what,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        What chosen = What.of(what).orElseThrow(() -> new NotFound("problem.not-found"));
        model.addAttribute("what", chosen);
        model.addAttribute("page", asked.page(actor, chosen, Page.numbered(page)));
        model.addAttribute("now", clock.instant());
        return "practices/web/practices-asked";
    }
}

package org.suivi.identity.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The front page. */
@Controller
class FrontController {

    private final Accounts accounts;
    private final NationalSystems systems;

    FrontController(Accounts accounts, NationalSystems systems) {
        this.accounts = accounts;
        this.systems = systems;
    }

    /**
     * With one system to go to, goes there; an installation for one State never shows the choice. Who has a part between countries
     * and in no system goes there.
     */
    @GetMapping("/")
    @Needs(Permission.NOTHING)
    String front(Actor actor, Model model) {
        List<String> mine = actor.isSignedIn() ? accounts.systemsOf(actor.account()) : List.of();
        if (mine.isEmpty() && actor.may(Permission.READ_ASSISTANCE)) {
            return "redirect:/clearing-house";
        }
        if (mine.isEmpty() && actor.may(Permission.AUDIT_CLEARING_HOUSE)) {
            return "redirect:/clearing-house/log";
        }
        if (mine.isEmpty() && (actor.may(Permission.RUN_PANELS) || actor.may(Permission.SPEAK_IN_PANELS))) {
            return "redirect:/panels";
        }
        List<NationalSystem> open = systems.all().stream()
                .filter(system -> system.isPublic() || mine.contains(system.code()))
                .toList();
        if (open.size() == 1) {
            return "redirect:/" + open.get(0).code() + "/recommendations";
        }
        if (open.isEmpty() && !actor.isSignedIn()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("systems", open);
        return "identity/web/front";
    }
}

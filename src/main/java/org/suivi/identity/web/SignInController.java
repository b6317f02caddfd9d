package org.suivi.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The front page and signing in. */
@Controller
class SignInController {

    private final Accounts accounts;
    private final NationalSystems systems;

    SignInController(Accounts accounts, NationalSystems systems) {
        this.accounts = accounts;
        this.systems = systems;
    }

    /** With one system to go to, goes there; an installation for one State never shows the choice. */
    @GetMapping("/")
    @Needs(Permission.NOTHING)
    String front(Actor actor, Model model) {
        List<String> mine = actor.isSignedIn() ? accounts.systemsOf(actor.account()) : List.of();
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

    @GetMapping("/sign-in")
    @Needs(Permission.NOTHING)
    String signIn(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestParam(name = "error", required = false) @Nullable String error,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("next", next == null ? "/" : next);
        return "identity/web/sign-in";
    }
}

package org.suivi.matches.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.web.HouseLooks;
import org.suivi.matches.FriendsAsked;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The needs for which the reader was asked to help and did not answer yet. */
@Controller
class FriendsAskedController {

    private final FriendsAsked asked;
    private final HouseLooks looks;
    private final Clock clock;

    FriendsAskedController(FriendsAsked asked, HouseLooks looks, Clock clock) {
        this.asked = asked;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping(FriendsAsked.PATH)
    @Needs(Permission.OFFER_ASSISTANCE)
    String list(Actor actor, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("page", asked.page(actor, Page.numbered(page)));
        model.addAttribute("look", looks.now());
        model.addAttribute("now", clock.instant());
        return "matches/web/friends-asked";
    }
}

package org.suivi.matches.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.HouseTabs;
import org.suivi.matches.Rounds;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.taxonomies.Taxonomies;

/** The desk's round over all open needs: what is suggested, what is proposed of it, and how proposals were declined. */
@Controller
@RequestMapping("/clearing-house/round")
class DeskController {

    private final Rounds rounds;
    private final HouseTabs tabs;
    private final Taxonomies taxonomies;
    private final Notice notice;
    private final Clock clock;

    DeskController(Rounds rounds, HouseTabs tabs, Taxonomies taxonomies, Notice notice, Clock clock) {
        this.rounds = rounds;
        this.tabs = tabs;
        this.taxonomies = taxonomies;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String round(Actor actor, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("round", rounds.suggestions(actor, page).orElse(null));
        model.addAttribute("answers", rounds.answers(actor));
        model.addAttribute("tabs", tabs.of(actor));
        return with(model, "round");
    }

    @PostMapping
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String workOut(Actor actor, Language language, RedirectAttributes next) {
        rounds.workOut(actor);
        notice.say(next, language, "round.begun");
        return "redirect:/clearing-house/round";
    }

    @PostMapping("/proposals")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String propose(
            Actor actor,
            Language language,
            @RequestParam(name = "need", defaultValue = "") List<Long> needs,
            RedirectAttributes next) {
        notice.say(next, language, "round.proposed", rounds.propose(actor, Set.copyOf(needs)));
        return "redirect:/clearing-house/round";
    }

    @GetMapping("/answers/{by:needs|offers}")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String declined(
            Actor actor,
            @PathVariable("by") String by,
            @RequestParam("reason") String reason,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("by", by);
        model.addAttribute("reason", reason);
        model.addAttribute("page", rounds.declined(actor, reason, by.equals("needs"), Page.numbered(page)));
        return with(model, "declined");
    }

    private String with(Model model, String page) {
        model.addAttribute("look", new MatchLook(taxonomies.vocabulary()));
        model.addAttribute("now", clock.instant());
        return "matches/web/" + page;
    }
}

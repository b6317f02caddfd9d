package org.suivi.matches.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseTabs;
import org.suivi.matches.Candidates;
import org.suivi.matches.Candidates.Found;
import org.suivi.matches.MatchList;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.taxonomies.Taxonomies;

/** What fits a need or an offer: a page, and a few lines of it on the page of the record. */
@Controller
class CandidateController {

    private final Candidates candidates;
    private final MatchList matches;
    private final HouseTabs tabs;
    private final Taxonomies taxonomies;

    CandidateController(Candidates candidates, MatchList matches, HouseTabs tabs, Taxonomies taxonomies) {
        this.candidates = candidates;
        this.matches = matches;
        this.tabs = tabs;
        this.taxonomies = taxonomies;
    }

    @GetMapping("/clearing-house/needs/{id:[0-9]{1,18}}/matches")
    @Needs(Permission.READ_ASSISTANCE)
    String offersForNeed(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam(name = "all", defaultValue = "") String all,
            AsPart asked,
            Model model) {
        return page(actor, Entity.NEED, candidates.offersFor(actor, id, !all.isEmpty()), model, asked);
    }

    @GetMapping("/clearing-house/offers/{id:[0-9]{1,18}}/matches")
    @Needs(Permission.READ_ASSISTANCE)
    String needsForOffer(Actor actor, @PathVariable("id") long id, AsPart asked, Model model) {
        return page(actor, Entity.OFFER, candidates.needsFor(actor, id), model, asked);
    }

    private String page(Actor actor, Entity entity, Found found, Model model, AsPart asked) {
        model.addAttribute("entity", entity);
        model.addAttribute("found", found);
        model.addAttribute("matches", matches.of(actor, entity, found.record().id()));
        model.addAttribute("look", new MatchLook(taxonomies.vocabulary()));
        if (asked.isPart()) {
            return "matches/web/found-part";
        }
        model.addAttribute("tabs", tabs.of(actor));
        return "matches/web/found";
    }
}

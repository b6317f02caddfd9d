package org.suivi.matches.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.cooperation.HouseTabs;
import org.suivi.matches.Lessons;
import org.suivi.matches.Lessons.Taught;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.taxonomies.Taxonomies;

/** What a challenge could learn from and what a practice could serve: a page, and a few lines of it on the page of the record. */
@Controller
class LessonController {

    private final Lessons lessons;
    private final HouseTabs tabs;
    private final Taxonomies taxonomies;

    LessonController(Lessons lessons, HouseTabs tabs, Taxonomies taxonomies) {
        this.lessons = lessons;
        this.tabs = tabs;
        this.taxonomies = taxonomies;
    }

    @GetMapping("/clearing-house/challenges/{id:[0-9]{1,18}}/matches")
    @Needs(Permission.OWN_ACCOUNT)
    String forChallenge(Actor actor, @PathVariable("id") long id, AsPart asked, Model model) {
        return page(actor, lessons.forChallenge(actor, id), model, asked.isPart());
    }

    @GetMapping("/clearing-house/practices/{id:[0-9]{1,18}}/matches")
    @Needs(Permission.READ_ASSISTANCE)
    String forPractice(Actor actor, @PathVariable("id") long id, AsPart asked, Model model) {
        return page(actor, lessons.forPractice(actor, id), model, asked.isPart());
    }

    private String page(Actor actor, Taught taught, Model model, boolean isPart) {
        model.addAttribute("taught", taught);
        model.addAttribute("look", new MatchLook(taxonomies.vocabulary()));
        if (isPart) {
            return "matches/web/taught-part";
        }
        model.addAttribute("tabs", tabs.of(actor));
        return "matches/web/taught";
    }
}

package org.suivi.indicators.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.indicators.IndicatorLinks;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.NotNeeded;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The indicators of a recommendation, a cluster or an action, a part of its page and a page of its own; or that it needs none. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/indicators")
class MeasuredController {

    private final MeasuredViews views;
    private final NotNeeded notNeeded;
    private final IndicatorLinks links;

    MeasuredController(MeasuredViews views, NotNeeded notNeeded, IndicatorLinks links) {
        this.views = views;
        this.notNeeded = notNeeded;
        this.links = links;
    }

    @GetMapping("/of-recommendation/{id}")
    @Needs(Permission.READ_PUBLISHED)
    String ofRecommendation(Actor actor, Language language, @PathVariable("id") long id, AsPart asked, Model model) {
        return beside(views.of(actor, language, Measurable.RECOMMENDATION, id), asked, model);
    }

    @GetMapping("/of-cluster/{id}")
    @Needs(Permission.READ_PUBLISHED)
    String ofCluster(Actor actor, Language language, @PathVariable("id") long id, AsPart asked, Model model) {
        return beside(views.of(actor, language, Measurable.CLUSTER, id), asked, model);
    }

    @GetMapping("/of-action/{id}")
    @Needs(Permission.READ)
    String ofAction(Actor actor, Language language, @PathVariable("id") long id, AsPart asked, Model model) {
        return beside(views.of(actor, language, Measurable.ACTION, id), asked, model);
    }

    /** Links an indicator from the page of what it measures. */
    @PostMapping("/links")
    @Needs(Permission.EDIT_RECORDS)
    String link(
            Actor actor,
            SystemHead system,
            @RequestParam("what") Measurable what,
            @RequestParam("id") long id,
            @RequestParam("code") String code) {
        links.linkByCode(actor, code, what, List.of(id));
        return back(system, what, id);
    }

    @PostMapping("/not-needed")
    @Needs(Permission.EDIT_RECORDS)
    String propose(
            Actor actor,
            SystemHead system,
            @RequestParam("what") Measurable what,
            @RequestParam("id") long id,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        notNeeded.propose(actor, what, id, reason);
        return back(system, what, id);
    }

    @PostMapping("/not-needed/confirmation")
    @Needs(Permission.EDIT_RECORDS)
    String confirm(Actor actor, SystemHead system, @RequestParam("what") Measurable what, @RequestParam("id") long id) {
        notNeeded.confirm(actor, what, id);
        return back(system, what, id);
    }

    @PostMapping("/not-needed/removal")
    @Needs(Permission.EDIT_RECORDS)
    String takeBack(
            Actor actor, SystemHead system, @RequestParam("what") Measurable what, @RequestParam("id") long id) {
        notNeeded.takeBack(actor, what, id);
        return back(system, what, id);
    }

    private static String back(SystemHead system, Measurable what, long id) {
        return "redirect:" + system.path() + "/indicators/of-" + what.code() + "/" + id;
    }

    private static String beside(Beside beside, AsPart asked, Model model) {
        model.addAttribute("beside", beside);
        return asked.template("indicators/web/beside");
    }
}

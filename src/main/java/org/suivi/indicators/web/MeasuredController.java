package org.suivi.indicators.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.indicators.IndicatorList;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.NotNeeded;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The indicators of a recommendation or a cluster, a part of its page and a page of its own; or that it needs none. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/indicators")
class MeasuredController {

    private final IndicatorList list;
    private final NotNeeded notNeeded;
    private final RecommendationPages pages;
    private final Clusters clusters;
    private final Messages messages;

    MeasuredController(
            IndicatorList list, NotNeeded notNeeded, RecommendationPages pages, Clusters clusters, Messages messages) {
        this.list = list;
        this.notNeeded = notNeeded;
        this.pages = pages;
        this.clusters = clusters;
        this.messages = messages;
    }

    @GetMapping("/of-recommendation/{id}")
    @Needs(Permission.READ_PUBLISHED)
    String ofRecommendation(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestHeader(name = "HX-Request", defaultValue = "") String byScript,
            Model model) {
        String path = "/r/" + pages.withId(actor, id).official().address();
        return beside(
                new Beside(
                        Measurable.RECOMMENDATION,
                        id,
                        path,
                        list.ofRecommendation(actor, id),
                        decision(actor, Measurable.RECOMMENDATION, id),
                        new IndicatorWords(messages, language)),
                byScript,
                model);
    }

    @GetMapping("/of-cluster/{id}")
    @Needs(Permission.READ_PUBLISHED)
    String ofCluster(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestHeader(name = "HX-Request", defaultValue = "") String byScript,
            Model model) {
        String path = "/clusters/" + clusters.one(actor, id).code();
        return beside(
                new Beside(
                        Measurable.CLUSTER,
                        id,
                        path,
                        list.ofCluster(actor, id),
                        decision(actor, Measurable.CLUSTER, id),
                        new IndicatorWords(messages, language)),
                byScript,
                model);
    }

    @PostMapping("/not-needed")
    @Needs(Permission.EDIT_RECORDS)
    String decide(
            Actor actor,
            SystemHead system,
            @RequestParam("what") Measurable what,
            @RequestParam("id") long id,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        notNeeded.decide(actor, what, id, reason);
        return "redirect:" + system.path() + "/indicators/of-" + what.code() + "/" + id;
    }

    @PostMapping("/not-needed/removal")
    @Needs(Permission.EDIT_RECORDS)
    String takeBack(
            Actor actor, SystemHead system, @RequestParam("what") Measurable what, @RequestParam("id") long id) {
        notNeeded.takeBack(actor, what, id);
        return "redirect:" + system.path() + "/indicators/of-" + what.code() + "/" + id;
    }

    private NotNeeded.@Nullable Decision decision(Actor actor, Measurable what, long id) {
        return actor.may(Permission.READ) ? notNeeded.of(actor, what, id).orElse(null) : null;
    }

    private static String beside(Beside beside, String byScript, Model model) {
        model.addAttribute("beside", beside);
        return "indicators/web/" + (byScript.isEmpty() ? "beside-page" : "beside");
    }
}

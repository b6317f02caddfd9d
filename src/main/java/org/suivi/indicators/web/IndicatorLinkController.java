package org.suivi.indicators.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.indicators.IndicatorLinks;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.SdgIndicators;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** What an indicator is linked with. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/indicators/{id:\\d+}/links")
class IndicatorLinkController {

    private final IndicatorLinks links;
    private final SdgIndicators sdgs;
    private final RecommendationPages pages;

    IndicatorLinkController(IndicatorLinks links, SdgIndicators sdgs, RecommendationPages pages) {
        this.links = links;
        this.sdgs = sdgs;
        this.pages = pages;
    }

    @PostMapping("/recommendations")
    @Needs(Permission.EDIT_RECORDS)
    String recommendation(
            Actor actor, SystemHead system, @PathVariable("id") long id, @RequestParam("address") String address) {
        String last = address.strip().replaceAll(".*/", "");
        long recommendation = pages.at(actor, last).official().id();
        links.link(actor, id, Measurable.RECOMMENDATION, List.of(recommendation));
        return back(system, id);
    }

    @PostMapping("/clusters")
    @Needs(Permission.EDIT_RECORDS)
    String cluster(Actor actor, SystemHead system, @PathVariable("id") long id, @RequestParam("cluster") long cluster) {
        links.link(actor, id, Measurable.CLUSTER, List.of(cluster));
        return back(system, id);
    }

    @PostMapping("/actions")
    @Needs(Permission.EDIT_RECORDS)
    String action(Actor actor, SystemHead system, @PathVariable("id") long id, @RequestParam("action") String address) {
        String last = address.strip().replaceAll(".*/", "");
        if (!last.matches("\\d{1,18}")) {
            throw new Refused("indicator.links.action.wrong", last);
        }
        links.link(actor, id, Measurable.ACTION, List.of(Long.valueOf(last)));
        return back(system, id);
    }

    @PostMapping("/goals")
    @Needs(Permission.EDIT_RECORDS)
    String goal(Actor actor, SystemHead system, @PathVariable("id") long id, @RequestParam("number") String number) {
        if (SdgIndicators.isNumber(number)) {
            sdgs.link(actor, id, number);
        } else {
            links.linkGoal(actor, id, number);
        }
        return back(system, id);
    }

    @PostMapping("/removal")
    @Needs(Permission.EDIT_RECORDS)
    String remove(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("with") String with,
            @RequestParam("key") long key) {
        switch (with) {
            case "goal" -> links.unlinkGoal(actor, id, (int) Math.max(0, Math.min(key, Integer.MAX_VALUE)));
            case "sdg-indicator" -> sdgs.unlink(actor, id, key);
            case "cluster" -> links.unlink(actor, id, Measurable.CLUSTER, key);
            case "action" -> links.unlink(actor, id, Measurable.ACTION, key);
            default -> links.unlink(actor, id, Measurable.RECOMMENDATION, key);
        }
        return back(system, id);
    }

    private static String back(SystemHead system, long id) {
        return "redirect:" + system.path() + "/indicators/" + id;
    }
}

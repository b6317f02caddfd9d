package org.suivi.recommendations.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.recommendations.Asks;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.recommendations.RecommendationTags;
import org.suivi.recommendations.Relations;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The small forms on the page of a recommendation: its asks, relations and tags. */
@Controller
class BesideController {

    private static final int LONGEST = 2_000;

    private final RecommendationPages pages;
    private final Asks asks;
    private final Relations relations;
    private final RecommendationTags tags;

    BesideController(RecommendationPages pages, Asks asks, Relations relations, RecommendationTags tags) {
        this.pages = pages;
        this.asks = asks;
        this.relations = relations;
        this.tags = tags;
    }

    @PostMapping("/{system:[a-z]{3}}/r/{address}/asks")
    @Needs(Permission.EDIT_RECORDS)
    String addAsk(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("address") String address,
            @RequestParam("text") String text,
            @RequestParam(name = "doneWhen", defaultValue = "") String doneWhen) {
        asks.add(
                actor, id(actor, address), new Asks.Words(words(language, text), LocalizedText.of(language, doneWhen)));
        return back(system, address);
    }

    @PostMapping("/{system:[a-z]{3}}/r/{address}/asks/{ask}/removal")
    @Needs(Permission.EDIT_RECORDS)
    String removeAsk(
            Actor actor, SystemHead system, @PathVariable("address") String address, @PathVariable("ask") long ask) {
        asks.remove(actor, id(actor, address), ask);
        return back(system, address);
    }

    @PostMapping("/{system:[a-z]{3}}/r/{address}/relations")
    @Needs(Permission.EDIT_RECORDS)
    String relate(
            Actor actor,
            SystemHead system,
            @PathVariable("address") String address,
            @RequestParam("other") String other,
            @RequestParam("kind") String kind) {
        String otherAddress = other.strip().replaceFirst("^.*/r/", "");
        relations.relate(actor, id(actor, address), otherAddress, kind, null);
        return back(system, address);
    }

    @PostMapping("/{system:[a-z]{3}}/r/{address}/relations/removal")
    @Needs(Permission.EDIT_RECORDS)
    String separate(
            Actor actor,
            SystemHead system,
            @PathVariable("address") String address,
            @RequestParam("other") long other,
            @RequestParam("kind") String kind) {
        relations.separate(actor, id(actor, address), other, kind);
        return back(system, address);
    }

    @PostMapping("/{system:[a-z]{3}}/r/{address}/tags/{term}/removal")
    @Needs(Permission.EDIT_RECORDS)
    String untag(
            Actor actor, SystemHead system, @PathVariable("address") String address, @PathVariable("term") int term) {
        tags.remove(actor, id(actor, address), term);
        return back(system, address);
    }

    private long id(Actor actor, String address) {
        return pages.at(actor, address).official().id();
    }

    private static LocalizedText words(Language language, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refused("recommendation.asks.length", LONGEST);
        }
        return LocalizedText.of(language, text);
    }

    private static String back(SystemHead system, String address) {
        return "redirect:" + system.path() + "/r/" + address;
    }
}

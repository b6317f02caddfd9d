package org.suivi.recommendations.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.recommendations.RecommendationTags;
import org.suivi.recommendations.Relations;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The small forms on the page of a recommendation: its relations and tags. */
@Controller
class BesideController {

    private final RecommendationPages pages;
    private final Relations relations;
    private final RecommendationTags tags;

    BesideController(RecommendationPages pages, Relations relations, RecommendationTags tags) {
        this.pages = pages;
        this.relations = relations;
        this.tags = tags;
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

    private static String back(SystemHead system, String address) {
        return "redirect:" + system.path() + "/r/" + address;
    }
}

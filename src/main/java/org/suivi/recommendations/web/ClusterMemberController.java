package org.suivi.recommendations.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The members of a cluster: which recommendation comes in and which goes. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/clusters/{code}/members")
class ClusterMemberController {

    private final Clusters clusters;
    private final RecommendationPages pages;

    ClusterMemberController(Clusters clusters, RecommendationPages pages) {
        this.clusters = clusters;
        this.pages = pages;
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    String put(
            Actor actor,
            SystemHead system,
            @PathVariable("code") String code,
            @RequestParam("address") String address) {
        long id = pages.at(actor, address.strip().replaceFirst("^.*/r/", ""))
                .official()
                .id();
        clusters.put(actor, clusters.withCode(actor, code).id(), List.of(id));
        return ClusterController.back(system, code);
    }

    @PostMapping("/{id}/removal")
    @Needs(Permission.EDIT_RECORDS)
    String takeOut(Actor actor, SystemHead system, @PathVariable("code") String code, @PathVariable("id") long id) {
        pages.withId(actor, id);
        clusters.takeOut(actor, clusters.withCode(actor, code).id(), id);
        return ClusterController.back(system, code);
    }
}

package org.suivi.coordination.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.coordination.FocalPoints;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Naming the focal points of an institution, and ending it. */
@Controller
class FocalPointController {

    private final FocalPoints focalPoints;

    FocalPointController(FocalPoints focalPoints) {
        this.focalPoints = focalPoints;
    }

    @PostMapping("/{system:[a-z]{3}}/institutions/{id}/focal-points")
    @Needs(Permission.EDIT_RECORDS)
    String name(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long organisation,
            @RequestParam("membership") long membership,
            @RequestParam(name = "alternate", defaultValue = "false") boolean isAlternate) {
        focalPoints.name(actor, organisation, membership, isAlternate);
        return "redirect:" + system.path() + "/institutions/" + organisation;
    }

    @PostMapping("/{system:[a-z]{3}}/focal-points/{id}/end")
    @Needs(Permission.EDIT_RECORDS)
    String end(Actor actor, SystemHead system, @PathVariable("id") long id) {
        long organisation = focalPoints.withId(actor, id).organisation();
        focalPoints.end(actor, id);
        return "redirect:" + system.path() + "/institutions/" + organisation;
    }
}

package org.suivi.coordination.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.coordination.FocalPoint;
import org.suivi.coordination.FocalPoints;
import org.suivi.coordination.Handover;
import org.suivi.coordination.Handovers;
import org.suivi.coordination.PassOn;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Passing the work of a focal point on, and the page that the successor begins with. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/handovers")
class HandoverController {

    private final Handovers handovers;
    private final FocalPoints focalPoints;
    private final Mentions mentions;

    HandoverController(Handovers handovers, FocalPoints focalPoints, Mentions mentions) {
        this.handovers = handovers;
        this.focalPoints = focalPoints;
        this.mentions = mentions;
    }

    @GetMapping("/new")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView begin(Actor actor, Language language, @RequestParam("focal-point") long focalPoint) {
        return form(actor, language, focalPoint, null);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView handOver(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam("focal-point") long focalPoint,
            @RequestParam(name = "successor", defaultValue = "0") long successor,
            @RequestParam(name = "promised", defaultValue = "") String promised,
            @RequestParam(name = "contacts", defaultValue = "") String contacts) {
        try {
            long id = handovers.handOver(actor, new PassOn(focalPoint, successor, promised, contacts));
            return new ModelAndView("redirect:" + system.path() + "/handovers/" + id);
        } catch (Refused refused) {
            return form(actor, language, focalPoint, refused)
                    .addObject("promised", promised)
                    .addObject("contacts", contacts);
        }
    }

    @GetMapping("/{id}")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView show(Actor actor, Language language, @PathVariable("id") long id) {
        Handover handover = handovers.withId(actor, id);
        return new ModelAndView("coordination/web/handover-page")
                .addObject("handover", handover)
                .addObject("colleagues", focalPoints.of(actor, handover.organisation()))
                .addObject("view", mentions.of(actor, language, handover.open().recommendations()));
    }

    private ModelAndView form(Actor actor, Language language, long focalPoint, @Nullable Refused refused) {
        FocalPoint leaving = focalPoints.withId(actor, focalPoint);
        List<Successor> successors = Stream.concat(
                        focalPoints.of(actor, leaving.organisation()).stream()
                                .filter(each -> each.isPresent() && each.account() != leaving.account())
                                .map(each -> new Successor(each.account(), each.name())),
                        focalPoints.candidates(actor, leaving.organisation()).stream()
                                .map(each -> new Successor(each.account(), each.name())))
                .toList();
        return new ModelAndView(
                        "coordination/web/handover-form",
                        refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("leaving", leaving)
                .addObject("charge", handovers.charge(actor, leaving))
                .addObject("successors", successors)
                .addObject("refusal", refused == null ? "" : refused.code())
                .addObject("promised", "")
                .addObject("contacts", "")
                .addObject("view", mentions.of(actor, language, List.of()));
    }
}

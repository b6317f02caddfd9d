package org.suivi.panels.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Panels;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;

/** The work of those who are signed in: the secretariat's list, the chair's page, a delegation's own page, the journal. */
@Controller
@RequestMapping("/panels/{id}")
class PanelWorkController {

    /** Pages that a command goes back to; what is refused on the page of preparations is told on the podium's. */
    private static final Set<String> PAGES = Set.of("chair", "speakers", "prepare");

    private final PanelScreens screens;
    private final Panels panels;
    private final PanelSeats seats;

    PanelWorkController(PanelScreens screens, Panels panels, PanelSeats seats) {
        this.screens = screens;
        this.panels = panels;
        this.seats = seats;
    }

    @GetMapping("/speakers")
    @Needs(Permission.RUN_PANELS)
    ModelAndView speakers(Actor actor, @PathVariable("id") long id) {
        return screens.show(place(actor, id, "speakers"), "speakers");
    }

    @GetMapping("/chair")
    @Needs(Permission.RUN_PANELS)
    ModelAndView chair(Actor actor, @PathVariable("id") long id) {
        return screens.show(place(actor, id, "chair"), "chair");
    }

    /** The list on one plain page, for the meeting to go on when nothing else works. */
    @GetMapping("/paper")
    @Needs(Permission.RUN_PANELS)
    ModelAndView paper(Actor actor, @PathVariable("id") long id) {
        return screens.show(place(actor, id, "paper"), "paper");
    }

    @GetMapping("/journal")
    @Needs(Permission.RUN_PANELS)
    ModelAndView journal(Actor actor, @PathVariable("id") long id) {
        PanelScreens.Place place = place(actor, id, "journal");
        ModelAndView page = screens.show(place, "journal");
        page.addObject("lines", panels.journal(place.seat(), 500));
        page.addObject("isSound", panels.isSound(id));
        return page;
    }

    @PostMapping("/commands")
    @Needs(Permission.RUN_PANELS)
    ModelAndView command(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "page", defaultValue = "chair") String page,
            HttpServletRequest form) {
        String known = PAGES.contains(page) ? page : "chair";
        return screens.command(
                place(actor, id, known), known.equals("speakers") ? "speakers" : "chair", form, language);
    }

    @GetMapping("/mine")
    @Needs(Permission.SPEAK_IN_PANELS)
    ModelAndView mine(Actor actor, @PathVariable("id") long id) {
        return screens.show(own(actor, id), "mine");
    }

    @PostMapping("/mine/commands")
    @Needs(Permission.SPEAK_IN_PANELS)
    ModelAndView mineCommand(Actor actor, Language language, @PathVariable("id") long id, HttpServletRequest form) {
        return screens.command(own(actor, id), "mine", form, language);
    }

    private PanelScreens.Place place(Actor actor, long id, String page) {
        return new PanelScreens.Place(seats.of(actor, id), "/panels/" + id, page);
    }

    private PanelScreens.Place own(Actor actor, long id) {
        Seat seat = seats.of(actor, id);
        if (seat.role() != SeatRole.DELEGATE) {
            throw new Refused("panel.delegation.none");
        }
        return new PanelScreens.Place(seat, "/panels/" + id + "/mine", "");
    }
}

package org.suivi.panels.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.identity.PublicAddress;
import org.suivi.panels.Delegations;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** Who sits where: the links of one panel, and which account speaks for which delegation in all of them. */
@Controller
@RequestMapping("/panels")
class SeatsController {

    private final PanelSeats seats;
    private final Delegations delegations;
    private final PanelScreens screens;
    private final PublicAddress site;

    SeatsController(PanelSeats seats, Delegations delegations, PanelScreens screens, PublicAddress site) {
        this.seats = seats;
        this.delegations = delegations;
        this.screens = screens;
        this.site = site;
    }

    @GetMapping("/{id}/seats")
    @Needs(Permission.RUN_PANELS)
    ModelAndView show(Actor actor, @PathVariable("id") long id) {
        return page(actor, id, null);
    }

    /** The link is shown once, on the page that answers. */
    @PostMapping("/{id}/seats")
    @Needs(Permission.RUN_PANELS)
    ModelAndView make(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam(name = "role", defaultValue = "DISPLAY") SeatRole role,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "delegation", defaultValue = "") String delegation,
            @RequestParam(name = "place", defaultValue = "") String place) {
        String code = role == SeatRole.DELEGATE ? delegation : null;
        Seat wanted = new Seat(id, role, 0, name, code, placeFor(role, place));
        return page(actor, id, site.of("/panels/at/" + seats.make(actor, wanted)));
    }

    /** The choice has all booths and all panellists; what does not fit the page is no place. */
    private static @Nullable String placeFor(SeatRole role, String chosen) {
        boolean fits = switch (role) {
            case BOOTH -> Language.of(chosen).isPresent();
            case PANELLIST -> chosen.matches("\\d{1,3}");
            default -> false;
        };
        return fits ? chosen : null;
    }

    @PostMapping("/{id}/seats/{seat}/end")
    @Needs(Permission.RUN_PANELS)
    String end(Actor actor, @PathVariable("id") long id, @PathVariable("seat") long seat) {
        seats.end(actor, id, seat);
        return "redirect:/panels/" + id + "/seats";
    }

    @GetMapping("/delegations")
    @Needs(Permission.RUN_PANELS)
    String members(Actor actor, Model model) {
        model.addAttribute("members", delegations.members(actor));
        model.addAttribute("delegations", delegations.all());
        return "panels/web/delegations";
    }

    @PostMapping("/delegations")
    @Needs(Permission.RUN_PANELS)
    String speakFor(
            Actor actor,
            @RequestParam(name = "account", defaultValue = "0") long account,
            @RequestParam(name = "delegation", defaultValue = "") String delegation) {
        delegations.speakFor(actor, account, delegation);
        return "redirect:/panels/delegations";
    }

    private ModelAndView page(Actor actor, long id, @Nullable String link) {
        ModelAndView page =
                screens.show(new PanelScreens.Place(seats.of(actor, id), "/panels/" + id, "seats"), "seats");
        page.addObject("seats", seats.all(actor, id));
        page.addObject("link", link);
        return page;
    }
}

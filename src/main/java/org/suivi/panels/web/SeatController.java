package org.suivi.panels.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Seat;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The page that the link of a seat opens without signing in; a screen on a wall knows nothing but its link. */
@Controller
@RequestMapping("/panels/at/{token}")
class SeatController {

    private final PanelScreens screens;
    private final PanelSeats seats;

    SeatController(PanelScreens screens, PanelSeats seats) {
        this.screens = screens;
        this.seats = seats;
    }

    /** A display shows the room in the language of its browser unless its address says otherwise. */
    @GetMapping
    @Needs(Permission.NOTHING)
    ModelAndView show(@PathVariable("token") String token, Language language, ScreenLook.Asked asked) {
        PanelScreens.Place place = place(token);
        String elsewhere = elsewhere(place.seat());
        if (elsewhere != null) {
            return new ModelAndView("redirect:" + place.here() + elsewhere);
        }
        ModelAndView page = screens.show(place, template(place.seat()));
        page.addObject("look", ScreenLook.of(asked, screens.policy(place).screens(), language));
        return page;
    }

    /** The list on one plain page, for whoever runs the meeting when nothing else works. */
    @GetMapping("/paper")
    @Needs(Permission.NOTHING)
    ModelAndView paper(@PathVariable("token") String token) {
        Seat seat = seats.at(token);
        if (!seat.role().runs() && !seat.role().keepsTheList()) {
            throw new NotAllowed("problem.not-allowed");
        }
        return screens.show(new PanelScreens.Place(seat, "/panels/at/" + token, "paper"), "paper");
    }

    @PostMapping("/commands")
    @Needs(Permission.NOTHING)
    ModelAndView command(@PathVariable("token") String token, Language language, HttpServletRequest form) {
        PanelScreens.Place place = place(token);
        return screens.command(place, template(place.seat()), form, language);
    }

    private PanelScreens.Place place(String token) {
        return new PanelScreens.Place(seats.at(token), "/panels/at/" + token, "");
    }

    private static String template(Seat seat) {
        return switch (seat.role()) {
            case CHAIR, MODERATOR -> "chair";
            case DESK, SECRETARIAT -> "speakers";
            case DELEGATE -> "mine";
            case DISPLAY, PUBLIC, BOOTH, PANELLIST -> "display";
        };
    }

    /** Booths and panellists have pages of the module that keeps what is said and asked. */
    private static @Nullable String elsewhere(Seat seat) {
        return switch (seat.role()) {
            case BOOTH -> "/booth";
            case PANELLIST -> "/panellist";
            default -> null;
        };
    }
}

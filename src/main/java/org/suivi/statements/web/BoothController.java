package org.suivi.statements.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.SeatRole;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.statements.BoothSignals;
import org.suivi.statements.SignalKind;

/** The page of an interpreters' booth, and what the booths signal. */
@Controller
@RequestMapping("/panels")
class BoothController {

    private final StatementScreens screens;
    private final BoothSignals signals;

    BoothController(StatementScreens screens, BoothSignals signals) {
        this.screens = screens;
        this.signals = signals;
    }

    /** The page of one of the six booths as the secretariat sees it. */
    @GetMapping("/{id:[0-9]{1,18}}/booth/{language:[a-z]{2}}")
    @Needs(Permission.RUN_PANELS)
    ModelAndView look(Actor actor, @PathVariable("id") long id, @PathVariable("language") String language) {
        return booth(screens.of(actor, id), language);
    }

    @GetMapping("/at/{token}/booth")
    @Needs(Permission.NOTHING)
    ModelAndView booth(@PathVariable("token") String token) {
        StatementScreens.Place place = screens.at(token);
        String language = place.seat().place();
        if (place.seat().role() != SeatRole.BOOTH || language == null) {
            throw new NotFound("problem.not-found");
        }
        return booth(place, language);
    }

    @PostMapping("/at/{token}/signals")
    @Needs(Permission.NOTHING)
    String signal(
            @PathVariable("token") String token,
            @RequestParam(name = "kind", defaultValue = "TOO_FAST") SignalKind kind) {
        StatementScreens.Place place = screens.at(token);
        signals.turn(place.seat(), kind);
        return "redirect:" + place.here() + "/booth";
    }

    /** The part of the podium's page that is the booths'. */
    @GetMapping("/{id:[0-9]{1,18}}/signals")
    @Needs(Permission.RUN_PANELS)
    ModelAndView onPodium(Actor actor, @PathVariable("id") long id) {
        return part(screens.of(actor, id));
    }

    @GetMapping("/at/{token}/signals")
    @Needs(Permission.NOTHING)
    ModelAndView onPodium(@PathVariable("token") String token) {
        return part(screens.at(token));
    }

    private ModelAndView part(StatementScreens.Place place) {
        var page = new ModelAndView("statements/web/signals");
        page.addObject("signals", signals.now(place.seat().panel()));
        return page;
    }

    private ModelAndView booth(StatementScreens.Place place, String code) {
        Language language = Language.of(code).orElseThrow(() -> new NotFound("problem.not-found"));
        ModelAndView page = screens.show(place, "booth");
        page.addObject("booth", language);
        page.addObject("signals", signals.now(place.seat().panel()));
        return page;
    }
}

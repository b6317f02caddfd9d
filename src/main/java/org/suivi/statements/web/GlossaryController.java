package org.suivi.statements.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.SeatRole;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.statements.Glossaries;

/** The glossary that lies in each interpreters' booth. */
@Controller
@RequestMapping("/panels")
class GlossaryController {

    private final StatementScreens screens;
    private final Glossaries glossaries;

    GlossaryController(StatementScreens screens, Glossaries glossaries) {
        this.screens = screens;
        this.glossaries = glossaries;
    }

    /** The glossary of one of the six booths as the secretariat sees it. */
    @GetMapping("/{id:[0-9]{1,18}}/booth/{language:[a-z]{2}}/glossary")
    @Needs(Permission.RUN_PANELS)
    ModelAndView look(Actor actor, @PathVariable("id") long id, @PathVariable("language") String language) {
        return glossary(screens.of(actor, id), language, "/booth/" + language);
    }

    @GetMapping("/at/{token}/glossary")
    @Needs(Permission.NOTHING)
    ModelAndView glossary(@PathVariable("token") String token) {
        StatementScreens.Place place = screens.at(token);
        String language = place.seat().place();
        if (place.seat().role() != SeatRole.BOOTH || language == null) {
            throw new NotFound("problem.not-found");
        }
        return glossary(place, language, "/booth");
    }

    private ModelAndView glossary(StatementScreens.Place place, String code, String booth) {
        Language language = Language.of(code).orElseThrow(() -> new NotFound("problem.not-found"));
        StatementScreen screen = screens.screen(place, null);
        var page = new ModelAndView("statements/web/glossary");
        page.addObject("at", screen);
        page.addObject("booth", language);
        page.addObject("back", place.here() + booth);
        page.addObject("glossary", glossaries.of(screen.now()));
        return page;
    }
}

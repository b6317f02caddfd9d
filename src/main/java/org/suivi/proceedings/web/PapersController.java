package org.suivi.proceedings.web;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.PanelSeats;
import org.suivi.proceedings.Afterwards;
import org.suivi.proceedings.Audience;
import org.suivi.proceedings.Paper;
import org.suivi.proceedings.PaperSteps;
import org.suivi.proceedings.PaperTemplate;
import org.suivi.proceedings.Papers;
import org.suivi.proceedings.Recordings;
import org.suivi.proceedings.Sources;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;

/** The papers about a panel: begun, brought up to date, and on their way out of the house. */
@Controller
@RequestMapping("/panels/{id}/papers")
class PapersController {

    private final Papers papers;
    private final PaperSteps steps;
    private final PaperPages pages;
    private final PanelSeats seats;
    private final Recordings recordings;
    private final Sources sources;

    PapersController(
            Papers papers,
            PaperSteps steps,
            PaperPages pages,
            PanelSeats seats,
            Recordings recordings,
            Sources sources) {
        this.papers = papers;
        this.steps = steps;
        this.pages = pages;
        this.seats = seats;
        this.recordings = recordings;
        this.sources = sources;
    }

    @GetMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView list(Actor actor, Language language, @PathVariable("id") long id) {
        Afterwards afterwards = recordings.of(seats.of(actor, id));
        Map<PaperTemplate, Paper> begun = new EnumMap<>(PaperTemplate.class);
        for (PaperTemplate template : PaperTemplate.values()) {
            papers.find(actor, id, template).ifPresent(paper -> begun.put(template, paper));
        }
        var page = new ModelAndView("proceedings/web/papers");
        page.addObject("at", new AfterwardsScreen(afterwards, sources.in(afterwards.standing(), language)));
        page.addObject("papers", begun);
        return page;
    }

    @PostMapping
    @Needs(Permission.RUN_PANELS)
    String begin(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam(name = "template", defaultValue = "summary") String template) {
        PaperTemplate wanted = PaperTemplate.of(template);
        papers.begin(actor, seats.of(actor, id), wanted);
        return "redirect:/panels/" + id + "/papers/" + wanted.code() + "/edit";
    }

    @GetMapping("/{template}/edit")
    @Needs(Permission.RUN_PANELS)
    ModelAndView edit(
            Actor actor, Language language, @PathVariable("id") long id, @PathVariable("template") String template) {
        return pages.edit(PaperPages.Desk.of(actor, language, id, template));
    }

    @PostMapping("/{template}/update")
    @Needs(Permission.RUN_PANELS)
    ModelAndView update(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("template") String template,
            @RequestParam(name = "named", defaultValue = "yes") String named,
            @RequestParam(name = "days", defaultValue = "5") int days,
            @RequestParam(name = "version", defaultValue = "-1") int version) {
        var desk = PaperPages.Desk.of(actor, language, id, template);
        return pages.tried(
                desk,
                "",
                null,
                () -> papers.update(actor, pages.seat(desk), desk.seen(version), named.equals("yes"), days));
    }

    @PostMapping("/{template}/steps")
    @Needs(Permission.RUN_PANELS)
    ModelAndView step(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("template") String template,
            @RequestParam(name = "step", defaultValue = "") String step,
            @RequestParam(name = "version", defaultValue = "-1") int version) {
        var desk = PaperPages.Desk.of(actor, language, id, template);
        return pages.tried(desk, "", null, () -> take(step, actor, desk.seen(version)));
    }

    private void take(String step, Actor actor, Papers.Seen seen) {
        switch (step) {
            case "review" -> steps.review(actor, seen);
            case "clear" -> steps.clear(actor, seen);
            case "post-extranet" -> steps.post(actor, seen, Audience.EXTRANET);
            case "post-public" -> steps.post(actor, seen, Audience.PUBLIC);
            case "take-back" -> steps.takeBack(actor, seen);
            default -> throw new Refused("proceedings.not-now");
        }
    }
}

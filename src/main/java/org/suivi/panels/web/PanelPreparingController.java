package org.suivi.panels.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.Given;
import org.suivi.panels.PanelCommand;
import org.suivi.panels.PanelPreparing;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Panels;
import org.suivi.panels.PrepareCommand;
import org.suivi.panels.Seat;
import org.suivi.panels.Standing;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;

/** Beginning a panel, and what the secretariat prepares of it. */
@Controller
@RequestMapping("/panels")
class PanelPreparingController {

    private final Panels panels;
    private final PanelPreparing preparing;
    private final PanelSeats seats;
    private final PanelScreens screens;

    PanelPreparingController(Panels panels, PanelPreparing preparing, PanelSeats seats, PanelScreens screens) {
        this.panels = panels;
        this.preparing = preparing;
        this.seats = seats;
        this.screens = screens;
    }

    /** Begins a panel with one of the notes, or like another one. */
    @PostMapping
    @Needs(Permission.RUN_PANELS)
    String begin(
            Actor actor,
            @RequestParam(name = "note", defaultValue = "2016") String note,
            @RequestParam(name = "like", required = false) @Nullable Long like) {
        long id = like == null ? preparing.beginWithNote(actor, note) : preparing.beginLike(actor, like);
        return "redirect:/panels/" + id + "/prepare";
    }

    @GetMapping("/{id}/prepare")
    @Needs(Permission.RUN_PANELS)
    ModelAndView prepare(Actor actor, Language language, @PathVariable("id") long id) {
        return page(actor, language, id, null);
    }

    @PostMapping("/{id}/head")
    @Needs(Permission.RUN_PANELS)
    ModelAndView describe(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") HeadForm form,
            BindingResult errors,
            HttpServletResponse response) {
        Seat seat = seats.of(actor, id);
        Standing now = panels.standing(seat);
        boolean isDone = Attempt.works(
                response,
                errors,
                () -> give(
                        seat, new PrepareCommand.Describe(form.over(now.panel().head(), language))));
        return isDone ? back(id) : page(actor, language, id, form);
    }

    @PostMapping("/{id}/parts")
    @Needs(Permission.RUN_PANELS)
    ModelAndView plan(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> all) {
        Seat seat = seats.of(actor, id);
        Standing now = panels.standing(seat);
        var plans = new SegmentsForm(all, language).plans(now.state().segments());
        give(seat, new PrepareCommand.PlanSegments(plans, Map.of()));
        return back(id);
    }

    @PostMapping("/{id}/panellists")
    @Needs(Permission.RUN_PANELS)
    ModelAndView name(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> all) {
        Seat seat = seats.of(actor, id);
        Standing now = panels.standing(seat);
        give(
                seat,
                new PrepareCommand.NamePanellists(
                        new SegmentsForm(all, language).panellists(now.state().panellists())));
        return back(id);
    }

    @PostMapping("/{id}/concept-note")
    @Needs(Permission.RUN_PANELS)
    ModelAndView write(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            HttpServletResponse response) {
        PanelPreparing.Noted saved = preparing.note(id);
        boolean isDone = Attempt.works(
                response,
                errors,
                () -> preparing.write(seats.of(actor, id), form.over(saved.note(), language), form.version()));
        if (isDone) {
            return new ModelAndView("redirect:/panels/" + id + "/concept-note");
        }
        ModelAndView page = screens.show(new PanelScreens.Place(seats.of(actor, id), "/panels/" + id, ""), "note-form");
        page.setStatus(HttpStatus.valueOf(response.getStatus()));
        page.addObject("saved", saved);
        page.addObject("form", form.at(saved.version()));
        return page;
    }

    @GetMapping("/{id}/concept-note/edit")
    @Needs(Permission.RUN_PANELS)
    ModelAndView editNote(Actor actor, Language language, @PathVariable("id") long id) {
        PanelPreparing.Noted saved = preparing.note(id);
        ModelAndView page = screens.show(new PanelScreens.Place(seats.of(actor, id), "/panels/" + id, ""), "note-form");
        page.addObject("saved", saved);
        page.addObject("form", NoteForm.of(saved, language));
        return page;
    }

    private void give(Seat seat, PanelCommand command) {
        panels.give(seat, Given.now(command));
    }

    private static ModelAndView back(long id) {
        return new ModelAndView("redirect:/panels/" + id + "/prepare");
    }

    private ModelAndView page(Actor actor, Language language, long id, @Nullable HeadForm form) {
        var place = new PanelScreens.Place(seats.of(actor, id), "/panels/" + id, "prepare");
        ModelAndView page = screens.show(place, "prepare");
        PanelScreen at = screens.screen(place, null);
        page.setStatus(form == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("form", form == null ? HeadForm.of(at.head(), language) : form);
        return page;
    }
}

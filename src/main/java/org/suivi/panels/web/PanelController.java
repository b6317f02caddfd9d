package org.suivi.panels.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.exports.PaperFormat;
import org.suivi.panels.PanelPaper;
import org.suivi.panels.PanelPreparing;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.PanelTemplate;
import org.suivi.panels.Panels;
import org.suivi.panels.ProgrammeCalendar;
import org.suivi.panels.Seat;
import org.suivi.panels.Webcast;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;

/** What everybody may see of panels: the list, the programme, the concept note, the draw. */
@Controller
@RequestMapping("/panels")
class PanelController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Panels panels;
    private final PanelPreparing preparing;
    private final PanelSeats seats;
    private final PanelScreens screens;
    private final PanelPaper paper;
    private final ProgrammeCalendar calendar;
    private final ObjectProvider<Webcast> webcast;

    PanelController(
            Panels panels,
            PanelPreparing preparing,
            PanelSeats seats,
            PanelScreens screens,
            PanelPaper paper,
            ProgrammeCalendar calendar,
            ObjectProvider<Webcast> webcast) {
        this.panels = panels;
        this.preparing = preparing;
        this.seats = seats;
        this.screens = screens;
        this.paper = paper;
        this.calendar = calendar;
        this.webcast = webcast;
    }

    @GetMapping
    @Needs(Permission.NOTHING)
    String list(Actor actor, Model model) {
        model.addAttribute("panels", panels.all(actor));
        model.addAttribute("notes", PanelTemplate.NOTES);
        return "panels/web/panels";
    }

    @GetMapping("/{id}")
    @Needs(Permission.NOTHING)
    ModelAndView show(Actor actor, @PathVariable("id") long id) {
        ModelAndView page = screens.show(place(actor, id, ""), "panel");
        webcast.ifAvailable(known -> page.addObject("webcast", known.address().apply(id)));
        return page;
    }

    @GetMapping("/{id}/concept-note")
    @Needs(Permission.NOTHING)
    ModelAndView note(Actor actor, @PathVariable("id") long id) {
        ModelAndView page = screens.show(place(actor, id, "concept-note"), "concept-note");
        page.addObject("note", preparing.note(id).note());
        return page;
    }

    /** In the language that was chosen, whatever the language of the page. */
    @GetMapping("/{id}/{paper:concept-note|programme|speakers}.{format:docx|pdf|html}")
    @Needs(Permission.NOTHING)
    void paper(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("paper") String kind,
            @PathVariable("format") String format,
            @RequestParam(name = "in", defaultValue = "") String in,
            HttpServletResponse response)
            throws IOException {
        PanelScreen screen = screens.screen(place(actor, id, ""), null);
        var wanted = new PanelPaper.Wanted(
                PanelPaper.Kind.of(kind).orElseThrow(() -> new NotFound("problem.not-found")),
                Language.of(in).orElse(language),
                PaperFormat.of(format).orElseThrow(() -> new NotFound("problem.not-found")));
        response.setContentType(wanted.format().mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Attachment.named(
                        "panel-" + id + "-" + kind + "-" + wanted.language().code() + "." + format));
        paper.write(wanted, screen.standing(), preparing.note(id).note(), response.getOutputStream());
    }

    @GetMapping("/{id}/programme.ics")
    @Needs(Permission.NOTHING)
    ResponseEntity<String> programme(Actor actor, Language language, @PathVariable("id") long id) {
        PanelScreen screen = screens.screen(place(actor, id, ""), null);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache())
                .body(calendar.of(screen.standing(), language));
    }

    /** How anybody recomputes the lots of a list. */
    @GetMapping("/{id}/draw/{list}")
    @Needs(Permission.NOTHING)
    ModelAndView draw(Actor actor, @PathVariable("id") long id, @PathVariable("list") int list) {
        ModelAndView page = screens.show(place(actor, id, "draw/" + list), "draw");
        page.addObject("list", list);
        return page;
    }

    private PanelScreens.Place place(Actor actor, long id, String page) {
        Seat seat = seats.of(actor, id);
        return new PanelScreens.Place(seat, "/panels/" + id, page);
    }
}

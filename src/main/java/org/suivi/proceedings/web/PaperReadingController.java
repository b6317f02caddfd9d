package org.suivi.proceedings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.exports.PaperFormat;
import org.suivi.panels.Panel;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Panels;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.proceedings.Corrections;
import org.suivi.proceedings.PaperFile;
import org.suivi.proceedings.PaperTemplate;
import org.suivi.proceedings.Papers;
import org.suivi.proceedings.Sources;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;

/** The papers as they are read: by everybody, by missions on the Extranet, by delegations that ask for corrections. */
@Controller
@RequestMapping("/panels")
class PaperReadingController {

    private final Corrections corrections;
    private final Panels panels;
    private final PanelSeats seats;
    private final Sources sources;
    private final PaperFile file;
    private final PaperPages pages;

    PaperReadingController(
            Corrections corrections,
            Panels panels,
            PanelSeats seats,
            Sources sources,
            PaperFile file,
            PaperPages pages) {
        this.corrections = corrections;
        this.panels = panels;
        this.seats = seats;
        this.sources = sources;
        this.file = file;
        this.pages = pages;
    }

    /** All that is there for missions. */
    @GetMapping("/extranet")
    @Needs(Permission.READ_EXTRANET)
    ModelAndView extranet(Actor actor) {
        Map<Long, Panel> named = new HashMap<>();
        panels.all(actor).forEach(panel -> named.put(panel.id(), panel));
        return list(corrections.posted(true).stream()
                .filter(paper -> named.containsKey(paper.panel()))
                .map(paper -> new ListedPaper(paper, Objects.requireNonNull(named.get(paper.panel())), paper.address()))
                .toList());
    }

    private static ModelAndView list(List<ListedPaper> papers) {
        return new ModelAndView("proceedings/web/extranet", "papers", papers);
    }

    @GetMapping("/{id}/papers/{template}")
    @Needs(Permission.NOTHING)
    ModelAndView read(
            Actor actor, Language language, @PathVariable("id") long id, @PathVariable("template") String template) {
        Seat seat = seats.of(actor, id);
        Papers.Written written =
                corrections.read(seat, actor.may(Permission.READ_EXTRANET), PaperTemplate.of(template));
        return page(written, seat, language, written.paper().address());
    }

    private ModelAndView page(Papers.Written written, Seat seat, Language language, String here) {
        var page = new ModelAndView("proceedings/web/paper");
        page.addObject(
                "at",
                new PaperScreen(
                        written,
                        sources.in(written.standing(), language),
                        seat,
                        corrections.of(written.paper(), seat),
                        here,
                        corrections.areTaken(written.paper()),
                        null));
        return page;
    }

    /** In the language that was chosen, whatever the language of the page. */
    @GetMapping("/{id}/papers/{template}/paper.{format:docx|pdf|html}")
    @Needs(Permission.NOTHING)
    void paper(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("template") String template,
            @PathVariable("format") String format,
            @RequestParam(name = "in", defaultValue = "") String in,
            HttpServletResponse response)
            throws IOException {
        Papers.Written written =
                corrections.read(seats.of(actor, id), actor.may(Permission.READ_EXTRANET), PaperTemplate.of(template));
        Language wanted = Language.of(in).orElse(language);
        PaperFormat as = PaperFormat.of(format).orElseThrow(() -> new NotFound("problem.not-found"));
        String code = written.paper().template().code();
        response.setContentType(as.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Attachment.named("panel-" + id + "-" + code + "-" + wanted.code() + "." + format));
        file.write(written, wanted, as, response.getOutputStream());
    }

    @PostMapping("/{id}/papers/{template}/corrections")
    @Needs(Permission.SPEAK_IN_PANELS)
    String ask(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("template") String template,
            @RequestParam(name = "sentence", defaultValue = "0") long sentence,
            @RequestParam(name = "text", defaultValue = "") String text) {
        Seat seat = seats.of(actor, id);
        PaperTemplate wanted = PaperTemplate.of(template);
        if (seat.role() != SeatRole.DELEGATE) {
            throw new NotFound("problem.not-found");
        }
        corrections.ask(seat, wanted, sentence, language, text);
        return "redirect:/panels/" + id + "/papers/" + wanted.code() + "#sentence-" + sentence;
    }

    @PostMapping("/{id}/papers/{template}/corrections/{correction}")
    @Needs(Permission.RUN_PANELS)
    ModelAndView answer(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("template") String template,
            @PathVariable("correction") long correction,
            @RequestParam(name = "accepts", defaultValue = "no") String accepts) {
        var desk = PaperPages.Desk.of(actor, language, id, template);
        return pages.tried(
                desk,
                "",
                null,
                () -> corrections.answer(actor, pages.seat(desk), desk.template(), correction, accepts.equals("yes")));
    }
}

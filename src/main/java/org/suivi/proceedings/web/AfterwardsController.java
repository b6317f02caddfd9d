package org.suivi.proceedings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.PanelSeats;
import org.suivi.proceedings.Afterwards;
import org.suivi.proceedings.ChapterFile;
import org.suivi.proceedings.Corrections;
import org.suivi.proceedings.Paper;
import org.suivi.proceedings.Recordings;
import org.suivi.proceedings.Sources;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** What everybody may see of a panel that is over, and the chapters of its recording as files. */
@Controller
@RequestMapping("/panels/{id}")
class AfterwardsController {

    private final Recordings recordings;
    private final Corrections corrections;
    private final PanelSeats seats;
    private final Sources sources;
    private final ChapterFile file;

    AfterwardsController(
            Recordings recordings, Corrections corrections, PanelSeats seats, Sources sources, ChapterFile file) {
        this.recordings = recordings;
        this.corrections = corrections;
        this.seats = seats;
        this.sources = sources;
        this.file = file;
    }

    @GetMapping("/afterwards")
    @Needs(Permission.NOTHING)
    ModelAndView show(Actor actor, Language language, @PathVariable("id") long id) {
        Afterwards afterwards = recordings.of(seats.of(actor, id));
        List<Paper> papers = corrections.posted(actor.may(Permission.READ_EXTRANET)).stream()
                .filter(paper -> paper.panel() == id)
                .toList();
        var page = new ModelAndView("proceedings/web/afterwards");
        page.addObject("at", new AfterwardsScreen(afterwards, sources.in(afterwards.standing(), language)));
        page.addObject("papers", papers);
        return page;
    }

    @GetMapping("/chapters.{format:vtt|json|csv}")
    @Needs(Permission.NOTHING)
    void chapters(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @PathVariable("format") String format,
            HttpServletResponse response)
            throws IOException {
        ChapterFile.Format wanted = ChapterFile.Format.of(format).orElseThrow(() -> new NotFound("problem.not-found"));
        Afterwards afterwards = recordings.of(seats.of(actor, id));
        response.setContentType(wanted.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("panel-" + id + "-chapters." + format)
                        .build()
                        .toString());
        var names = sources.in(afterwards.standing(), language);
        file.write(new ChapterFile.Content(afterwards, language, names::name), wanted, response.getOutputStream());
    }
}

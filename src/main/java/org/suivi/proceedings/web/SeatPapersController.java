package org.suivi.proceedings.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.Panel;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Panels;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.proceedings.Corrections;
import org.suivi.proceedings.PaperTemplate;
import org.suivi.proceedings.Papers;
import org.suivi.proceedings.Sources;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The papers of a panel for whoever has the link of a seat in it, without signing in; a screen on a wall has no use for them. */
@Controller
@RequestMapping("/panels/at/{token}/papers")
class SeatPapersController {

    private final Corrections corrections;
    private final Panels panels;
    private final PanelSeats seats;
    private final Sources sources;

    SeatPapersController(Corrections corrections, Panels panels, PanelSeats seats, Sources sources) {
        this.corrections = corrections;
        this.panels = panels;
        this.seats = seats;
        this.sources = sources;
    }

    @GetMapping
    @Needs(Permission.NOTHING)
    ModelAndView list(@PathVariable("token") String token) {
        Seat seat = seat(token);
        Panel panel = panels.standing(seat).panel();
        List<ListedPaper> papers = corrections.posted(true).stream()
                .filter(paper -> paper.panel() == panel.id())
                .map(paper -> new ListedPaper(paper, panel, address(token, paper.template())))
                .toList();
        return new ModelAndView("proceedings/web/extranet", "papers", papers);
    }

    @GetMapping("/{template}")
    @Needs(Permission.NOTHING)
    ModelAndView read(
            Language language, @PathVariable("token") String token, @PathVariable("template") String template) {
        Seat seat = seat(token);
        PaperTemplate wanted = PaperTemplate.of(template);
        Papers.Written written = corrections.read(seat, true, wanted);
        return new ModelAndView(
                "proceedings/web/paper",
                "at",
                new PaperScreen(
                        written,
                        sources.in(written.standing(), language),
                        seat,
                        corrections.of(written.paper(), seat),
                        address(token, wanted),
                        false,
                        null));
    }

    private Seat seat(String token) {
        Seat seat = seats.at(token);
        if (seat.role() == SeatRole.DISPLAY || seat.role() == SeatRole.PUBLIC) {
            throw new NotFound("panel.seat.gone");
        }
        return seat;
    }

    private static String address(String token, PaperTemplate template) {
        return "/panels/at/" + token + "/papers/" + template.code();
    }
}

package org.suivi.proceedings.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.Seat;
import org.suivi.proceedings.Corrections;
import org.suivi.proceedings.PaperTemplate;
import org.suivi.proceedings.Papers;
import org.suivi.proceedings.Sources;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Messages;

/** Shows the page on which a paper is written, and answers what is done there with that page. */
@Component
class PaperPages {

    private final Papers papers;
    private final Corrections corrections;
    private final PanelSeats seats;
    private final Sources sources;
    private final Messages messages;

    PaperPages(Papers papers, Corrections corrections, PanelSeats seats, Sources sources, Messages messages) {
        this.papers = papers;
        this.corrections = corrections;
        this.seats = seats;
        this.sources = sources;
        this.messages = messages;
    }

    /** Who works on which paper. */
    record Desk(Actor actor, Language language, long panel, PaperTemplate template) {

        static Desk of(Actor actor, Language language, long panel, String template) {
            return new Desk(actor, language, panel, PaperTemplate.of(template));
        }

        Papers.Seen seen(int version) {
            return new Papers.Seen(panel, template, version);
        }

        String address() {
            return "/panels/" + panel + "/papers/" + template.code();
        }
    }

    Seat seat(Desk desk) {
        return seats.of(desk.actor(), desk.panel());
    }

    /** Does it and goes back to the page; when it does not work, the page says why, with what was entered. */
    ModelAndView tried(Desk desk, String anchor, PaperScreen.@Nullable Entered entered, Runnable command) {
        try {
            command.run();
            return new ModelAndView("redirect:" + desk.address() + "/edit" + anchor);
        } catch (Refused refused) {
            String reason = messages.text(
                    desk.language(), refused.code(), refused.arguments().toArray());
            return edit(desk, entered, HttpStatus.UNPROCESSABLE_CONTENT, reason);
        } catch (Stale stale) {
            return edit(desk, entered, HttpStatus.CONFLICT, messages.text(desk.language(), "problem.stale"));
        }
    }

    ModelAndView edit(Desk desk) {
        return edit(desk, null, HttpStatus.OK, null);
    }

    private ModelAndView edit(
            Desk desk, PaperScreen.@Nullable Entered entered, HttpStatus status, @Nullable String problem) {
        Seat seat = seat(desk);
        Papers.Written written = papers.get(desk.actor(), seat, desk.template());
        var page = new ModelAndView("proceedings/web/paper-edit", status);
        page.addObject("problem", problem);
        page.addObject(
                "at",
                new PaperScreen(
                        written,
                        sources.in(written.standing(), desk.language()),
                        seat,
                        corrections.of(written.paper(), seat),
                        desk.address(),
                        corrections.areTaken(written.paper()),
                        entered));
        return page;
    }
}

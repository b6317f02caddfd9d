package org.suivi.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.ListDescription;
import org.suivi.meetings.ActionPoint;
import org.suivi.meetings.ActionPoints;
import org.suivi.meetings.AgendaItem;
import org.suivi.meetings.Agendas;
import org.suivi.meetings.Meeting;
import org.suivi.meetings.Meetings;
import org.suivi.meetings.Minutes;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The list of meetings, one meeting, and its minutes as a file. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/meetings")
class MeetingController {

    private final Meetings meetings;
    private final Agendas agendas;
    private final ActionPoints points;
    private final Minutes minutes;
    private final Clock clock;

    MeetingController(Meetings meetings, Agendas agendas, ActionPoints points, Minutes minutes, Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.points = points;
        this.minutes = minutes;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.READ)
    String list(Actor actor, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("meetings", meetings.page(actor, Page.numbered(page)));
        return "meetings/web/meetings";
    }

    @GetMapping("/{id}")
    @Needs(Permission.READ)
    String show(Actor actor, @PathVariable("id") long id, Model model) {
        Meeting meeting = meetings.withId(actor, id);
        List<AgendaItem> agenda = agendas.of(actor, id);
        model.addAttribute("meeting", meeting);
        model.addAttribute("agenda", agenda);
        model.addAttribute("flags", actor.may(Permission.EDIT_RECORDS) ? agendas.toTake(actor, agenda) : List.of());
        model.addAttribute(
                "mine",
                agenda.stream()
                        .flatMap(item -> item.points().stream())
                        .filter(point -> points.mayFinish(actor, point))
                        .map(ActionPoint::id)
                        .toList());
        model.addAttribute("today", LocalDate.now(clock));
        return "meetings/web/meeting";
    }

    /** In the language that was chosen, whatever the language of the page. */
    @GetMapping("/{id}/minutes.docx")
    @Needs(Permission.READ)
    void minutes(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "in", defaultValue = "") String in,
            HttpServletResponse response)
            throws IOException {
        Meeting meeting = meetings.withId(actor, id);
        ListDescription about = minutes.about(system, Language.of(in).orElse(language), meeting);
        response.setContentType(ExportFormat.DOCX.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(ExportFormat.DOCX.fileName(about)));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
        minutes.write(actor, meeting, about, response.getOutputStream());
    }
}

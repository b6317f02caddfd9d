package org.suivi.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.ListDescription;
import org.suivi.requests.InformationRequest;
import org.suivi.requests.InformationRequest.State;
import org.suivi.requests.RequestExport;
import org.suivi.requests.RequestRow;
import org.suivi.requests.Requests;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The list of requests, and one request with who has answered and who is late. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/requests")
class RequestController {

    private final Requests requests;
    private final RequestExport export;
    private final Notice notice;
    private final Clock clock;

    RequestController(Requests requests, RequestExport export, Notice notice, Clock clock) {
        this.requests = requests;
        this.export = export;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.CONTRIBUTE)
    String list(
            Actor actor,
            @RequestParam(name = "show", defaultValue = "all") String show,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        RequestRow.Which which = RequestRow.Which.of(show);
        model.addAttribute("which", which);
        model.addAttribute("requests", requests.page(actor, which, Page.numbered(page)));
        model.addAttribute("today", LocalDate.now(clock));
        return "requests/web/requests";
    }

    /** An institution that is asked is led to its own answers. */
    @GetMapping("/{id}")
    @Needs(Permission.CONTRIBUTE)
    String show(Actor actor, SystemHead system, @PathVariable("id") long id, Model model) {
        InformationRequest request = requests.withId(actor, id);
        if (!actor.may(Permission.EDIT_RECORDS)) {
            return "redirect:" + system.path() + "/requests/" + id + "/answers/" + actor.organisation();
        }
        model.addAttribute("request", request);
        model.addAttribute("addressees", requests.addressees(actor, request));
        model.addAttribute("today", LocalDate.now(clock));
        return "requests/web/request";
    }

    @PostMapping("/{id}/state")
    @Needs(Permission.EDIT_RECORDS)
    String move(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("to") State to,
            RedirectAttributes next) {
        requests.move(actor, id, version, to);
        notice.say(next, language, "request.now." + to.code());
        return "redirect:" + system.path() + "/requests/" + id;
    }

    @GetMapping("/{id}/answers.{format:[a-z]{3,4}}")
    @Needs(Permission.EDIT_RECORDS)
    void export(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("format") String format,
            HttpServletResponse response)
            throws IOException {
        ExportFormat wanted = ExportFormat.of(format)
                .filter(each -> each == ExportFormat.XLSX || each == ExportFormat.DOCX)
                .orElseThrow(() -> new NotFound("problem.not-found"));
        InformationRequest request = requests.withId(actor, id);
        ListDescription about = export.about(system, language, request);
        response.setContentType(wanted.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(wanted.fileName(about)));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
        export.write(actor, request, about, wanted, response.getOutputStream());
    }
}

package org.suivi.practices.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.exports.ExportFormat;
import org.suivi.imports.UnreadableFile;
import org.suivi.practices.Workshop;
import org.suivi.practices.Workshop.Sitting;
import org.suivi.practices.WorkshopEntry;
import org.suivi.practices.WorkshopKind;
import org.suivi.practices.WorkshopSheets;
import org.suivi.practices.WorkshopSheets.Sheet;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** The spreadsheet of a workshop: it goes out empty, comes back filled in, is looked at, and taken. */
@Controller
@RequestMapping("/clearing-house/workshop/{kind:[a-z]{4,12}}")
class WorkshopSheetController {

    private static final long LARGEST = 5_000_000;

    private final WorkshopSheets sheets;
    private final Workshop workshop;
    private final Messages messages;
    private final Notice notice;

    WorkshopSheetController(WorkshopSheets sheets, Workshop workshop, Messages messages, Notice notice) {
        this.sheets = sheets;
        this.workshop = workshop;
        this.messages = messages;
        this.notice = notice;
    }

    /** Made as a whole before the first byte goes out, so that a failure is not half a file. */
    @GetMapping("/sheet.{format:csv|xlsx}")
    @Needs(Permission.SHARE_PRACTICES)
    void template(
            Language language,
            @PathVariable("kind") String word,
            @PathVariable("format") String code,
            HttpServletResponse response)
            throws IOException {
        ExportFormat format = ExportFormat.of(code).orElseThrow(() -> new NotFound("problem.not-found"));
        var file = new ByteArrayOutputStream();
        sheets.write(WorkshopKind.at(word), language, format, file);
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named("suivi-" + word + "." + code));
        file.writeTo(response.getOutputStream());
    }

    @GetMapping("/sheets")
    @Needs(Permission.SHARE_PRACTICES)
    ModelAndView ask(Actor actor, @PathVariable("kind") String word) {
        return sending(actor, WorkshopKind.at(word), "", HttpStatus.OK);
    }

    @PostMapping("/sheets")
    @Needs(Permission.SHARE_PRACTICES)
    ModelAndView send(
            Actor actor,
            Language language,
            @PathVariable("kind") String word,
            @RequestParam(name = "party", defaultValue = "0") long party,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        WorkshopKind kind = WorkshopKind.at(word);
        if (file == null || file.isEmpty()) {
            return sending(actor, kind, messages.text(language, "import.file.empty"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (file.getSize() > LARGEST) {
            String words = messages.text(language, "problem.too-large", LARGEST / 1_000_000);
            return sending(actor, kind, words, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            var sitting = new Sitting(kind, party, language, false);
            long sheet = sheets.receive(actor, sitting, name == null || name.isBlank() ? "…" : name, content);
            return new ModelAndView("redirect:" + kind.path() + "/sheets/" + sheet);
        } catch (UnreadableFile broken) {
            String words =
                    messages.text(language, broken.code(), broken.placed().toArray());
            return sending(actor, kind, words, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refused refused) {
            return sending(actor, kind, messages.text(language, refused.code()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/sheets/{id:[0-9]{1,18}}")
    @Needs(Permission.SHARE_PRACTICES)
    ModelAndView preview(Actor actor, @PathVariable("kind") String word, @PathVariable("id") long id) {
        return preview(actor, sheets.one(actor, WorkshopKind.at(word), id), "", HttpStatus.OK);
    }

    @PostMapping("/sheets/{id:[0-9]{1,18}}")
    @Needs(Permission.SHARE_PRACTICES)
    ModelAndView apply(
            Actor actor,
            Language language,
            @PathVariable("kind") String word,
            @PathVariable("id") long id,
            @RequestParam(name = "expected", defaultValue = "0") int expected,
            @RequestParam(name = "then", defaultValue = "save") String then,
            @RequestParam(name = "harmless", defaultValue = "") String harmless,
            RedirectAttributes next) {
        Sheet sheet = sheets.one(actor, WorkshopKind.at(word), id);
        WorkshopKind kind = sheet.sitting().kind();
        if (then.equals("submit") && kind.asksHarmless() && harmless.isEmpty()) {
            String words = messages.text(language, "workshop.say-harmless");
            return preview(actor, sheet, words, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            int written = sheets.apply(actor, sheet, expected, then.equals("submit"));
            notice.say(next, language, "workshop.written", written);
            boolean isDone = sheets.preview(actor, sheet).entries().stream().allMatch(WorkshopEntry::isKnown);
            return new ModelAndView(
                    "redirect:" + (isDone ? kind.entity().path() + "?own=1" : kind.path() + "/sheets/" + sheet.id()));
        } catch (Stale changed) {
            return preview(actor, sheet, messages.text(language, "workshop.stale"), HttpStatus.CONFLICT);
        }
    }

    /** Lays aside what the sheet wrote, as far as nobody touched it since. */
    @PostMapping("/sheets/{id:[0-9]{1,18}}/undo")
    @Needs(Permission.SHARE_PRACTICES)
    ModelAndView undo(
            Actor actor,
            Language language,
            @PathVariable("kind") String word,
            @PathVariable("id") long id,
            @RequestParam(name = "expected", defaultValue = "0") int expected,
            RedirectAttributes next) {
        Sheet sheet = sheets.one(actor, WorkshopKind.at(word), id);
        try {
            notice.say(next, language, "workshop.undone", sheets.undo(actor, sheet, expected));
            return new ModelAndView("redirect:" + sheet.sitting().kind().path() + "/sheets/" + id);
        } catch (Stale changed) {
            return preview(actor, sheet, messages.text(language, "workshop.stale"), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView sending(Actor actor, WorkshopKind kind, String refusal, HttpStatus status) {
        var page = new ModelAndView("practices/web/workshop-send", status);
        page.addObject("kind", kind);
        page.addObject("parties", workshop.parties(actor, kind));
        page.addObject("sent", sheets.sent(actor, kind));
        page.addObject("refusal", refusal);
        return page;
    }

    private ModelAndView preview(Actor actor, Sheet sheet, String refusal, HttpStatus status) {
        var page = new ModelAndView("practices/web/workshop-preview", status);
        page.addObject("sheet", sheet);
        page.addObject("preview", sheets.preview(actor, sheet));
        page.addObject("made", sheets.made(actor, sheet));
        page.addObject("refusal", refusal);
        return page;
    }
}

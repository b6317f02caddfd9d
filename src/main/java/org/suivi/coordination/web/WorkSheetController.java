package org.suivi.coordination.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.suivi.coordination.WorkSheets;
import org.suivi.exports.ExportFormat;
import org.suivi.identity.Organisations;
import org.suivi.imports.UnreadableFile;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The spreadsheet of an institution: it goes out here, and here it comes back. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/institutions/{id}/work-sheet")
class WorkSheetController {

    private static final long LARGEST = 5_000_000;

    private final WorkSheets sheets;
    private final Organisations organisations;
    private final Messages messages;

    WorkSheetController(WorkSheets sheets, Organisations organisations, Messages messages) {
        this.sheets = sheets;
        this.organisations = organisations;
        this.messages = messages;
    }

    @GetMapping
    @Needs(Permission.CONTRIBUTE)
    ModelAndView show(Actor actor, @PathVariable("id") long id) {
        return page(actor, id, "", HttpStatus.OK);
    }

    /** Made as a whole before the first byte goes out, so that a failure is not half a file. */
    @GetMapping("/file")
    @Needs(Permission.CONTRIBUTE)
    void file(
            Actor actor,
            SystemHead system,
            Language language,
            @PathVariable("id") long id,
            HttpServletResponse response)
            throws IOException {
        organisations.get(system.id(), id);
        var file = new ByteArrayOutputStream();
        sheets.write(actor, id, language, file);
        String name = "suivi-" + system.code() + "-" + id + ".xlsx";
        response.setContentType(ExportFormat.XLSX.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
        file.writeTo(response.getOutputStream());
    }

    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    ModelAndView send(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        organisations.get(system.id(), id);
        WorkSheets.mayFillIn(actor, id);
        if (file == null || file.isEmpty()) {
            return page(actor, id, messages.text(language, "import.file.empty"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (file.getSize() > LARGEST) {
            String words = messages.text(language, "problem.too-large", LARGEST / 1_000_000);
            return page(actor, id, words, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            long sheet = sheets.receive(actor, id, name == null || name.isBlank() ? "…" : name, content);
            return new ModelAndView("redirect:" + system.path() + "/work-sheets/" + sheet);
        } catch (UnreadableFile broken) {
            String words =
                    messages.text(language, broken.code(), broken.placed().toArray());
            return page(actor, id, words, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(Actor actor, long id, String refusal, HttpStatus status) {
        var page = new ModelAndView("coordination/web/work-sheet", status);
        page.addObject("institution", organisations.get(actor.inSystem(), id));
        page.addObject("sheets", sheets.of(actor, id));
        page.addObject("refusal", refusal);
        return page;
    }
}

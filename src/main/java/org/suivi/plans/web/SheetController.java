package org.suivi.plans.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.imports.UnreadableFile;
import org.suivi.plans.PlanSheet;
import org.suivi.plans.PlanSheets;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The template that goes out and comes back: get it, send it filled in, see what it would change, take it in. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/plans/{id}/template")
class SheetController {

    private static final long LARGEST = 5_000_000;

    private final PlanSheets sheets;
    private final SheetPages pages;
    private final Messages messages;
    private final Notice notice;

    SheetController(PlanSheets sheets, SheetPages pages, Messages messages, Notice notice) {
        this.sheets = sheets;
        this.pages = pages;
        this.messages = messages;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.READ)
    ModelAndView begin(Actor actor, SystemHead system, @PathVariable("id") long id) {
        return pages.begin(actor, system, id, "", HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView send(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            long sheet = receive(actor, id, file);
            return new ModelAndView("redirect:" + system.path() + "/plans/" + id + "/template/" + sheet);
        } catch (UnreadableFile broken) {
            String words =
                    messages.text(language, broken.code(), broken.placed().toArray());
            return pages.begin(actor, system, id, words, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private long receive(Actor actor, long plan, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new UnreadableFile("import.file.empty", 0);
        }
        if (file.getSize() > LARGEST) {
            throw new UnreadableFile("plan.sheet.too-large", 0, String.valueOf(LARGEST / 1_000_000));
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return sheets.receive(actor, plan, name == null || name.isBlank() ? "…" : name, content);
        }
    }

    @GetMapping("/{sheet:\\d+}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView show(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("sheet") long sheet) {
        return pages.preview(actor, language, system, sheets.one(actor, id, sheet));
    }

    @PostMapping("/{sheet:\\d+}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView apply(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("sheet") long sheet,
            @ModelAttribute("choice") Choice choice,
            RedirectAttributes next) {
        PlanSheet found = sheets.one(actor, id, sheet);
        try {
            String back = sheets.apply(actor, found, choice.stamp(), choice.take(), language)
                    .wayBack();
            notice.sayWithUndo(next, language, back, "plan.sheet.applied");
            return new ModelAndView("redirect:" + system.path() + "/plans/" + id + "/template/" + sheet);
        } catch (Stale changed) {
            return again(pages.preview(actor, language, system, found), language, HttpStatus.CONFLICT, changed());
        } catch (Refused refused) {
            return again(
                    pages.preview(actor, language, system, found), language, HttpStatus.UNPROCESSABLE_CONTENT, refused);
        }
    }

    private static Refused changed() {
        return new Refused("plan.sheet.changed-meanwhile");
    }

    private ModelAndView again(ModelAndView page, Language language, HttpStatus status, Refused why) {
        page.setStatus(status);
        page.addObject(
                "refusal", messages.text(language, why.code(), why.arguments().toArray()));
        return page;
    }

    /**
     * What was chosen in a preview.
     *
     * @param take cells in conflict where the file shall win
     */
    public record Choice(String stamp, Set<String> take) {

        public Choice {
            stamp = stamp == null ? "" : stamp;
            take = take == null ? Set.of() : take;
        }
    }
}

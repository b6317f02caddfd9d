package org.suivi.indicators.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.imports.UnreadableFile;
import org.suivi.indicators.Upload;
import org.suivi.indicators.UploadUndo;
import org.suivi.indicators.Uploads;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** Values from files: send one, see what it would do, take it in. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/indicators/uploads")
class UploadController {

    private static final long LARGEST = 50_000_000;
    private static final String UNNAMED = "…";

    private final Uploads uploads;
    private final UploadUndo undo;
    private final Messages messages;
    private final Notice notice;

    UploadController(Uploads uploads, UploadUndo undo, Messages messages, Notice notice) {
        this.uploads = uploads;
        this.undo = undo;
        this.messages = messages;
        this.notice = notice;
    }

    @GetMapping("/new")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView newOne() {
        return begin("", HttpStatus.OK);
    }

    /** A file, or what was pasted from a spreadsheet. */
    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    String send(
            Actor actor,
            SystemHead system,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "pasted", defaultValue = "") String pasted,
            @RequestParam(name = "state", defaultValue = "") String state)
            throws IOException {
        String of = state.isBlank() ? system.code().toUpperCase(Locale.ROOT) : state;
        if (file == null || file.isEmpty()) {
            return sent(system, paste(actor, of, pasted));
        }
        if (file.getSize() > LARGEST) {
            throw new UnreadableFile("indicator.upload.too-large", 0, String.valueOf(LARGEST / 1_000_000));
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return sent(system, uploads.receive(actor, name == null || name.isBlank() ? UNNAMED : name, of, content));
        }
    }

    private long paste(Actor actor, String state, String pasted) {
        if (pasted.isBlank()) {
            throw new UnreadableFile("import.file.empty", 0);
        }
        byte[] content = pasted.getBytes(StandardCharsets.UTF_8);
        return uploads.receive(actor, UNNAMED, state, new ByteArrayInputStream(content));
    }

    private static String sent(SystemHead system, long id) {
        return "redirect:" + system.path() + "/indicators/uploads/" + id;
    }

    @GetMapping("/{id:\\d+}")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView show(Actor actor, Language language, @PathVariable("id") long id) {
        return preview(actor, language, id, "", HttpStatus.OK);
    }

    @PostMapping("/{id:\\d+}")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView apply(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "stamp", defaultValue = "") String stamp,
            @RequestParam(name = "correct", defaultValue = "false") boolean correct,
            @RequestParam(name = "why", defaultValue = "") String why,
            RedirectAttributes next) {
        try {
            uploads.apply(actor, id, stamp, correct ? why : null);
            notice.say(next, language, "indicator.upload.applied");
            return new ModelAndView("redirect:" + system.path() + "/indicators/uploads/" + id);
        } catch (Stale changed) {
            String words = messages.text(language, "indicator.upload.changed-meanwhile");
            return preview(actor, language, id, words, HttpStatus.CONFLICT);
        } catch (Refused refused) {
            String words =
                    messages.text(language, refused.code(), refused.arguments().toArray());
            return preview(actor, language, id, words, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id:\\d+}/undo")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView undo(
            Actor actor, Language language, SystemHead system, @PathVariable("id") long id, RedirectAttributes next) {
        try {
            undo.undo(actor, id);
            notice.say(next, language, "indicator.upload.undo.done");
            return new ModelAndView(sent(system, id));
        } catch (Refused refused) {
            return preview(
                    actor, language, id, messages.text(language, refused.code()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** A file that cannot be read brings the form again, with the reason. */
    @ExceptionHandler
    ModelAndView unreadable(UnreadableFile broken, Language language) {
        String words = messages.text(language, broken.code(), broken.arguments().toArray());
        return begin(words, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView begin(String refusal, HttpStatus status) {
        var view = new ModelAndView("indicators/web/upload-new", status);
        view.addObject("refusal", refusal);
        view.addObject("columns", String.join(", ", Uploads.COLUMNS));
        return view;
    }

    private ModelAndView preview(Actor actor, Language language, long id, String refusal, HttpStatus status) {
        var view = new ModelAndView("indicators/web/upload", status);
        Upload upload = uploads.one(actor, id);
        view.addObject("upload", upload);
        view.addObject("standing", undo.of(actor, upload));
        view.addObject("preview", uploads.preview(actor, id));
        view.addObject("refusal", refusal);
        view.addObject("words", new IndicatorWords(messages, language));
        return view;
    }
}

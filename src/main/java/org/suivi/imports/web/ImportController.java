package org.suivi.imports.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.imports.ImportOptions;
import org.suivi.imports.ImportRuns;
import org.suivi.imports.UnreadableFile;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The imports of a system, and the beginning of a new one. */
@Controller
class ImportController {

    private final ImportRuns runs;
    private final Messages messages;

    ImportController(ImportRuns runs, Messages messages) {
        this.runs = runs;
        this.messages = messages;
    }

    @Bean
    static MenuEntry importsInMenu() {
        return new MenuEntry("import.menu", "/imports", Permission.IMPORT, 60);
    }

    @GetMapping("/{system:[a-z]{3}}/imports")
    @Needs(Permission.IMPORT)
    String list(Actor actor, Model model) {
        model.addAttribute("runs", runs.latest(actor));
        return "imports/web/import-list";
    }

    @GetMapping("/{system:[a-z]{3}}/imports/new")
    @Needs(Permission.IMPORT)
    String newOne(Model model) {
        model.addAttribute("refusal", "");
        return "imports/web/import-new";
    }

    @PostMapping("/{system:[a-z]{3}}/imports")
    @Needs(Permission.IMPORT)
    String upload(
            Actor actor, SystemHead system, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw new UnreadableFile("import.file.empty", 0);
        }
        String name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return "redirect:" + system.path() + "/imports/" + runs.upload(actor, name == null ? "" : name, content);
        }
    }

    @PostMapping("/{system:[a-z]{3}}/imports/pasted")
    @Needs(Permission.IMPORT)
    String paste(
            Actor actor,
            SystemHead system,
            Language language,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(required = false) @Nullable Integer session,
            @RequestParam(name = "text-language", defaultValue = "") String textLanguage,
            @RequestParam(defaultValue = "") String position) {
        var options = new ImportOptions(session, symbol, null, textLanguage, position, false, true);
        String name = messages.text(language, "import.pasted-name") + (symbol.isBlank() ? "" : " " + symbol.strip());
        return "redirect:" + system.path() + "/imports/" + runs.paste(actor, name, text, options);
    }

    /** A file that cannot be read brings the form again, with the reason. */
    @ExceptionHandler
    ModelAndView unreadable(UnreadableFile broken, Language language) {
        var page = new ModelAndView("imports/web/import-new", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(
                "refusal",
                messages.text(language, broken.code(), broken.placed().toArray()));
        return page;
    }
}

package org.suivi.imports.web;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.imports.ImportChoices;
import org.suivi.imports.ImportDecisions;
import org.suivi.imports.ImportOptions;
import org.suivi.imports.ImportRun;
import org.suivi.imports.ImportRuns;
import org.suivi.recommendations.ReceiptField;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** One import: preview, progress, report or result, as far as it is, and the buttons that move it on. */
@Controller
class ImportRunController {

    private static final String PATH = "/{system:[a-z]{3}}/imports/{id:[0-9]{1,18}}";

    private final ImportRuns runs;
    private final ImportDecisions decisions;
    private final RunViews views;

    ImportRunController(ImportRuns runs, ImportDecisions decisions, RunViews views) {
        this.runs = runs;
        this.decisions = decisions;
        this.views = views;
    }

    @GetMapping(PATH)
    @Needs(Permission.IMPORT)
    String show(Actor actor, @PathVariable long id, AsPart asked, Model model) {
        model.addAttribute("view", views.of(actor, id));
        return asked.isPart() ? "imports/web/importnow" : "imports/web/import-run";
    }

    @PostMapping(PATH + "/reading")
    @Needs(Permission.IMPORT)
    String read(
            Actor actor,
            SystemHead system,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer session,
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(name = "text-language", defaultValue = "") String language,
            @RequestParam(defaultValue = "") String position) {
        ImportRun run = runs.withId(actor, id);
        ImportOptions before = run.reading().options();
        var options =
                new ImportOptions(session, symbol, body, language, position, before.everyState(), before.isPasted());
        runs.prepare(actor, id, options, run.reading().mapping());
        runs.read(actor, id);
        return to(system, id);
    }

    @PostMapping(PATH + "/applying")
    @Needs(Permission.IMPORT)
    String apply(
            Actor actor,
            SystemHead system,
            @PathVariable long id,
            @RequestParam(defaultValue = "") Set<String> fields) {
        Set<ReceiptField> chosen = EnumSet.noneOf(ReceiptField.class);
        fields.forEach(code -> ReceiptField.of(code).ifPresent(chosen::add));
        runs.apply(actor, id, new ImportChoices(fields.contains("new"), chosen));
        return to(system, id);
    }

    @PostMapping(PATH + "/undoing")
    @Needs(Permission.IMPORT)
    String undo(Actor actor, SystemHead system, @PathVariable long id) {
        decisions.undo(actor, id);
        return to(system, id);
    }

    @PostMapping(PATH + "/left-out")
    @Needs(Permission.IMPORT)
    String takeUp(Actor actor, SystemHead system, @PathVariable long id) {
        return to(system, decisions.takeUp(actor, id));
    }

    static String to(SystemHead system, long id) {
        return "redirect:" + system.path() + "/imports/" + id;
    }
}

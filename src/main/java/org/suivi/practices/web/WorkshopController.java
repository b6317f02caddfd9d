package org.suivi.practices.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.practices.Workshop;
import org.suivi.practices.Workshop.Sitting;
import org.suivi.practices.WorkshopEntry;
import org.suivi.practices.WorkshopField;
import org.suivi.practices.WorkshopKind;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** Many short entries one under the other: what is whole is kept, what is not stays in the form and says why. */
@Controller
@RequestMapping("/clearing-house/workshop/{kind:[a-z]{4,12}}")
class WorkshopController {

    private static final int PLACES = 5;

    private final Workshop workshop;
    private final Messages messages;

    WorkshopController(Workshop workshop, Messages messages) {
        this.workshop = workshop;
        this.messages = messages;
    }

    @GetMapping
    @Needs(Permission.SHARE_PRACTICES)
    ModelAndView show(Actor actor, Language language, @PathVariable("kind") String word) {
        return page(actor, language, WorkshopKind.at(word), List.of(), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.SHARE_PRACTICES)
    ModelAndView save(
            Actor actor,
            Language language,
            @PathVariable("kind") String word,
            @RequestParam(name = "party", defaultValue = "0") long party,
            @RequestParam(name = "then", defaultValue = "save") String then,
            @RequestParam Map<String, String> sent) {
        WorkshopKind kind = WorkshopKind.at(word);
        boolean isSafe = !kind.asksHarmless() || sent.containsKey("harmless");
        var sitting = new Sitting(kind, party, language, then.equals("submit") && isSafe);
        List<WorkshopEntry> filled = filled(kind, sent);
        BindingResult errors = new MapBindingResult(sent, "workshop");
        if (then.equals("submit") && !isSafe) {
            errors.reject("workshop.say-harmless", "workshop.say-harmless");
        }
        Attempt<List<WorkshopEntry>> saved = Attempt.making(errors, () -> workshop.save(actor, sitting, filled));
        List<WorkshopEntry> left = saved.worked()
                ? saved.result().stream().filter(entry -> !entry.isWhole()).toList()
                : filled;
        HttpStatus status = saved.worked() && !left.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : saved.status();
        ModelAndView page = page(actor, language, kind, left, status);
        page.addObject(
                "refusals",
                errors.getGlobalErrors().stream()
                        .map(error -> messages.text(language, String.valueOf(error.getCode())))
                        .toList());
        page.addObject("party", party);
        page.addObject("written", saved.worked() ? (long) saved.result().size() - left.size() : 0L);
        return page;
    }

    private static List<WorkshopEntry> filled(WorkshopKind kind, Map<String, String> sent) {
        List<WorkshopEntry> filled = new ArrayList<>();
        for (int row = 1; row <= WorkshopEntry.MOST_ON_PAGE; row++) {
            Map<WorkshopField, String> cells = new EnumMap<>(WorkshopField.class);
            for (WorkshopField field : kind.fields()) {
                cells.put(field, sent.getOrDefault("cell." + row + "." + field.code(), ""));
            }
            var entry = new WorkshopEntry(row, cells, List.of(), "");
            if (!entry.isBlank()) {
                filled.add(entry);
            }
        }
        return filled;
    }

    private ModelAndView page(
            Actor actor, Language language, WorkshopKind kind, List<WorkshopEntry> left, HttpStatus status) {
        List<WorkshopEntry> entries = new ArrayList<>(left);
        while (entries.size() < Math.max(PLACES, left.size() + 1) && entries.size() < WorkshopEntry.MOST_ON_PAGE) {
            entries.add(new WorkshopEntry(0, Map.of(), List.of(), ""));
        }
        var page = new ModelAndView("practices/web/workshop", status);
        page.addObject("kind", kind);
        page.addObject("entries", entries);
        page.addObject("parties", workshop.parties(actor, kind));
        page.addObject("choices", workshop.choices(language));
        page.addObject("refusals", List.of());
        page.addObject("written", 0L);
        return page;
    }
}

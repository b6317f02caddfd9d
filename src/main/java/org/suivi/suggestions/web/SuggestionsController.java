package org.suivi.suggestions.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;
import org.suivi.suggestions.SuggestionDecisions;
import org.suivi.suggestions.SuggestionDecisions.Choice;
import org.suivi.suggestions.Suggestions;

/** What is suggested for one recommendation: a page of its own, and a part of the recommendation's page. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/suggestions/of/{id}")
class SuggestionsController {

    private final Suggestions suggestions;
    private final SuggestionDecisions decisions;
    private final Labels labels;

    SuggestionsController(Suggestions suggestions, SuggestionDecisions decisions, Labels labels) {
        this.suggestions = suggestions;
        this.decisions = decisions;
        this.labels = labels;
    }

    @GetMapping
    @Needs(Permission.EDIT_RECORDS)
    String of(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestHeader(name = "HX-Request", defaultValue = "") String byScript,
            Model model) {
        model.addAttribute("found", suggestions.of(actor, id));
        model.addAttribute("view", new SuggestionsView(labels, language));
        return "suggestions/web/" + (byScript.isEmpty() ? "suggestions-page" : "suggestions");
    }

    @PostMapping("/accepted")
    @Needs(Permission.EDIT_RECORDS)
    String accept(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("term") int term,
            @RequestParam(name = "alone", defaultValue = "false") boolean alone) {
        decisions.accept(actor, List.of(new Choice(id, term)));
        return back(actor, system, id, alone);
    }

    @PostMapping("/rejected")
    @Needs(Permission.EDIT_RECORDS)
    String reject(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("term") int term,
            @RequestParam(name = "alone", defaultValue = "false") boolean alone) {
        decisions.reject(actor, List.of(new Choice(id, term)));
        return back(actor, system, id, alone);
    }

    @PostMapping("/category")
    @Needs(Permission.EDIT_RECORDS)
    String categorize(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("category") int category,
            @RequestParam(name = "alone", defaultValue = "false") boolean alone) {
        decisions.categorize(actor, id, category);
        return back(actor, system, id, alone);
    }

    /** Back to where the form stood: the page of suggestions, or the recommendation's. */
    private String back(Actor actor, SystemHead system, long id, boolean alone) {
        return "redirect:" + system.path()
                + (alone
                        ? "/suggestions/of/" + id
                        : "/r/" + suggestions.of(actor, id).page().official().address());
    }
}

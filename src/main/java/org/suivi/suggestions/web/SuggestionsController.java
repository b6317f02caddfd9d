package org.suivi.suggestions.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.suggestions.Suggestions;

/** What is suggested for one recommendation: a page of its own, and a part of the recommendation's page. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/suggestions/of/{id}")
class SuggestionsController {

    private final Suggestions suggestions;
    private final Labels labels;

    SuggestionsController(Suggestions suggestions, Labels labels) {
        this.suggestions = suggestions;
        this.labels = labels;
    }

    @GetMapping
    @Needs(Permission.EDIT_RECORDS)
    String of(Actor actor, Language language, @PathVariable("id") long id, AsPart asked, Model model) {
        model.addAttribute("found", suggestions.of(actor, id));
        model.addAttribute("view", new SuggestionsView(labels, language));
        return asked.template("suggestions/web/suggestions");
    }
}

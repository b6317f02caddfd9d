package org.suivi.suggestions.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;
import org.suivi.suggestions.Learning;
import org.suivi.suggestions.SuggestedKind;
import org.suivi.suggestions.Suggestions;

/** Suggestions for the recommendations without tags of a kind, and what they were learnt from. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/suggestions")
class BulkSuggestionsController {

    private final Suggestions suggestions;
    private final Learning learning;
    private final Labels labels;

    BulkSuggestionsController(Suggestions suggestions, Learning learning, Labels labels) {
        this.suggestions = suggestions;
        this.learning = learning;
        this.labels = labels;
    }

    @Bean
    static MenuEntry suggestionsInMenu() {
        return new MenuEntry("suggestions.menu", "/suggestions", Permission.EDIT_RECORDS, 34);
    }

    @GetMapping
    @Needs(Permission.EDIT_RECORDS)
    String list(
            Actor actor,
            Language language,
            @RequestParam(name = "kind", defaultValue = "themes") String kind,
            @RequestParam(name = "from", defaultValue = "50") int from,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        SuggestedKind chosen = SuggestedKind.of(kind).orElse(SuggestedKind.THEMES);
        model.addAttribute("batch", suggestions.untagged(actor, chosen, from / 100.0, Page.numbered(page)));
        model.addAttribute("learnt", learning.of(actor, chosen));
        model.addAttribute("from", from);
        model.addAttribute("view", new SuggestionsView(labels, language));
        return "suggestions/web/many-suggestions";
    }

    @PostMapping("/learning")
    @Needs(Permission.EDIT_RECORDS)
    String learn(Actor actor, SystemHead system, @RequestParam(name = "kind", defaultValue = "themes") String kind) {
        SuggestedKind chosen = SuggestedKind.of(kind).orElse(SuggestedKind.THEMES);
        learning.begin(actor, chosen);
        return "redirect:" + system.path() + "/suggestions?kind=" + chosen.code();
    }
}

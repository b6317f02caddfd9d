package org.suivi.suggestions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;
import org.suivi.suggestions.Learning;
import org.suivi.suggestions.SuggestedKind;
import org.suivi.suggestions.SuggestionDecisions;
import org.suivi.suggestions.SuggestionDecisions.Choice;
import org.suivi.suggestions.Suggestions;

/** Suggestions for the recommendations without tags of a kind, decided on many at a time; and what they were learnt from. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/suggestions")
class BulkSuggestionsController {

    private static final Pattern CHOICE = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    private final Suggestions suggestions;
    private final SuggestionDecisions decisions;
    private final Learning learning;
    private final Labels labels;
    private final Notice notice;

    BulkSuggestionsController(
            Suggestions suggestions, SuggestionDecisions decisions, Learning learning, Labels labels, Notice notice) {
        this.suggestions = suggestions;
        this.decisions = decisions;
        this.learning = learning;
        this.labels = labels;
        this.notice = notice;
    }

    @Bean
    static MenuEntry suggestionsInMenu() {
        return new MenuEntry("suggestions.menu", "/suggestions", Permission.EDIT_RECORDS, 40);
    }

    @GetMapping
    @Needs(Permission.EDIT_RECORDS)
    String list(
            Actor actor,
            Language language,
            @RequestParam(name = "kind", defaultValue = "themes") String kind,
            @RequestParam(name = "from", defaultValue = "50") int from,
            @RequestParam(name = "before", defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        SuggestedKind chosen = SuggestedKind.of(kind).orElse(SuggestedKind.THEMES);
        model.addAttribute("batch", suggestions.untagged(actor, chosen, from / 100.0, before));
        model.addAttribute("learnt", learning.of(actor, chosen));
        model.addAttribute("from", from);
        model.addAttribute("before", before);
        model.addAttribute("view", new SuggestionsView(labels, language));
        return "suggestions/web/many-suggestions";
    }

    @PostMapping("/accepted")
    @Needs(Permission.EDIT_RECORDS)
    String accept(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam(name = "choice", defaultValue = "") List<String> choices,
            @RequestParam(name = "kind", defaultValue = "themes") String kind,
            @RequestParam(name = "from", defaultValue = "50") int from,
            RedirectAttributes next) {
        notice.say(next, language, "suggestions.accepted", decisions.accept(actor, chosen(choices)));
        return back(system, kind, from);
    }

    @PostMapping("/rejected")
    @Needs(Permission.EDIT_RECORDS)
    String reject(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam(name = "choice", defaultValue = "") List<String> choices,
            @RequestParam(name = "kind", defaultValue = "themes") String kind,
            @RequestParam(name = "from", defaultValue = "50") int from,
            RedirectAttributes next) {
        notice.say(next, language, "suggestions.rejected", decisions.reject(actor, chosen(choices)));
        return back(system, kind, from);
    }

    @PostMapping("/learning")
    @Needs(Permission.EDIT_RECORDS)
    String learn(Actor actor, SystemHead system, @RequestParam(name = "kind", defaultValue = "themes") String kind) {
        SuggestedKind chosen = SuggestedKind.of(kind).orElse(SuggestedKind.THEMES);
        learning.begin(actor, chosen);
        return back(system, kind, 50);
    }

    private static List<Choice> chosen(List<String> written) {
        List<Choice> choices = new ArrayList<>();
        for (String one : written) {
            Matcher choice = CHOICE.matcher(one);
            if (choice.matches()) {
                choices.add(new Choice(Long.parseLong(choice.group(1)), Integer.parseInt(choice.group(2))));
            }
        }
        return choices;
    }

    private static String back(SystemHead system, String kind, int from) {
        SuggestedKind chosen = SuggestedKind.of(kind).orElse(SuggestedKind.THEMES);
        return "redirect:" + system.path() + "/suggestions?kind=" + chosen.code() + "&from=" + from;
    }
}

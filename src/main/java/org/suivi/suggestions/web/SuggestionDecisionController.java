package org.suivi.suggestions.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;
import org.suivi.suggestions.SuggestionDecisions;

/** Accepting and rejecting suggestions, one or many, and back to the page where the form stood. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/suggestions")
class SuggestionDecisionController {

    private final SuggestionDecisions decisions;
    private final RecommendationPages pages;
    private final Notice notice;

    SuggestionDecisionController(SuggestionDecisions decisions, RecommendationPages pages, Notice notice) {
        this.decisions = decisions;
        this.pages = pages;
        this.notice = notice;
    }

    @PostMapping("/accepted")
    @Needs(Permission.EDIT_RECORDS)
    String accept(
            Actor actor,
            Language language,
            SystemHead system,
            @ModelAttribute DecisionForm form,
            RedirectAttributes next) {
        notice.say(next, language, "suggestions.accepted", decisions.accept(actor, form.choices()));
        return back(actor, system, form);
    }

    @PostMapping("/rejected")
    @Needs(Permission.EDIT_RECORDS)
    String reject(
            Actor actor,
            Language language,
            SystemHead system,
            @ModelAttribute DecisionForm form,
            RedirectAttributes next) {
        notice.say(next, language, "suggestions.rejected", decisions.reject(actor, form.choices()));
        return back(actor, system, form);
    }

    @PostMapping("/category/accepted")
    @Needs(Permission.EDIT_RECORDS)
    String acceptCategory(
            Actor actor, SystemHead system, @RequestParam("category") int category, @ModelAttribute DecisionForm form) {
        decisions.categorize(actor, form.record(), category);
        return back(actor, system, form);
    }

    @PostMapping("/category/rejected")
    @Needs(Permission.EDIT_RECORDS)
    String rejectCategory(
            Actor actor, SystemHead system, @RequestParam("category") int category, @ModelAttribute DecisionForm form) {
        decisions.rejectCategory(actor, form.record(), category);
        return back(actor, system, form);
    }

    private String back(Actor actor, SystemHead system, DecisionForm form) {
        String page = !form.isOfOneRecord()
                ? "/suggestions?" + form.listQuery()
                : form.isAlone()
                        ? "/suggestions/of/" + form.record()
                        : "/r/" + pages.withId(actor, form.record()).official().address();
        return "redirect:" + system.path() + page;
    }
}

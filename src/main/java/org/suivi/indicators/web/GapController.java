package org.suivi.indicators.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.indicators.Gap;
import org.suivi.indicators.IndicatorGaps;
import org.suivi.indicators.NotNeeded;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** What is not measured yet: how much, and the list behind each number. */
@Controller
class GapController {

    private final IndicatorGaps gaps;
    private final NotNeeded notNeeded;
    private final Labels labels;
    private final Messages messages;

    GapController(IndicatorGaps gaps, NotNeeded notNeeded, Labels labels, Messages messages) {
        this.gaps = gaps;
        this.notNeeded = notNeeded;
        this.labels = labels;
        this.messages = messages;
    }

    @GetMapping("/{system:[a-z]{3}}/indicators/gaps")
    @Needs(Permission.READ)
    String show(
            Actor actor,
            Language language,
            @RequestParam(name = "which", defaultValue = "no-indicator") String which,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Gap gap = Gap.find(which).orElse(Gap.NO_INDICATOR);
        int number = Page.numbered(page);
        switch (gap) {
            case NO_INDICATOR -> model.addAttribute("briefs", gaps.recommendations(actor, number));
            case TO_CONFIRM -> model.addAttribute("proposals", notNeeded.waiting(actor));
            case ONLY_PROCESS -> model.addAttribute("clusters", gaps.clusters(actor));
            case NO_BASELINE, NO_TARGET -> model.addAttribute("rows", gaps.indicators(actor, gap, number));
        }
        model.addAttribute("gap", gap);
        model.addAttribute("counts", gaps.counts(actor));
        model.addAttribute("labels", labels);
        model.addAttribute("words", new IndicatorWords(messages, language));
        return "indicators/web/gaps";
    }
}

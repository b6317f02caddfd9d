package org.suivi.recommendations.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The page of one recommendation, at its permanent address. */
@Controller
class RecommendationController {

    private final RecommendationPages pages;
    private final Labels labels;

    RecommendationController(RecommendationPages pages, Labels labels) {
        this.pages = pages;
        this.labels = labels;
    }

    @GetMapping("/{system:[a-z]{3}}/r/{address}")
    @Needs(Permission.READ_PUBLISHED)
    String show(Actor actor, Language language, @PathVariable("address") String address, Model model) {
        RecommendationPage page = pages.at(actor, address.toLowerCase(Locale.ROOT));
        model.addAttribute("page", page);
        model.addAttribute("view", new PageView(page, labels.inSystem(actor.inSystem()), language));
        return "recommendations/web/recommendation-page";
    }
}

package org.suivi.coordination.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.coordination.Assignments;
import org.suivi.coordination.FocalPoints;
import org.suivi.coordination.LeadSuggestions;
import org.suivi.coordination.ToldOn;
import org.suivi.coordination.UpdateFilter;
import org.suivi.coordination.Updates;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;

/** Who follows one recommendation up and what they told: a page of its own, and a part of the recommendation's page. */
@Controller
class FollowUpController {

    private static final int SHOWN = 5;

    private final Assignments assignments;
    private final Updates updates;
    private final FocalPoints focalPoints;
    private final LeadSuggestions suggestions;
    private final RecommendationPages pages;
    private final Mentions mentions;

    FollowUpController(
            Assignments assignments,
            Updates updates,
            FocalPoints focalPoints,
            LeadSuggestions suggestions,
            RecommendationPages pages,
            Mentions mentions) {
        this.assignments = assignments;
        this.updates = updates;
        this.focalPoints = focalPoints;
        this.suggestions = suggestions;
        this.pages = pages;
        this.mentions = mentions;
    }

    @GetMapping("/{system:[a-z]{3}}/follow-up/of-recommendation/{id}")
    @Needs(Permission.READ_PUBLISHED)
    String of(Actor actor, Language language, @PathVariable("id") long id, AsPart asked, Model model) {
        RecommendationPage page = pages.withId(actor, id);
        boolean assigns = actor.may(Permission.EDIT_RECORDS);
        model.addAttribute("page", page);
        model.addAttribute("assignments", assignments.of(actor, id));
        model.addAttribute("told", updates.lastTold(actor, id));
        model.addAttribute("updates", updates.page(actor, UpdateFilter.of(ToldOn.recommendation(id)), 1, SHOWN));
        model.addAttribute("mayWrite", updates.mayWrite(actor, id));
        model.addAttribute("persons", assigns ? focalPoints.present(actor) : List.of());
        model.addAttribute(
                "suggestion",
                assigns ? suggestions.of(actor, language, List.of(id)).get(id) : null);
        model.addAttribute("view", mentions.of(actor, language, id));
        return asked.template("coordination/web/follow-up");
    }
}

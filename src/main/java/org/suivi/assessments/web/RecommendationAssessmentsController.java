package org.suivi.assessments.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.assessments.AssessmentPages;
import org.suivi.assessments.AssessmentPages.Voices;
import org.suivi.assessments.Assessments;
import org.suivi.assessments.AssessorKind;
import org.suivi.assessments.GradeScales;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;

/** One record, several voices: a page of its own, and a part of the recommendation's page. */
@Controller
class RecommendationAssessmentsController {

    private final AssessmentPages pages;
    private final GradeScales scales;
    private final Labels labels;

    RecommendationAssessmentsController(AssessmentPages pages, GradeScales scales, Labels labels) {
        this.pages = pages;
        this.scales = scales;
        this.labels = labels;
    }

    @GetMapping("/{system:[a-z]{3}}/assessments/of-recommendation/{id}")
    @Needs(Permission.READ_PUBLISHED)
    String of(Actor actor, Language language, @PathVariable("id") long id, AsPart asked, Model model) {
        Voices voices = pages.of(actor, id);
        AssessorKind own = Assessments.voice(actor).orElse(null);
        List<GradeScales.Scale> usable = scales.of(voices.recommendation().mechanism());
        model.addAttribute("voices", voices);
        model.addAttribute("mayAssess", own != null);
        model.addAttribute("mayGrade", own == AssessorKind.STATE && !usable.isEmpty());
        model.addAttribute("isGraded", !usable.isEmpty());
        model.addAttribute("view", new AssessmentView(labels, language));
        return asked.template("assessments/web/voices");
    }
}

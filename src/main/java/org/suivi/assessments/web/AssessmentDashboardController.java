package org.suivi.assessments.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.assessments.AssessmentDashboards;
import org.suivi.assessments.AssessmentFilter;
import org.suivi.assessments.AssessmentList;
import org.suivi.assessments.AssessorKind;
import org.suivi.assessments.GradeScales;
import org.suivi.assessments.ImplementationIndex;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.Span;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;

/** The results of a system in numbers, the lists behind them, and the definitions they rest on. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/assessments")
class AssessmentDashboardController {

    private final AssessmentDashboards dashboards;
    private final AssessmentList list;
    private final ImplementationIndex index;
    private final GradeScales scales;
    private final Labels labels;

    AssessmentDashboardController(
            AssessmentDashboards dashboards,
            AssessmentList list,
            ImplementationIndex index,
            GradeScales scales,
            Labels labels) {
        this.dashboards = dashboards;
        this.list = list;
        this.index = index;
        this.scales = scales;
        this.labels = labels;
    }

    @Bean
    static MenuEntry assessmentsInMenu() {
        return new MenuEntry("assessments.menu", "/assessments", Permission.READ_PUBLISHED, 22);
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String dashboard(
            Actor actor,
            Language language,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "of", defaultValue = "") String of,
            @RequestParam(name = "per", defaultValue = "") String per,
            Model model) {
        var part = new AssessmentDashboards.Part(
                AssessorKind.of(by).orElse(AssessorKind.STATE),
                Facet.of(of).filter(AssessmentDashboards.FACETS::contains).orElse(Facet.MECHANISM),
                Span.of(per).orElse(Span.MONTH));
        model.addAttribute("dashboard", dashboards.of(actor, part));
        model.addAttribute("part", part);
        model.addAttribute("view", new AssessmentView(labels.inSystem(actor.inSystem()), language));
        return "assessments/web/assessments";
    }

    @GetMapping("/list")
    @Needs(Permission.READ_PUBLISHED)
    String list(Actor actor, Language language, @RequestParam Map<String, String> parameters, Model model) {
        AssessmentFilter filter = AssessmentFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("view", new AssessmentView(labels, language));
        if (filter.isOfAbsence()) {
            model.addAttribute("missing", list.notAssessed(actor, filter));
            return "assessments/web/not-assessed";
        }
        model.addAttribute("found", list.find(actor, filter));
        return "assessments/web/assessment-list";
    }

    @GetMapping("/implementation-index")
    @Needs(Permission.READ_PUBLISHED)
    String implementationIndex(
            Actor actor,
            Language language,
            @RequestParam(name = "band", defaultValue = "") String band,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        ImplementationIndex.Band chosen = ImplementationIndex.Band.of(band).orElse(ImplementationIndex.Band.NOT);
        model.addAttribute("index", index.of(actor, chosen, Page.numbered(page)));
        model.addAttribute("chosen", chosen);
        model.addAttribute("view", new AssessmentView(labels, language));
        return "assessments/web/implementation-index";
    }

    @GetMapping("/scales")
    @Needs(Permission.READ_PUBLISHED)
    String scales(Language language, Model model) {
        model.addAttribute("scales", scales.all());
        model.addAttribute("view", new AssessmentView(labels, language));
        return "assessments/web/grade-scales";
    }
}

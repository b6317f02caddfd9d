package org.suivi.assessments.web;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.assessments.AssessmentPages;
import org.suivi.assessments.Assessments;
import org.suivi.assessments.AssessorKind;
import org.suivi.assessments.GradeScales;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The form in which the secretariat records the grade that a mechanism gave. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/assessments/of-recommendation/{id}/grade")
class GradeController {

    private final Assessments assessments;
    private final AssessmentPages pages;
    private final GradeScales scales;
    private final Labels labels;
    private final Notice notice;

    GradeController(Assessments assessments, AssessmentPages pages, GradeScales scales, Labels labels, Notice notice) {
        this.assessments = assessments;
        this.pages = pages;
        this.scales = scales;
        this.labels = labels;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.ASSESS)
    ModelAndView form(Actor actor, Language language, @PathVariable("id") long id) {
        Brief brief = pages.brief(actor, id);
        return form(language, brief, saved(actor, id), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.ASSESS)
    ModelAndView save(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @Valid @ModelAttribute("form") GradeForm form,
            BindingResult errors,
            RedirectAttributes next) {
        Brief brief = pages.brief(actor, id);
        GradeForm now = saved(actor, id);
        Attempt<Long> draft = Attempt.making(errors, () -> assessments.draft(actor, form.toCommand(id)));
        if (draft.worked()) {
            notice.say(next, language, "assessments.drafted");
            return new ModelAndView("redirect:" + system.path() + "/assessments/" + draft.result());
        }
        if (draft.status() == HttpStatus.CONFLICT) {
            return stale(language, brief, form, now);
        }
        return form(language, brief, form, draft.status());
    }

    private ModelAndView stale(Language language, Brief brief, GradeForm form, GradeForm now) {
        var again = new GradeForm(
                now.replaces(), form.grade(), form.symbol(), form.paragraph(), form.gradedOn(), form.rationale());
        ModelAndView page = form(language, brief, again, HttpStatus.CONFLICT);
        page.addObject("now", now);
        return page;
    }

    private GradeForm saved(Actor actor, long id) {
        return GradeForm.of(pages.latest(actor, id, AssessorKind.MECHANISM));
    }

    private ModelAndView form(Language language, Brief brief, GradeForm form, HttpStatus status) {
        var page = new ModelAndView("assessments/web/grade-form", status);
        page.addObject("recommendation", brief);
        page.addObject("form", form);
        page.addObject("scales", scales.of(brief.mechanism()));
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("view", new AssessmentView(labels, language));
        return page;
    }
}

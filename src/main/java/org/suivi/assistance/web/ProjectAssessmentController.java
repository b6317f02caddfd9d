package org.suivi.assistance.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.assistance.Phase;
import org.suivi.assistance.ProjectAssessments;
import org.suivi.assistance.ProjectAssessments.Seen;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** How the help of a project was received: written by those who were helped, answered by those who gave it. */
@Controller
@RequestMapping("/clearing-house/projects" + ProjectController.ONE + "/assessments")
class ProjectAssessmentController {

    private static final String ONE = "/{assessment:[0-9]{1,18}}";

    private final ProjectAssessments assessments;
    private final ProjectLooks looks;
    private final Notice notice;

    ProjectAssessmentController(ProjectAssessments assessments, ProjectLooks looks, Notice notice) {
        this.assessments = assessments;
        this.looks = looks;
        this.notice = notice;
    }

    @PostMapping
    @Needs(Permission.ASSESS_ASSISTANCE)
    String add(Actor actor, @PathVariable("id") long project, @RequestParam("phase") Phase phase) {
        return here(project, assessments.add(actor, project, phase));
    }

    @GetMapping(ONE)
    @Needs(Permission.NOTHING)
    ModelAndView show(
            Actor actor, Language language, @PathVariable("id") long project, @PathVariable("assessment") long id) {
        Seen seen = assessments.one(actor, project, id);
        return page(seen, AssessedForm.of(seen.record(), language), HttpStatus.OK);
    }

    /** Saves it; with "finish" it is final too, so that one press is enough. */
    @PostMapping(ONE)
    @Needs(Permission.ASSESS_ASSISTANCE)
    ModelAndView write(
            Actor actor,
            Language language,
            @PathVariable("id") long project,
            @PathVariable("assessment") long id,
            @RequestParam(name = "finish", defaultValue = "false") boolean finishes,
            @ModelAttribute("form") AssessedForm form,
            BindingResult errors,
            RedirectAttributes next) {
        Seen seen = assessments.one(actor, project, id);
        HttpStatus status = Attempt.of(
                errors,
                () -> assessments.write(
                        actor,
                        project,
                        id,
                        form.version(),
                        form.toAssessed(seen.record().said(), language),
                        form.published()));
        if (status == HttpStatus.OK && finishes) {
            status = Attempt.of(errors, () -> assessments.finish(actor, project, id, form.version() + 1));
            if (status != HttpStatus.OK) {
                return page(assessments.one(actor, project, id), form.over(form.version() + 1), status);
            }
            notice.say(next, language, "assessed.final");
            return new ModelAndView(ProjectController.HERE + project);
        }
        if (status != HttpStatus.OK) {
            return page(
                    seen,
                    status == HttpStatus.CONFLICT ? form.over(seen.record().version()) : form,
                    status);
        }
        notice.say(next, language, "assessed.saved");
        return new ModelAndView(here(project, id));
    }

    @PostMapping(ONE + "/waiver")
    @Needs(Permission.ASK_FOR_ASSISTANCE)
    String waive(
            Actor actor,
            @PathVariable("id") long project,
            @PathVariable("assessment") long id,
            @RequestParam("version") int version,
            @RequestParam(name = "note", defaultValue = "") String note) {
        assessments.waive(actor, project, id, version, note);
        return ProjectController.HERE + project;
    }

    @PostMapping(ONE + "/reply")
    @Needs(Permission.OFFER_ASSISTANCE)
    String reply(
            Actor actor,
            Language language,
            @PathVariable("id") long project,
            @PathVariable("assessment") long id,
            @RequestParam(name = "words", defaultValue = "") String words,
            RedirectAttributes next) {
        assessments.reply(actor, project, id, language, words);
        notice.say(next, language, "assessed.replied");
        return here(project, id);
    }

    @PostMapping(ONE + "/quote")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String quote(
            Actor actor,
            Language language,
            @PathVariable("id") long project,
            @PathVariable("assessment") long id,
            @RequestParam(name = "words", defaultValue = "") String words) {
        assessments.quote(actor, project, id, language, words);
        return here(project, id);
    }

    private static String here(long project, long assessment) {
        return ProjectController.HERE + project + "/assessments/" + assessment;
    }

    private ModelAndView page(Seen seen, AssessedForm form, HttpStatus status) {
        var page = new ModelAndView("assistance/web/assessment", status);
        page.addObject("seen", seen);
        page.addObject("form", form);
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("look", looks.now());
        return page;
    }
}

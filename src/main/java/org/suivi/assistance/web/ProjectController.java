package org.suivi.assistance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.assistance.Project;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Stated;
import org.suivi.assistance.Project.Way;
import org.suivi.assistance.ProjectAssessments;
import org.suivi.assistance.ProjectNeeds;
import org.suivi.assistance.Projects;
import org.suivi.assistance.Projects.Seen;
import org.suivi.cooperation.HouseTabs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;

/** One project: what is told of it, and the form to tell it. */
@Controller
@RequestMapping("/clearing-house/projects")
class ProjectController {

    static final String ONE = "/{id:[0-9]{1,18}}";
    private static final String PRACTICES = "/clearing-house/practices";
    static final String HERE = "redirect:/clearing-house/projects/";

    private final Projects projects;
    private final ProjectAssessments assessments;
    private final ProjectNeeds needs;
    private final ProjectLooks looks;
    private final HouseTabs tabs;

    ProjectController(
            Projects projects,
            ProjectAssessments assessments,
            ProjectNeeds needs,
            ProjectLooks looks,
            HouseTabs tabs) {
        this.projects = projects;
        this.assessments = assessments;
        this.needs = needs;
        this.looks = looks;
        this.tabs = tabs;
    }

    @GetMapping("/new")
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView blank(
            Actor actor, Language language, @RequestParam(name = "need", required = false) @Nullable Long need) {
        return form(null, need, ProjectForm.of(0, begun(actor, need), language), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView begin(
            Actor actor,
            Language language,
            @RequestParam(name = "need", required = false) @Nullable Long need,
            @ModelAttribute("form") ProjectForm form,
            BindingResult errors) {
        Attempt<Long> begun = Attempt.making(
                errors, () -> projects.begin(actor, form.toProject(begun(actor, need), language)));
        return begun.worked() ? new ModelAndView(HERE + begun.result()) : form(null, need, form, begun.status());
    }

    @GetMapping(ONE)
    @Needs(Permission.NOTHING)
    String show(Actor actor, @PathVariable("id") long id, Model model) {
        model.addAttribute("seen", projects.withId(actor, id));
        model.addAttribute("assessments", assessments.of(actor, id));
        model.addAttribute("toAdd", assessments.toAdd(actor, id));
        model.addAttribute("look", looks.now());
        model.addAttribute("sharesPractices", sharesPractices(actor));
        return "assistance/web/project";
    }

    @GetMapping(ONE + "/edit")
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id) {
        Seen seen = projects.withId(actor, id);
        if (!seen.mayWrite()) {
            throw new NotAllowed("problem.not-allowed");
        }
        return form(seen, null, ProjectForm.of(seen.record().version(), seen.project(), language), HttpStatus.OK);
    }

    @PostMapping(ONE)
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView change(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") ProjectForm form,
            BindingResult errors) {
        Seen seen = projects.withId(actor, id);
        HttpStatus status = Attempt.of(
                errors,
                () -> projects.change(actor, id, form.version(), form.toProject(seen.project(), language)));
        return status == HttpStatus.OK
                ? new ModelAndView(HERE + id)
                : form(
                        seen,
                        null,
                        status == HttpStatus.CONFLICT ? form.over(seen.record().version()) : form,
                        status);
    }

    /** Whether practices are shared here: their module stands above this one. */
    private boolean sharesPractices(Actor actor) {
        return tabs.of(actor).stream().anyMatch(tab -> tab.path().equals(PRACTICES));
    }

    private Project begun(Actor actor, @Nullable Long need) {
        return need == null ? empty() : needs.filled(actor, need);
    }

    private static Project empty() {
        LocalizedText none = LocalizedText.EMPTY;
        return new Project(
                new Project.Words(none, none, none, none, none),
                new Project.What(List.of(), List.of(), List.of()),
                new Project.When(null, null, null, null),
                new Project.Size(null, null, "", null),
                List.of(),
                List.of(),
                new Origin(Way.OWN, null, null, List.of(), "", null, Stated.NOTHING));
    }

    private ModelAndView form(@Nullable Seen seen, @Nullable Long need, ProjectForm form, HttpStatus status) {
        var page = new ModelAndView("assistance/web/project-form", status);
        page.addObject("seen", seen);
        page.addObject("need", need);
        page.addObject("form", form);
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("look", looks.now());
        return page;
    }
}

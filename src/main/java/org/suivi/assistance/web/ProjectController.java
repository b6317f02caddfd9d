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
import org.springframework.web.util.UriComponentsBuilder;
import org.suivi.assistance.Project;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Way;
import org.suivi.assistance.ProjectAssessments;
import org.suivi.assistance.ProjectNeeds;
import org.suivi.assistance.Projects;
import org.suivi.assistance.Projects.Seen;
import org.suivi.assistance.ProjectsFromMatches;
import org.suivi.assistance.Side;
import org.suivi.assistance.Stated;
import org.suivi.cooperation.HouseTabs;
import org.suivi.cooperation.web.Meanwhile;
import org.suivi.identity.PublicAddress;
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
    private static final int LONGEST_TEXT = 1_000;
    static final String HERE = "redirect:/clearing-house/projects/";

    private final Projects projects;
    private final ProjectAssessments assessments;
    private final ProjectNeeds needs;
    private final ProjectsFromMatches matches;
    private final ProjectLooks looks;
    private final HouseTabs tabs;
    private final PublicAddress site;

    ProjectController(
            Projects projects,
            ProjectAssessments assessments,
            ProjectNeeds needs,
            ProjectsFromMatches matches,
            ProjectLooks looks,
            HouseTabs tabs,
            PublicAddress site) {
        this.projects = projects;
        this.assessments = assessments;
        this.needs = needs;
        this.matches = matches;
        this.looks = looks;
        this.tabs = tabs;
        this.site = site;
    }

    @GetMapping("/new")
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView blank(
            Actor actor,
            Language language,
            @RequestParam(name = "need", required = false) @Nullable Long need,
            @RequestParam(name = "match", required = false) @Nullable Long match) {
        var from = new From(need, match);
        return form(null, from, ProjectForm.of(0, begun(actor, from), language), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView begin(
            Actor actor,
            Language language,
            @RequestParam(name = "need", required = false) @Nullable Long need,
            @RequestParam(name = "match", required = false) @Nullable Long match,
            @ModelAttribute("form") ProjectForm form,
            BindingResult errors) {
        var from = new From(need, match);
        Attempt<Long> begun = Attempt.making(errors, () -> begin(actor, from, form, language));
        return begun.worked() ? new ModelAndView(HERE + begun.result()) : form(null, from, form, begun.status());
    }

    @GetMapping(ONE)
    @Needs(Permission.NOTHING)
    String show(Actor actor, Language language, @PathVariable("id") long id, Model model) {
        Seen seen = projects.withId(actor, id);
        List<ProjectAssessments.Seen> said = assessments.of(actor, id);
        model.addAttribute("seen", seen);
        model.addAttribute("assessments", said);
        model.addAttribute("toAdd", assessments.toAdd(actor, id));
        model.addAttribute("look", looks.now());
        model.addAttribute(
                "remaining", seen.sides().contains(Side.RECIPIENT) ? needs.remaining(actor, seen.record()) : List.of());
        model.addAttribute("practice", sharesPractices(actor) ? practice(seen, said, language) : null);
        return "assistance/web/project";
    }

    @GetMapping(ONE + "/edit")
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id) {
        Seen seen = projects.withId(actor, id);
        if (!seen.mayWrite()) {
            throw new NotAllowed("problem.not-allowed");
        }
        return form(
                seen, From.NOTHING, ProjectForm.of(seen.record().version(), seen.project(), language), HttpStatus.OK);
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
                errors, () -> projects.change(actor, id, form.version(), form.toProject(seen.project(), language)));
        if (status != HttpStatus.CONFLICT) {
            return status == HttpStatus.OK ? new ModelAndView(HERE + id) : form(seen, From.NOTHING, form, status);
        }
        Seen now = projects.withId(actor, id);
        ProjectForm saved = ProjectForm.of(now.record().version(), now.project(), language);
        var meanwhile = new Meanwhile(ProjectFields.asked(now.sides().contains(Side.PROVIDER)), saved.entered());
        return meanwhile
                .on(form(now, From.NOTHING, form.over(saved.version()), status))
                .addObject("mine", form.entered())
                .addObject("house", looks.house());
    }

    /** Whether practices are shared here: their module stands above this one. */
    private boolean sharesPractices(Actor actor) {
        return tabs.of(actor).stream().anyMatch(tab -> tab.path().equals(PRACTICES));
    }

    /** The form of a practice, filled with what this project came to, with the project as its paper. */
    private String practice(Seen seen, List<ProjectAssessments.Seen> said, Language language) {
        Project.Words words = seen.project().words();
        LocalizedText results = said.stream()
                .filter(each -> each.record().side() == Side.RECIPIENT)
                .map(each -> each.record().said().results())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(words.summary());
        String text = results.plain(language);
        return UriComponentsBuilder.fromPath(PRACTICES + "/new")
                .queryParam("title", "{title}")
                .queryParam("text", "{text}")
                .queryParam("source", "{source}")
                .encode()
                .buildAndExpand(
                        words.title().plain(language),
                        text.substring(0, Math.min(LONGEST_TEXT, text.length())),
                        site.of(seen.record().path()))
                .toUriString();
    }

    /** What a project is begun from: a need, an agreed match, or nothing. */
    private record From(@Nullable Long need, @Nullable Long match) {

        static final From NOTHING = new From(null, null);
    }

    private long begin(Actor actor, From from, ProjectForm form, Language language) {
        Project project = form.toProject(begun(actor, from), language);
        return from.match() == null ? projects.begin(actor, project) : matches.begin(actor, from.match(), project);
    }

    private Project begun(Actor actor, From from) {
        if (from.match() != null) {
            return matches.filled(actor, from.match());
        }
        return from.need() == null ? empty() : needs.filled(actor, from.need());
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

    private ModelAndView form(@Nullable Seen seen, From from, ProjectForm form, HttpStatus status) {
        var page = new ModelAndView("assistance/web/project-form", status);
        page.addObject("seen", seen);
        page.addObject("need", from.need());
        page.addObject("match", from.match());
        page.addObject("form", form);
        page.addObject("look", looks.now());
        return page;
    }
}

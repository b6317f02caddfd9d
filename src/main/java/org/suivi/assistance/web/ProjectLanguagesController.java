package org.suivi.assistance.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.assistance.ProjectLanguages;
import org.suivi.cooperation.TextStatus;
import org.suivi.cooperation.Translations.Mark;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** In which languages projects and voices on them are there, on their pages. */
@Controller
@RequestMapping("/clearing-house/projects" + ProjectController.ONE)
class ProjectLanguagesController {

    private static final String VOICE = "/assessments/{assessment:[0-9]{1,18}}";
    private static final String SECTION = "cooperation/web/record-languages";

    private final ProjectLanguages languages;
    private final Notice notice;

    ProjectLanguagesController(ProjectLanguages languages, Notice notice) {
        this.languages = languages;
        this.notice = notice;
    }

    @GetMapping("/languages")
    @Needs(Permission.NOTHING)
    String ofProject(Actor actor, @PathVariable("id") long id, AsPart asked, Model model) {
        model.addAttribute("seen", languages.ofProject(actor, id));
        return asked.template(SECTION);
    }

    @GetMapping(VOICE + "/languages")
    @Needs(Permission.NOTHING)
    String ofAssessment(
            Actor actor,
            @PathVariable("id") long project,
            @PathVariable("assessment") long id,
            AsPart asked,
            Model model) {
        model.addAttribute("seen", languages.ofAssessment(actor, project, id));
        return asked.template(SECTION);
    }

    @PostMapping("/languages")
    @Needs(Permission.READ_ASSISTANCE)
    String markProject(
            Actor actor,
            Language reader,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("language") String language,
            @RequestParam("status") String status,
            RedirectAttributes next) {
        languages.markProject(actor, id, mark(version, language, status));
        notice.say(next, reader, "translation.marked");
        return ProjectController.HERE + id + "/languages";
    }

    @PostMapping(VOICE + "/languages")
    @Needs(Permission.ASSESS_ASSISTANCE)
    String markAssessment(
            Actor actor,
            Language reader,
            @PathVariable("id") long project,
            @PathVariable("assessment") long id,
            @RequestParam("version") int version,
            @RequestParam("language") String language,
            @RequestParam("status") String status,
            RedirectAttributes next) {
        languages.markAssessment(actor, project, id, mark(version, language, status));
        notice.say(next, reader, "translation.marked");
        return ProjectController.HERE + project + "/assessments/" + id + "/languages";
    }

    private static Mark mark(int version, String language, String status) {
        return new Mark(
                version,
                Language.of(language).orElseThrow(() -> new NotFound("problem.not-found")),
                TextStatus.of(status).orElseThrow(() -> new NotFound("problem.not-found")));
    }
}

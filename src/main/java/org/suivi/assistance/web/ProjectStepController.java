package org.suivi.assistance.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.assistance.ProjectNeeds;
import org.suivi.assistance.ProjectState;
import org.suivi.assistance.Projects;
import org.suivi.assistance.Side;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.RemainingNeeds.Begun;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** The steps of a project: confirming or disputing it, bringing it on, saying that it goes on, who sees it, and a need for what remains. */
@Controller
@RequestMapping("/clearing-house/projects" + ProjectController.ONE)
class ProjectStepController {

    private final Projects projects;
    private final ProjectNeeds needs;
    private final Notice notice;

    ProjectStepController(Projects projects, ProjectNeeds needs, Notice notice) {
        this.projects = projects;
        this.needs = needs;
        this.notice = notice;
    }

    @PostMapping("/answer")
    @Needs(Permission.OFFER_ASSISTANCE)
    String answer(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("side") Side side,
            @RequestParam("so") boolean isSo,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes next) {
        projects.answer(actor, id, version, side, isSo, note);
        notice.say(next, language, isSo ? "project.answered" : "project.answered-not-so");
        return ProjectController.HERE + id;
    }

    @PostMapping("/one-sided")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String oneSided(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam(name = "note", defaultValue = "") String note) {
        projects.markOneSided(actor, id, version, note);
        return ProjectController.HERE + id;
    }

    @PostMapping("/state")
    @Needs(Permission.OFFER_ASSISTANCE)
    String move(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("to") ProjectState to,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes next) {
        projects.move(actor, id, version, to, note);
        notice.sayOf(next, language, "house.now", "project.state." + to.code());
        return ProjectController.HERE + id;
    }

    @PostMapping("/heartbeat")
    @Needs(Permission.READ_ASSISTANCE)
    String hear(Actor actor, Language language, @PathVariable("id") long id, RedirectAttributes next) {
        projects.hear(actor, id);
        notice.say(next, language, "house.moved");
        return ProjectController.HERE + id;
    }

    @PostMapping("/level")
    @Needs(Permission.READ_ASSISTANCE)
    String show(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("level") Level level) {
        projects.show(actor, id, version, level);
        return ProjectController.HERE + id;
    }

    /** Says so where a need was begun already that the page did not show yet. */
    @PostMapping("/rest")
    @Needs(Permission.ASK_FOR_ASSISTANCE)
    String rest(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "known", defaultValue = "0") int known,
            RedirectAttributes next) {
        Begun begun = needs.rest(actor, id, known);
        if (begun.isNew()) {
            return "redirect:/clearing-house/needs/" + begun.id() + "/edit";
        }
        notice.say(next, language, "need.rest.there");
        return "redirect:/clearing-house/needs/" + begun.id();
    }
}

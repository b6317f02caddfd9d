package org.suivi.assessments.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.assessments.AssessmentPages;
import org.suivi.assessments.Assessments;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** One assessment with all it rests on, the list of one's own, and their way from draft to publication. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/assessments")
class AssessmentController {

    private final Assessments assessments;
    private final AssessmentPages pages;
    private final Labels labels;
    private final Notice notice;

    AssessmentController(Assessments assessments, AssessmentPages pages, Labels labels, Notice notice) {
        this.assessments = assessments;
        this.pages = pages;
        this.labels = labels;
        this.notice = notice;
    }

    @GetMapping("/mine")
    @Needs(Permission.ASSESS)
    String mine(
            Actor actor, Language language, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("own", pages.own(actor, Page.numbered(page)));
        model.addAttribute("view", new AssessmentView(labels, language));
        return "assessments/web/my-assessments";
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.READ_PUBLISHED)
    ModelAndView one(Actor actor, Language language, @PathVariable("id") long id) {
        return page(actor, language, id, HttpStatus.OK);
    }

    /** When it has moved on meanwhile, it is shown as it is now, and nothing happened. */
    @PostMapping("/{id:[0-9]{1,18}}/{step:approval|publication|discarding}")
    @Needs(Permission.ASSESS)
    ModelAndView move(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("step") String step,
            RedirectAttributes next) {
        try {
            switch (step) {
                case "approval" -> assessments.approve(actor, id);
                case "publication" -> assessments.publish(actor, id);
                default -> assessments.discard(actor, id);
            }
        } catch (Stale stale) {
            return page(actor, language, id, HttpStatus.CONFLICT);
        }
        notice.say(next, language, "assessments.done." + step);
        return new ModelAndView("redirect:" + system.path() + "/assessments/" + id);
    }

    private ModelAndView page(Actor actor, Language language, long id, HttpStatus status) {
        AssessmentPages.Shown shown = pages.shown(actor, id);
        var page = new ModelAndView("assessments/web/assessment", status);
        page.addObject("shown", shown);
        page.addObject("isOwn", Assessments.isOwn(actor, shown.assessment()));
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("view", new AssessmentView(labels, language));
        return page;
    }
}

package org.suivi.coordination.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.coordination.Assignments;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** Giving a recommendation, one of its asks or its clusters to an institution, and taking it back. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/assignments")
class AssignmentController {

    private final Assignments assignments;
    private final RecommendationPages pages;
    private final Notice notice;

    AssignmentController(Assignments assignments, RecommendationPages pages, Notice notice) {
        this.assignments = assignments;
        this.pages = pages;
        this.notice = notice;
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    String assign(
            Actor actor,
            Language language,
            SystemHead system,
            @ModelAttribute("form") AssignmentForm form,
            @RequestParam(name = "from", defaultValue = "") String from,
            RedirectAttributes next) {
        String back = back(actor, system, form.recommendation(), from);
        assignments.assign(actor, form.toCommand());
        notice.say(next, language, "assignment.saved");
        return back;
    }

    @PostMapping("/{id}/end")
    @Needs(Permission.EDIT_RECORDS)
    String end(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("recommendation") long recommendation) {
        assignments.end(actor, id, version);
        return back(actor, system, recommendation, "");
    }

    @PostMapping("/{id}/due")
    @Needs(Permission.EDIT_RECORDS)
    String setDue(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("recommendation") long recommendation,
            @RequestParam(name = "due", required = false) @Nullable LocalDate due) {
        assignments.setDue(actor, id, version, due);
        return back(actor, system, recommendation, "");
    }

    private String back(Actor actor, SystemHead system, long recommendation, String from) {
        String page = from.equals("my-work")
                ? "/my-work"
                : "/r/" + pages.withId(actor, recommendation).official().address() + "#follow-up";
        return "redirect:" + system.path() + page;
    }
}

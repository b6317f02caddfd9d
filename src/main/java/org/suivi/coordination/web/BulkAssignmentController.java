package org.suivi.coordination.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.coordination.BulkAssignment;
import org.suivi.coordination.BulkAssignment.Preview;
import org.suivi.coordination.BulkSteps;
import org.suivi.recommendations.RecommendationRecord;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** Assigning many recommendations in three steps that work without scripts: choose the institution, look at it, do it. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/assignments/bulk")
class BulkAssignmentController {

    private final BulkAssignment bulk;
    private final BulkSteps steps;
    private final Mentions mentions;
    private final Notice notice;

    BulkAssignmentController(BulkAssignment bulk, BulkSteps steps, Mentions mentions, Notice notice) {
        this.bulk = bulk;
        this.steps = steps;
        this.mentions = mentions;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView choose(Actor actor, Language language, @ModelAttribute("form") BulkAssignmentForm form) {
        return step("bulk-assign-choose", actor, language, form, HttpStatus.OK);
    }

    @GetMapping("/preview")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView preview(Actor actor, Language language, @ModelAttribute("form") BulkAssignmentForm form) {
        if (!form.isComplete()) {
            return step("bulk-assign-choose", actor, language, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return step("bulk-assign-preview", actor, language, form, HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    String apply(
            Actor actor,
            Language language,
            SystemHead system,
            @ModelAttribute("form") BulkAssignmentForm form,
            RedirectAttributes next) {
        List<Long> ids = bulk.chosen(actor, language, form.ticked(), form.filter());
        if (form.expected() != null && form.expected() != ids.size()) {
            throw new Refused("bulk.changed", form.expected(), ids.size());
        }
        BulkSteps.Done done = steps.assign(actor, form.toCommand(ids));
        notice.say(next, language, "assignment.bulk.done", done.added());
        next.addAttribute("list", form.list());
        return "redirect:" + system.path() + "/assignments/bulk/done/" + done.step();
    }

    private ModelAndView step(
            String template, Actor actor, Language language, BulkAssignmentForm form, HttpStatus status) {
        List<Long> ids = bulk.chosen(actor, language, form.ticked(), form.filter());
        Preview preview =
                bulk.preview(actor, language, ids, status == HttpStatus.OK ? form.organisation() : null, form.part());
        List<Long> first = preview.first().stream()
                .map(RecommendationRecord::official)
                .map(RecommendationRecord.Official::id)
                .toList();
        var page = new ModelAndView("coordination/web/" + template, status);
        page.addObject("form", form);
        page.addObject("preview", preview);
        page.addObject("view", mentions.of(actor, language, first));
        page.addObject("isIncomplete", status != HttpStatus.OK);
        return page;
    }
}

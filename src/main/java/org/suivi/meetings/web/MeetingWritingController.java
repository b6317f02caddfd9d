package org.suivi.meetings.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.meetings.Meeting;
import org.suivi.meetings.Meetings;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Planning a meeting, and changing what is known of it. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/meetings")
class MeetingWritingController {

    private final Meetings meetings;

    MeetingWritingController(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/new")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView begin() {
        return form(null, MeetingForm.empty(), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView plan(
            Actor actor,
            Language language,
            SystemHead system,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors) {
        Attempt<Long> planned = Attempt.making(errors, () -> meetings.plan(actor, form.toDraft(language, null)));
        return planned.worked() ? next(system, planned.result()) : form(null, form, planned.status());
    }

    @GetMapping("/{id}/edit")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id) {
        Meeting meeting = meetings.withId(actor, id);
        return form(meeting, MeetingForm.of(meeting, language), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView change(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors) {
        Meeting saved = meetings.withId(actor, id);
        HttpStatus status =
                Attempt.of(errors, () -> meetings.change(actor, id, form.version(), form.toDraft(language, saved)));
        return status == HttpStatus.OK
                ? next(system, id)
                : form(saved, status == HttpStatus.CONFLICT ? form.over(saved) : form, status);
    }

    private static ModelAndView next(SystemHead system, long id) {
        return new ModelAndView("redirect:" + system.path() + "/meetings/" + id);
    }

    private static ModelAndView form(@Nullable Meeting saved, MeetingForm form, HttpStatus status) {
        var page = new ModelAndView("meetings/web/meeting-form", status);
        page.addObject("form", form);
        page.addObject("saved", saved);
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        return page;
    }
}

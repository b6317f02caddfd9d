package org.suivi.reminders.web;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.reminders.QuietDays;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The holidays on which nobody is reminded, with their names in all languages. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/reminders/rules/quiet-days")
class QuietDayController {

    private final QuietDays days;

    QuietDayController(QuietDays days) {
        this.days = days;
    }

    @GetMapping
    @Needs(Permission.MANAGE_SYSTEM)
    ModelAndView show(Actor actor) {
        return page(actor, QuietDayForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.MANAGE_SYSTEM)
    ModelAndView add(Actor actor, SystemHead system, @ModelAttribute("form") QuietDayForm form, BindingResult errors) {
        HttpStatus status = Attempt.of(errors, () -> days.add(actor, form.toQuietDay()));
        return status == HttpStatus.OK ? next(system) : page(actor, form, status);
    }

    @PostMapping("/{day}/removal")
    @Needs(Permission.MANAGE_SYSTEM)
    ModelAndView remove(Actor actor, SystemHead system, @PathVariable("day") LocalDate day) {
        days.remove(actor, day);
        return next(system);
    }

    private static ModelAndView next(SystemHead system) {
        return new ModelAndView("redirect:" + system.path() + "/reminders/rules/quiet-days");
    }

    private ModelAndView page(Actor actor, QuietDayForm form, HttpStatus status) {
        var page = new ModelAndView("reminders/web/quiet-days", status);
        page.addObject("form", form);
        page.addObject("days", days.all(actor));
        return page;
    }
}

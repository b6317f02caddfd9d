package org.suivi.proceedings.web;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.proceedings.Holidays;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;

/** The days that no deadline of a panel counts. */
@Controller
@RequestMapping("/panels/holidays")
class HolidayController {

    private static final String HERE = "redirect:/panels/holidays";

    private final Holidays holidays;

    HolidayController(Holidays holidays) {
        this.holidays = holidays;
    }

    @GetMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView show() {
        return page(new HolidayForm(null, ""), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView keep(Actor actor, @ModelAttribute("form") HolidayForm form, BindingResult errors) {
        HttpStatus status = Attempt.of(errors, () -> holidays.keep(actor, form.day(), form.name()));
        return status == HttpStatus.OK ? new ModelAndView(HERE) : page(form, status);
    }

    @PostMapping("/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}/end")
    @Needs(Permission.RUN_PANELS)
    String drop(Actor actor, @PathVariable("day") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        holidays.drop(actor, day);
        return HERE;
    }

    private ModelAndView page(HolidayForm form, HttpStatus status) {
        var page = new ModelAndView("proceedings/web/holidays", status);
        page.addObject("holidays", holidays.all());
        page.addObject("form", form);
        return page;
    }
}

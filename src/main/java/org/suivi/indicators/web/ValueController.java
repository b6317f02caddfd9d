package org.suivi.indicators.web;

import jakarta.validation.Valid;
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
import org.suivi.indicators.IndicatorValue;
import org.suivi.indicators.IndicatorValues;
import org.suivi.indicators.Indicators;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The values of one indicator: all that was ever entered, a new one, and a correction. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/indicators/{id:\\d+}/values")
class ValueController {

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Messages messages;

    ValueController(Indicators indicators, IndicatorValues values, Messages messages) {
        this.indicators = indicators;
        this.values = values;
        this.messages = messages;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String entries(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("indicator", indicators.one(actor, id));
        model.addAttribute("entries", values.entries(actor, id, Page.numbered(page)));
        model.addAttribute("words", new IndicatorWords(messages, language));
        return "indicators/web/value-entries";
    }

    @GetMapping("/new")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView newOne(Actor actor, Language language, @PathVariable("id") long id) {
        return form(actor, language, id, null, ValueForm.empty(), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    ModelAndView enter(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @Valid @ModelAttribute("form") ValueForm form,
            BindingResult errors) {
        HttpStatus status = Attempt.of(
                errors,
                () -> values.enter(
                        actor, id, form.cell().toCell(), form.measured().toMeasured()));
        return status == HttpStatus.OK ? page(system, id) : form(actor, language, id, null, form, status);
    }

    @GetMapping("/{value:\\d+}/correction")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView correction(
            Actor actor, Language language, @PathVariable("id") long id, @PathVariable("value") long value) {
        IndicatorValue now = values.currentOf(actor, id, value);
        return form(actor, language, id, now, ValueForm.correcting(now), HttpStatus.OK);
    }

    @PostMapping("/{value:\\d+}/correction")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView correct(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("value") long value,
            @Valid @ModelAttribute("form") ValueForm form,
            BindingResult errors) {
        HttpStatus status = Attempt.of(
                errors, () -> values.correct(actor, id, value, form.measured().toMeasured(), form.why()));
        return status == HttpStatus.OK
                ? page(system, id)
                : form(actor, language, id, values.currentOf(actor, id, value), form, status);
    }

    private ModelAndView form(
            Actor actor, Language language, long id, @Nullable IndicatorValue now, ValueForm form, HttpStatus status) {
        var view = new ModelAndView("indicators/web/value-form", status);
        view.addObject("indicator", indicators.one(actor, id));
        view.addObject("now", now);
        view.addObject("form", form);
        view.addObject("isStale", status == HttpStatus.CONFLICT);
        view.addObject("words", new IndicatorWords(messages, language));
        return view;
    }

    private static ModelAndView page(SystemHead system, long id) {
        return new ModelAndView("redirect:" + system.path() + "/indicators/" + id);
    }
}

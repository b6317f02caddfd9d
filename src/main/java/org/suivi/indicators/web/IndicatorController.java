package org.suivi.indicators.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.Organisations;
import org.suivi.indicators.Indicator;
import org.suivi.indicators.IndicatorFilter;
import org.suivi.indicators.IndicatorKind;
import org.suivi.indicators.IndicatorList;
import org.suivi.indicators.Indicators;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The indicators of a system, and what is said about each. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/indicators")
class IndicatorController {

    private final Indicators indicators;
    private final IndicatorList list;
    private final Organisations organisations;
    private final Messages messages;
    private final Notice notice;

    IndicatorController(
            Indicators indicators, IndicatorList list, Organisations organisations, Messages messages, Notice notice) {
        this.indicators = indicators;
        this.list = list;
        this.organisations = organisations;
        this.messages = messages;
        this.notice = notice;
    }

    @Bean
    static MenuEntry indicatorsInMenu() {
        return new MenuEntry("indicator.menu", "/indicators", Permission.READ_PUBLISHED, 18);
    }

    /** What the address of a list says. */
    record ListQuery(
            @Nullable String kind,
            @Nullable Long institution,
            @Nullable String values,
            @Nullable String q) {

        IndicatorFilter toFilter() {
            Boolean has = "with".equals(values) ? Boolean.TRUE : "without".equals(values) ? Boolean.FALSE : null;
            IndicatorKind known = kind == null ? null : IndicatorKind.find(kind).orElse(null);
            return new IndicatorFilter(known, institution, has, q == null ? "" : q);
        }
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String list(
            Actor actor,
            Language language,
            @ModelAttribute("query") ListQuery query,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        IndicatorFilter filter = query.toFilter();
        model.addAttribute("filter", filter);
        model.addAttribute("rows", list.page(actor, filter, Page.numbered(page)));
        model.addAttribute("organisations", organisations.all(actor.inSystem()));
        model.addAttribute("words", new IndicatorWords(messages, language));
        return "indicators/web/indicator-list";
    }

    @GetMapping("/new")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView newOne(Actor actor) {
        return form(actor, null, IndicatorForm.empty(), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView create(
            Actor actor, SystemHead system, @Valid @ModelAttribute("form") IndicatorForm form, BindingResult errors) {
        Attempt<Long> added = Attempt.making(errors, () -> indicators.add(actor, form.toDescription()));
        return added.worked() ? page(system, added.result()) : form(actor, null, form, added.status());
    }

    @GetMapping("/{id:\\d+}/edit")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView edit(Actor actor, @PathVariable("id") long id) {
        Indicator indicator = indicators.one(actor, id);
        return form(actor, indicator, IndicatorForm.of(indicator), HttpStatus.OK);
    }

    @PostMapping("/{id:\\d+}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView save(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @Valid @ModelAttribute("form") IndicatorForm form,
            BindingResult errors) {
        HttpStatus status =
                Attempt.of(errors, () -> indicators.change(actor, id, form.version(), form.toDescription()));
        return status == HttpStatus.OK ? page(system, id) : form(actor, indicators.one(actor, id), form, status);
    }

    @PostMapping("/{id:\\d+}/removal")
    @Needs(Permission.EDIT_RECORDS)
    String remove(
            Actor actor, Language language, SystemHead system, @PathVariable("id") long id, RedirectAttributes next) {
        indicators.remove(actor, id);
        notice.say(next, language, "indicator.removed");
        return "redirect:" + system.path() + "/indicators";
    }

    private ModelAndView form(Actor actor, @Nullable Indicator now, IndicatorForm form, HttpStatus status) {
        var view = new ModelAndView("indicators/web/indicator-form", status);
        view.addObject("form", form);
        view.addObject("now", now);
        view.addObject("isStale", status == HttpStatus.CONFLICT);
        view.addObject("organisations", organisations.all(actor.inSystem()));
        return view;
    }

    private static ModelAndView page(SystemHead system, long id) {
        return new ModelAndView("redirect:" + system.path() + "/indicators/" + id);
    }
}

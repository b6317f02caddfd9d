package org.suivi.statements.web;

import java.util.Map;
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
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.statements.BoothTerm;
import org.suivi.statements.BoothTerms;

/** The terms that the secretariat keeps for the booths. */
@Controller
@RequestMapping("/panels/terms")
class TermController {

    private static final String HERE = "redirect:/panels/terms";
    private static final TermForm EMPTY = new TermForm(0, Map.of());

    private final BoothTerms terms;

    TermController(BoothTerms terms) {
        this.terms = terms;
    }

    @GetMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView list() {
        return page(null, EMPTY, HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView add(Actor actor, @ModelAttribute("form") TermForm form, BindingResult errors) {
        HttpStatus status = Attempt.of(errors, () -> terms.add(actor, form.text()));
        return status == HttpStatus.OK ? new ModelAndView(HERE) : page(null, form, status);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.RUN_PANELS)
    ModelAndView edit(@PathVariable("id") long id) {
        BoothTerm saved = terms.get(id);
        return page(saved, TermForm.of(saved), HttpStatus.OK);
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.RUN_PANELS)
    ModelAndView change(
            Actor actor, @PathVariable("id") long id, @ModelAttribute("form") TermForm form, BindingResult errors) {
        var seen = new BoothTerm(id, form.text(), form.version());
        HttpStatus status = Attempt.of(errors, () -> terms.change(actor, seen));
        return status == HttpStatus.OK ? new ModelAndView(HERE) : page(terms.get(id), form, status);
    }

    @PostMapping("/{id:[0-9]{1,18}}/end")
    @Needs(Permission.RUN_PANELS)
    String remove(Actor actor, @PathVariable("id") long id) {
        terms.remove(actor, id);
        return HERE;
    }

    private ModelAndView page(@Nullable BoothTerm saved, TermForm form, HttpStatus status) {
        var page = new ModelAndView("statements/web/terms", status);
        page.addObject("terms", terms.all());
        page.addObject("saved", saved);
        page.addObject("form", form);
        return page;
    }
}

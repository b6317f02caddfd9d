package org.suivi.panels.web;

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
import org.suivi.panels.Delegation;
import org.suivi.panels.Delegations;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;

/** What is known of one delegation: its names, its terms in the Council, its accreditation. */
@Controller
@RequestMapping("/panels/delegations/{delegation:[A-Za-z0-9-]+}")
class DelegationController {

    private static final String NEW = "new";

    private final Delegations delegations;

    DelegationController(Delegations delegations) {
        this.delegations = delegations;
    }

    @GetMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView edit(@PathVariable("delegation") String code) {
        Delegation saved = saved(code);
        return page(saved, saved == null ? DelegationForm.empty() : DelegationForm.of(saved), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.RUN_PANELS)
    ModelAndView save(
            Actor actor,
            @PathVariable("delegation") String code,
            @ModelAttribute("form") DelegationForm form,
            BindingResult errors) {
        Delegation saved = saved(code);
        HttpStatus status = Attempt.of(errors, () -> delegations.save(actor, form.over(saved)));
        return status == HttpStatus.OK
                ? new ModelAndView("redirect:/panels/delegations")
                : page(saved(code), form, status);
    }

    private @Nullable Delegation saved(String code) {
        return code.equals(NEW) ? null : delegations.withCode(code);
    }

    private static ModelAndView page(@Nullable Delegation saved, DelegationForm form, HttpStatus status) {
        var page = new ModelAndView("panels/web/delegation-form", status);
        page.addObject("form", form);
        page.addObject("saved", saved);
        return page;
    }
}

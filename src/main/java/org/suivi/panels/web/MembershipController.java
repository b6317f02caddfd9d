package org.suivi.panels.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.panels.Delegations;
import org.suivi.panels.Membership;
import org.suivi.panels.Memberships;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;

/** Who belongs to which group, and which missions are small. */
@Controller
@RequestMapping("/panels/groups")
class MembershipController {

    private final Memberships memberships;
    private final Delegations delegations;

    MembershipController(Memberships memberships, Delegations delegations) {
        this.memberships = memberships;
        this.delegations = delegations;
    }

    @GetMapping
    @Needs(Permission.RUN_PANELS)
    String all(Model model) {
        model.addAttribute("memberships", memberships.all());
        return "panels/web/groups";
    }

    @GetMapping("/{group:[a-z-]+}")
    @Needs(Permission.RUN_PANELS)
    ModelAndView edit(Language language, @PathVariable("group") String code) {
        Membership saved = memberships.withCode(code);
        return page(saved, MembershipForm.of(saved, delegations.all(), language), HttpStatus.OK);
    }

    @PostMapping("/{group:[a-z-]+}")
    @Needs(Permission.RUN_PANELS)
    ModelAndView keep(
            Actor actor,
            @PathVariable("group") String code,
            @ModelAttribute("form") MembershipForm form,
            BindingResult errors) {
        HttpStatus status = Attempt.of(errors, () -> memberships.keep(actor, code, form.entered()));
        return status == HttpStatus.OK
                ? new ModelAndView("redirect:/panels/groups")
                : page(memberships.withCode(code), form, status);
    }

    private ModelAndView page(Membership saved, MembershipForm form, HttpStatus status) {
        var page = new ModelAndView("panels/web/group-form", status);
        page.addObject("saved", saved);
        page.addObject("form", form);
        page.addObject("delegations", delegations.all());
        return page;
    }
}

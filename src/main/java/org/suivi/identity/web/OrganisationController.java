package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.Organisation;
import org.suivi.identity.OrganisationTree;
import org.suivi.identity.Organisations;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The organisations of a national system. */
@Controller
class OrganisationController {

    private static final String EDIT_PAGE = "identity/web/organisation";

    private final Organisations organisations;
    private final Notice notice;

    OrganisationController(Organisations organisations, Notice notice) {
        this.organisations = organisations;
        this.notice = notice;
    }

    @GetMapping("/{system:[a-z]{3}}/organisations")
    @Needs(Permission.MANAGE_SYSTEM)
    String list(Actor actor, Language language, Model model) {
        return listPage(model, actor, language, OrganisationForm.EMPTY);
    }

    @PostMapping("/{system:[a-z]{3}}/organisations")
    @Needs(Permission.MANAGE_SYSTEM)
    String add(
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Actor actor,
            SystemHead system,
            Language language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!Attempt.works(response, errors, () -> organisations.add(actor, form.toDraft()))) {
            return listPage(model, actor, language, form);
        }
        notice.say(next, language, "organisation.added");
        return "redirect:" + system.path() + "/organisations";
    }

    @GetMapping("/{system:[a-z]{3}}/organisations/{id}")
    @Needs(Permission.MANAGE_SYSTEM)
    String edit(@PathVariable("id") long id, Actor actor, Language language, Model model) {
        Organisation organisation = organisations.get(actor.inSystem(), id);
        model.addAttribute("tree", tree(actor, language));
        return editPage(model, organisation, OrganisationForm.of(organisation), false);
    }

    /** A stale save is shown beside what was saved meanwhile; saving again takes the entered names. */
    @PostMapping("/{system:[a-z]{3}}/organisations/{id}")
    @Needs(Permission.MANAGE_SYSTEM)
    String change(
            @PathVariable("id") long id,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Actor actor,
            SystemHead system,
            Language language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        model.addAttribute("tree", tree(actor, language));
        if (!Attempt.works(response, errors, () -> organisations.change(actor, id, form.version(), form.toDraft()))) {
            Organisation now = organisations.get(actor.inSystem(), id);
            boolean isStale = response.getStatus() == HttpStatus.CONFLICT.value();
            return editPage(model, now, isStale ? form.onVersion(now.version()) : form, isStale);
        }
        notice.say(next, language, "organisation.changed");
        return "redirect:" + system.path() + "/organisations";
    }

    private String listPage(Model model, Actor actor, Language language, OrganisationForm form) {
        model.addAttribute("form", form);
        model.addAttribute("tree", tree(actor, language));
        return "identity/web/organisations";
    }

    private OrganisationTree tree(Actor actor, Language language) {
        return OrganisationTree.of(organisations.all(actor.inSystem()), language);
    }

    private static String editPage(Model model, Organisation saved, OrganisationForm form, boolean isStale) {
        model.addAttribute("saved", saved);
        model.addAttribute("form", form);
        model.addAttribute("isStale", isStale);
        return EDIT_PAGE;
    }
}

package org.suivi.requests.web;

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
import org.suivi.identity.OrganisationTree;
import org.suivi.identity.Organisations;
import org.suivi.requests.InformationRequest;
import org.suivi.requests.Requests;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Writing a request in the language of the page; what is refused or stale comes back with everything that was entered. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/requests")
class RequestWritingController {

    private final Requests requests;
    private final Organisations organisations;

    RequestWritingController(Requests requests, Organisations organisations) {
        this.requests = requests;
        this.organisations = organisations;
    }

    @GetMapping("/new")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView begin(Actor actor, Language language) {
        return form(actor, language, null, RequestForm.empty(), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView write(
            Actor actor,
            Language language,
            SystemHead system,
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult errors) {
        Attempt<Long> begun = Attempt.making(errors, () -> requests.begin(actor, form.toDraft(language, null)));
        return begun.worked() ? next(system, begun.result()) : form(actor, language, null, form, begun.status());
    }

    @GetMapping("/{id}/edit")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id) {
        InformationRequest request = requests.withId(actor, id);
        return form(actor, language, request, RequestForm.of(request, language), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView change(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult errors) {
        InformationRequest saved = requests.withId(actor, id);
        HttpStatus status =
                Attempt.of(errors, () -> requests.change(actor, id, form.version(), form.toDraft(language, saved)));
        return status == HttpStatus.OK
                ? next(system, id)
                : form(actor, language, saved, status == HttpStatus.CONFLICT ? form.over(saved) : form, status);
    }

    private static ModelAndView next(SystemHead system, long id) {
        return new ModelAndView("redirect:" + system.path() + "/requests/" + id);
    }

    private ModelAndView form(
            Actor actor, Language language, @Nullable InformationRequest saved, RequestForm form, HttpStatus status) {
        var page = new ModelAndView("requests/web/request-form", status);
        page.addObject("form", form);
        page.addObject("saved", saved);
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("institutions", OrganisationTree.of(organisations.all(actor.inSystem()), language));
        return page;
    }
}

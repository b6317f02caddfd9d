package org.suivi.statements.web;

import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The statements of a panel: for everybody what is open, and for delegations and the secretariat what they give. */
@Controller
@RequestMapping("/panels/{id:[0-9]{1,18}}")
class StatementController {

    private final StatementScreens screens;
    private final StatementPages pages;

    StatementController(StatementScreens screens, StatementPages pages) {
        this.screens = screens;
        this.pages = pages;
    }

    @GetMapping("/statements")
    @Needs(Permission.NOTHING)
    ModelAndView all(Actor actor, @PathVariable("id") long id) {
        return screens.show(screens.of(actor, id), "statements");
    }

    @GetMapping("/statements/{number:[0-9]{1,18}}")
    @Needs(Permission.NOTHING)
    ModelAndView one(Actor actor, @PathVariable("id") long id, @PathVariable("number") long number) {
        return pages.one(screens.of(actor, id), number);
    }

    @GetMapping("/statements/{number:[0-9]{1,18}}/{language:[a-z]{2}}")
    @Needs(Permission.NOTHING)
    ResponseEntity<FileSystemResource> file(
            Actor actor,
            @PathVariable("id") long id,
            @PathVariable("number") long number,
            @PathVariable("language") String language) {
        return pages.file(screens.of(actor, id), number, language);
    }

    @PostMapping("/statements")
    @Needs(Permission.RUN_PANELS)
    ModelAndView take(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") StatementForm form,
            BindingResult errors,
            RedirectAttributes next) {
        return pages.take(screens.of(actor, id), form, errors, language, next);
    }

    @PostMapping("/mine/statements")
    @Needs(Permission.SPEAK_IN_PANELS)
    ModelAndView takeOwn(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") StatementForm form,
            BindingResult errors,
            RedirectAttributes next) {
        return pages.take(screens.of(actor, id), form, errors, language, next);
    }

    /** The part of the delegation's page that is this module's. */
    @GetMapping("/mine/statement")
    @Needs(Permission.SPEAK_IN_PANELS)
    ModelAndView own(Actor actor, @PathVariable("id") long id) {
        return pages.own(screens.of(actor, id));
    }
}

package org.suivi.statements.web;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** Questions to the panellists: the secretariat's page, a delegation's, and by link the podium's and each panellist's. */
@Controller
@RequestMapping("/panels")
class QuestionController {

    private final StatementScreens screens;
    private final QuestionPages pages;

    QuestionController(StatementScreens screens, QuestionPages pages) {
        this.screens = screens;
        this.pages = pages;
    }

    @GetMapping("/{id:[0-9]{1,18}}/questions")
    @Needs(Permission.RUN_PANELS)
    ModelAndView all(Actor actor, @PathVariable("id") long id) {
        return pages.show(screens.of(actor, id));
    }

    @PostMapping("/{id:[0-9]{1,18}}/questions")
    @Needs(Permission.RUN_PANELS)
    ModelAndView take(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") QuestionForm form,
            BindingResult errors) {
        return pages.take(screens.of(actor, id), form, errors, language);
    }

    @GetMapping("/{id:[0-9]{1,18}}/mine/questions")
    @Needs(Permission.SPEAK_IN_PANELS)
    ModelAndView own(Actor actor, @PathVariable("id") long id) {
        return pages.show(screens.of(actor, id));
    }

    @PostMapping("/{id:[0-9]{1,18}}/mine/questions")
    @Needs(Permission.SPEAK_IN_PANELS)
    ModelAndView takeOwn(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") QuestionForm form,
            BindingResult errors) {
        return pages.take(screens.of(actor, id), form, errors, language);
    }

    @GetMapping({"/at/{token}/questions", "/at/{token}/panellist"})
    @Needs(Permission.NOTHING)
    ModelAndView at(@PathVariable("token") String token) {
        return pages.show(screens.at(token));
    }

    @PostMapping("/at/{token}/questions")
    @Needs(Permission.NOTHING)
    ModelAndView takeAt(
            @PathVariable("token") String token,
            Language language,
            @ModelAttribute("form") QuestionForm form,
            BindingResult errors) {
        return pages.take(screens.at(token), form, errors, language);
    }
}

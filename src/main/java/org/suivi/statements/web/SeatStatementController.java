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
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The same pages of statements for who came by the link of a seat. */
@Controller
@RequestMapping("/panels/at/{token}")
class SeatStatementController {

    private final StatementScreens screens;
    private final StatementPages pages;

    SeatStatementController(StatementScreens screens, StatementPages pages) {
        this.screens = screens;
        this.pages = pages;
    }

    @GetMapping("/statements")
    @Needs(Permission.NOTHING)
    ModelAndView all(@PathVariable("token") String token) {
        return screens.show(screens.at(token), "statements");
    }

    @GetMapping("/statements/{number:[0-9]{1,18}}")
    @Needs(Permission.NOTHING)
    ModelAndView one(@PathVariable("token") String token, @PathVariable("number") long number) {
        return pages.one(screens.at(token), number);
    }

    @GetMapping("/statements/{number:[0-9]{1,18}}/{language:[a-z]{2}}")
    @Needs(Permission.NOTHING)
    ResponseEntity<FileSystemResource> file(
            @PathVariable("token") String token,
            @PathVariable("number") long number,
            @PathVariable("language") String language) {
        return pages.file(screens.at(token), number, language);
    }

    @PostMapping("/statements")
    @Needs(Permission.NOTHING)
    ModelAndView take(
            @PathVariable("token") String token,
            Language language,
            @ModelAttribute("form") StatementForm form,
            BindingResult errors,
            RedirectAttributes next) {
        return pages.take(screens.at(token), form, errors, language, next);
    }

    @GetMapping("/statement")
    @Needs(Permission.NOTHING)
    ModelAndView own(@PathVariable("token") String token) {
        return pages.own(screens.at(token));
    }
}

package org.suivi.coordination.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.coordination.AnswerLink;
import org.suivi.coordination.AnswerLinks;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The page behind a one-time link: one thing, one form, nothing else of the system. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/answers/{token}")
class AnswerByLinkController {

    private final AnswerLinks links;
    private final Mentions mentions;
    private final Clock clock;

    AnswerByLinkController(AnswerLinks links, Mentions mentions, Clock clock) {
        this.links = links;
        this.mentions = mentions;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.NOTHING)
    ModelAndView show(
            SystemHead system, Language language, @PathVariable("token") String token, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        AnswerLink link = links.open(system.id(), token);
        return page(system, language, link, UpdateForm.empty(LocalDate.now(clock)), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.NOTHING)
    ModelAndView tell(
            SystemHead system,
            Language language,
            @PathVariable("token") String token,
            @Valid @ModelAttribute("form") UpdateForm form,
            BindingResult errors,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        try {
            AnswerLink link = links.again(system.id(), token);
            HttpStatus status = Attempt.of(errors, () -> links.answer(system.id(), token, form.toTold()));
            return status == HttpStatus.OK
                    ? new ModelAndView("coordination/web/answered")
                    : page(system, language, link, form, status);
        } catch (NotFound gone) {
            return tooLate(form);
        }
    }

    /** The link ended while somebody wrote: what they wrote is theirs to keep. */
    private static ModelAndView tooLate(UpdateForm form) {
        var page = new ModelAndView("coordination/web/answer-too-late", HttpStatus.NOT_FOUND);
        page.addObject("form", form);
        return page;
    }

    private ModelAndView page(
            SystemHead system, Language language, AnswerLink link, UpdateForm form, HttpStatus status) {
        Actor person = links.behind(system.id(), link);
        var page = new ModelAndView("coordination/web/answer", status);
        page.addObject("link", link);
        page.addObject("form", form);
        page.addObject("view", mentions.of(person, language, link.on()));
        return page;
    }
}

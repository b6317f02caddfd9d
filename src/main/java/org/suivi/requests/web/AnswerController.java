package org.suivi.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.requests.AnswerSheet;
import org.suivi.requests.RequestAnswers;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The answers of one institution: written as a draft, taken over from earlier ones, sent, and given back. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/requests/{id}/answers/{organisation}")
class AnswerController {

    private final RequestAnswers answers;
    private final Notice notice;
    private final Clock clock;

    AnswerController(RequestAnswers answers, Notice notice, Clock clock) {
        this.answers = answers;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.CONTRIBUTE)
    ModelAndView show(
            Actor actor, Language language, @PathVariable("id") long id, @PathVariable("organisation") long key) {
        AnswerSheet sheet = answers.sheet(actor, id, key);
        return page(sheet, AnswerForm.of(sheet, language), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    ModelAndView write(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("organisation") long organisation,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            RedirectAttributes next) {
        AnswerSheet sheet = answers.sheet(actor, id, organisation);
        if (form.takes()) {
            return page(sheet, form.taking(sheet, language), HttpStatus.OK);
        }
        try {
            answers.write(actor, sheet, form.version(), form.toAnswers(sheet, language), form.sends());
            notice.say(next, language, form.sends() ? "answer.sent" : "answer.saved");
            String after = form.sends() ? "/my-work" : "/requests/" + id + "/answers/" + organisation;
            return new ModelAndView("redirect:" + system.path() + after);
        } catch (Refused refused) {
            errors.reject(refused.code(), refused.arguments().toArray(), refused.code());
            return page(sheet, form, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale stale) {
            return page(sheet, form.over(sheet), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/return")
    @Needs(Permission.EDIT_RECORDS)
    String giveBack(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("organisation") long organisation,
            @RequestParam("version") int version,
            RedirectAttributes next) {
        answers.giveBack(actor, id, organisation, version);
        notice.say(next, language, "answer.given-back");
        return "redirect:" + system.path() + "/requests/" + id;
    }

    private ModelAndView page(AnswerSheet sheet, AnswerForm form, HttpStatus status) {
        var page = new ModelAndView("requests/web/answer-sheet", status);
        page.addObject("sheet", sheet);
        page.addObject("form", form);
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("today", LocalDate.now(clock));
        return page;
    }
}

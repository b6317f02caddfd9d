package org.suivi.cooperation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.HouseTabs;
import org.suivi.cooperation.MailChoice;
import org.suivi.cooperation.MailChoices;
import org.suivi.cooperation.Occasion;
import org.suivi.identity.OutgoingMail;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** How often somebody is told of what by mail; everybody chooses for themselves, also those who only assess. */
@Controller
@RequestMapping("/clearing-house/mails")
class MailChoiceController {

    private final MailChoices choices;
    private final HouseTabs tabs;
    private final OutgoingMail mail;
    private final Notice notice;

    MailChoiceController(MailChoices choices, HouseTabs tabs, OutgoingMail mail, Notice notice) {
        this.choices = choices;
        this.tabs = tabs;
        this.mail = mail;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView show(Actor actor) {
        return page(actor, MailChoiceForm.of(choices.of(actor)), null);
    }

    @PostMapping
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView choose(
            Actor actor,
            Language language,
            @ModelAttribute("form") MailChoiceForm form,
            BindingResult errors,
            RedirectAttributes next) {
        HttpStatus status = Attempt.of(errors, () -> choices.choose(actor, form.chosen(), form.version()));
        if (status == HttpStatus.OK) {
            notice.say(next, language, "mails.saved");
            return new ModelAndView("redirect:/clearing-house/mails");
        }
        MailChoices.Versioned kept = choices.of(actor);
        boolean isStale = status == HttpStatus.CONFLICT;
        ModelAndView page = page(actor, isStale ? form.over(kept.version()) : form, isStale ? kept.choice() : null);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Actor actor, MailChoiceForm form, @Nullable MailChoice saved) {
        var page = new ModelAndView("cooperation/web/mail-choice");
        page.addObject("form", form);
        page.addObject("saved", saved);
        page.addObject("occasions", Occasion.of(actor));
        page.addObject("isMailConfigured", mail.isConfigured());
        page.addObject("tabs", tabs.of(actor));
        return page;
    }
}

package org.suivi.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.Contacts;
import org.suivi.cooperation.HouseTabs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** "Are you still the one to write to?": behind the link of a mail, without signing in, and on a page of one's own. */
@Controller
class ContactController {

    private final Contacts contacts;
    private final HouseTabs tabs;
    private final Notice notice;

    ContactController(Contacts contacts, HouseTabs tabs, Notice notice) {
        this.contacts = contacts;
        this.tabs = tabs;
        this.notice = notice;
    }

    @GetMapping("/clearing-house/contact/{token}")
    @Needs(Permission.NOTHING)
    String show(@PathVariable("token") String token, Model model) {
        model.addAttribute("party", contacts.behind(token));
        model.addAttribute("token", token);
        return "cooperation/web/contact";
    }

    @PostMapping("/clearing-house/contact/{token}")
    @Needs(Permission.NOTHING)
    String answer(
            @PathVariable("token") String token,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            Model model) {
        model.addAttribute("party", contacts.behind(token));
        model.addAttribute("token", "");
        contacts.answer(token, !answer.equals("gone"));
        return "cooperation/web/contact";
    }

    @GetMapping("/clearing-house/contacts")
    @Needs(Permission.READ_ASSISTANCE)
    String silent(Actor actor, Model model) {
        return page(actor, model);
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("silent", contacts.silent(actor));
        model.addAttribute("returned", contacts.cameBack(actor));
        model.addAttribute("tabs", tabs.of(actor));
        return "cooperation/web/contacts";
    }

    /** An address from which a mail came back to somebody’s own mailbox. */
    record ReturnedForm(@NotBlank String email) {}

    @PostMapping("/clearing-house/contacts/returned")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String returned(
            Actor actor,
            Language language,
            @Valid @ModelAttribute("form") ReturnedForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (!Attempt.works(response, errors, () -> contacts.cameBack(actor, form.email()))) {
            return page(actor, model);
        }
        notice.say(next, language, "contact.returned-noted");
        return "redirect:/clearing-house/contacts";
    }

    @PostMapping("/clearing-house/contacts/{party:[0-9]{1,18}}")
    @Needs(Permission.OFFER_ASSISTANCE)
    String confirm(Actor actor, Language language, @PathVariable("party") long party, RedirectAttributes next) {
        contacts.confirm(actor, party);
        notice.say(next, language, "confirm.thanks");
        return "redirect:/clearing-house/contacts";
    }
}

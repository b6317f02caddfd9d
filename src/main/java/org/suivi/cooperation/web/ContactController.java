package org.suivi.cooperation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.Contacts;
import org.suivi.cooperation.HouseTabs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
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
        model.addAttribute("silent", contacts.silent(actor));
        model.addAttribute("tabs", tabs.of(actor));
        return "cooperation/web/contacts";
    }

    @PostMapping("/clearing-house/contacts/{party:[0-9]{1,18}}")
    @Needs(Permission.OFFER_ASSISTANCE)
    String confirm(Actor actor, Language language, @PathVariable("party") long party, RedirectAttributes next) {
        contacts.confirm(actor, party);
        notice.say(next, language, "confirm.thanks");
        return "redirect:/clearing-house/contacts";
    }
}

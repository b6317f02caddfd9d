package org.suivi.coordination.web;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.coordination.AnswerLink;
import org.suivi.coordination.AnswerLinks;
import org.suivi.coordination.ToldOn;
import org.suivi.coordination.Updates;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** One-time links as those see them who hand them out: made, shown once, listed, revoked. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/answer-links")
class AnswerLinkController {

    private final AnswerLinks links;
    private final Updates updates;
    private final Mentions mentions;
    private final PublicAddress address;
    private final Notice notice;
    private final Clock clock;

    AnswerLinkController(
            AnswerLinks links, Updates updates, Mentions mentions, PublicAddress address, Notice notice, Clock clock) {
        this.links = links;
        this.updates = updates;
        this.mentions = mentions;
        this.address = address;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.CONTRIBUTE)
    String list(Actor actor, Language language, Model model) {
        List<AnswerLink> all = links.all(actor);
        model.addAttribute("links", all);
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "view",
                mentions.of(
                        actor,
                        language,
                        Mentions.recommendations(
                                all.stream().map(AnswerLink::on).toList())));
        return "coordination/web/answer-links";
    }

    @GetMapping("/new")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView begin(Actor actor, Language language, @ModelAttribute("form") AnswerLinkForm form) {
        return page(actor, language, form, HttpStatus.OK);
    }

    /** The page that shows the link is the answer itself: it cannot be opened again. */
    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    ModelAndView make(
            Actor actor,
            Language language,
            SystemHead system,
            @ModelAttribute("form") AnswerLinkForm form,
            BindingResult errors) {
        if (!errors.hasErrors()) {
            try {
                String token = links.make(actor, form.toCommand(language));
                var page = new ModelAndView("coordination/web/answer-link-made");
                String speaks = form.speaks(language).code();
                page.addObject("address", address.of(system.path() + "/answers/" + token + "?lang=" + speaks));
                page.addObject("forWhom", form.whom());
                return page;
            } catch (Refused refused) {
                errors.reject(refused.code(), refused.arguments().toArray(), refused.code());
            }
        }
        return page(actor, language, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/end")
    @Needs(Permission.CONTRIBUTE)
    String revoke(
            Actor actor, Language language, SystemHead system, @PathVariable("id") long id, RedirectAttributes next) {
        links.revoke(actor, id);
        notice.say(next, language, "answer.revoked");
        return "redirect:" + system.path() + "/answer-links";
    }

    private ModelAndView page(Actor actor, Language language, AnswerLinkForm form, HttpStatus status) {
        ToldOn on = form.on();
        var page = new ModelAndView("coordination/web/answer-link-form", status);
        page.addObject("form", form);
        page.addObject("on", on);
        page.addObject(
                "institutions", actor.may(Permission.EDIT_RECORDS) ? updates.institutions(actor, on) : List.of());
        page.addObject("view", mentions.of(actor, language, on));
        return page;
    }
}

package org.suivi.matches.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.web.HouseLooks;
import org.suivi.matches.Friends;
import org.suivi.matches.FriendsRound;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.taxonomies.Taxonomies;

/** The friends of a country: whom the desk asks to help with a need that nobody took up, and what they say. */
@Controller
@RequestMapping("/clearing-house/needs/{id:[0-9]{1,18}}/friends")
class FriendsController {

    private final Friends friends;
    private final HouseLooks looks;
    private final Taxonomies taxonomies;
    private final Notice notice;

    FriendsController(Friends friends, HouseLooks looks, Taxonomies taxonomies, Notice notice) {
        this.friends = friends;
        this.looks = looks;
        this.taxonomies = taxonomies;
        this.notice = notice;
    }

    /** Of which version of the need it is said. */
    record ReadersForm(int version) {}

    @GetMapping
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView show(Actor actor, @PathVariable("id") long id, AsPart asked) {
        return page(actor, id, asked, HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.RUN_CLEARING_HOUSE)
    ModelAndView call(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") FriendsForm form,
            BindingResult errors,
            RedirectAttributes next) {
        HttpStatus status =
                Attempt.of(errors, () -> friends.call(actor, id, form.version(), form.parties(), form.said()));
        return after(actor, language, id, status, next).addObject("called", status == HttpStatus.OK ? null : form);
    }

    @PostMapping("/readers")
    @Needs(Permission.ASK_FOR_ASSISTANCE)
    ModelAndView letRead(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") ReadersForm form,
            BindingResult errors,
            RedirectAttributes next) {
        return after(actor, language, id, Attempt.of(errors, () -> friends.letRead(actor, id, form.version())), next);
    }

    @PostMapping("/answer")
    @Needs(Permission.OFFER_ASSISTANCE)
    ModelAndView answer(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            RedirectAttributes next) {
        HttpStatus status = Attempt.of(
                errors, () -> friends.answer(actor, id, form.version(), form.party(), form.isYes(), form.reason()));
        return after(actor, language, id, status, next);
    }

    private ModelAndView after(Actor actor, Language language, long id, HttpStatus status, RedirectAttributes next) {
        if (status != HttpStatus.OK) {
            return page(actor, id, new AsPart(false), status);
        }
        notice.say(next, language, "friends.done");
        return new ModelAndView("redirect:" + FriendsRound.path(id));
    }

    private ModelAndView page(Actor actor, long id, AsPart asked, HttpStatus status) {
        var page = new ModelAndView(asked.template("matches/web/friends"), status);
        page.addObject("seen", friends.of(actor, id));
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("names", looks.now());
        page.addObject("look", new MatchLook(taxonomies.vocabulary()));
        return page;
    }
}

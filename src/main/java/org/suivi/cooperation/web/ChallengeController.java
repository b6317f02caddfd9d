package org.suivi.cooperation.web;

import java.util.List;
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
import org.suivi.cooperation.ChallengeState;
import org.suivi.cooperation.Challenges;
import org.suivi.cooperation.Challenges.Seen;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.RaisedChallenges;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** One challenge, with its form on the same page while it is written, and the way from it to a need. */
@Controller
@RequestMapping("/clearing-house/challenges/{id:[0-9]{1,18}}")
class ChallengeController {

    private static final String HERE = "redirect:/clearing-house/challenges/";

    private final Challenges challenges;
    private final RaisedChallenges raised;
    private final HouseLooks looks;
    private final Notice notice;

    ChallengeController(Challenges challenges, RaisedChallenges raised, HouseLooks looks, Notice notice) {
        this.challenges = challenges;
        this.raised = raised;
        this.looks = looks;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.NOTHING)
    ModelAndView show(Actor actor, Language language, @PathVariable("id") long id) {
        Seen seen = challenges.withId(actor, id);
        return page(actor, seen, ChallengeForm.of(seen.record().version(), seen.challenge(), language), HttpStatus.OK);
    }

    /** The same page, for those who come by a link in a mail and have to sign in first. */
    @GetMapping("/edit")
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id) {
        return show(actor, language, id);
    }

    @PostMapping
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView change(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") RecordForm form,
            BindingResult errors) {
        Seen seen = challenges.withId(actor, id);
        HttpStatus status = Attempt.of(
                errors,
                () -> challenges.change(
                        actor, id, form.version(), ChallengeForm.toChallenge(form, seen.challenge(), language)));
        if (status != HttpStatus.CONFLICT) {
            return status == HttpStatus.OK ? new ModelAndView(HERE + id) : page(actor, seen, form, status);
        }
        Seen now = challenges.withId(actor, id);
        RecordForm saved = ChallengeForm.of(now.record().version(), now.challenge(), language);
        return new Meanwhile(ChallengeForm.asked(), saved).on(page(actor, now, form.over(saved.version()), status));
    }

    @PostMapping("/state")
    @Needs(Permission.OWN_ACCOUNT)
    String move(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("to") ChallengeState to,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes next) {
        if (to == ChallengeState.CONVERTED) {
            return "redirect:/clearing-house/needs/" + challenges.becomeNeed(actor, id, version);
        }
        challenges.move(actor, id, version, to, note);
        if (to == ChallengeState.DISCARDED) {
            notice.sayWithUndo(next, language, Entity.CHALLENGE.path() + "/" + id, "house.aside");
            return "redirect:/clearing-house/challenges?own=1";
        }
        return HERE + id;
    }

    /** The State that an institution's challenge is about begins a need from it. */
    @PostMapping("/need")
    @Needs(Permission.ASK_FOR_ASSISTANCE)
    String ask(Actor actor, @PathVariable("id") long id) {
        return "redirect:/clearing-house/needs/" + raised.ask(actor, id) + "/edit";
    }

    private ModelAndView page(Actor actor, Seen seen, RecordForm form, HttpStatus status) {
        var page = new ModelAndView("cooperation/web/challenge", status);
        page.addObject("seen", seen);
        page.addObject("form", form);
        page.addObject("asked", seen.may().ask() ? raised.askedFrom(actor, seen.record()) : List.of());
        page.addObject("look", looks.now());
        return page;
    }
}

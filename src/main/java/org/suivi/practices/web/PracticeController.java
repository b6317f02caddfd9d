package org.suivi.practices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.cooperation.PracticeState;
import org.suivi.cooperation.web.Meanwhile;
import org.suivi.cooperation.web.RecordForm;
import org.suivi.parties.Party;
import org.suivi.practices.Practice;
import org.suivi.practices.PracticeReviews;
import org.suivi.practices.Practices;
import org.suivi.practices.Practices.Seen;
import org.suivi.practices.Reuses;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.FilledIn;
import org.suivi.shared.web.Needs;

/** One practice: what worked, who used it since, and its form. */
@Controller
@RequestMapping("/clearing-house/practices")
class PracticeController {

    private static final String ONE = "/{id:[0-9]{1,18}}";
    private static final String HERE = "redirect:/clearing-house/practices/";

    private final Practices practices;
    private final Reuses reuses;
    private final PracticeReviews reviews;
    private final PracticeLooks looks;

    PracticeController(Practices practices, Reuses reuses, PracticeReviews reviews, PracticeLooks looks) {
        this.practices = practices;
        this.reuses = reuses;
        this.reviews = reviews;
        this.looks = looks;
    }

    /** The address may fill in what another page, such as a statement in a panel, already says. */
    @GetMapping("/new")
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView blank(Actor actor, Language language, FilledIn said) {
        return practices.writtenBy(actor).isEmpty()
                ? new ModelAndView("redirect:/clearing-house/practices")
                : form(actor, null, PracticeFields.saying(said, language), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView begin(Actor actor, Language language, @ModelAttribute("form") RecordForm form, BindingResult errors) {
        String party = form.fact("party");
        Attempt<Long> begun = Attempt.making(
                errors,
                () -> practices.begin(
                        actor,
                        party.matches("\\d{1,18}") ? Long.parseLong(party) : 0,
                        PracticeFields.toPractice(form, Practice.empty(language), language)));
        return begun.worked() ? new ModelAndView(HERE + begun.result()) : form(actor, null, form, begun.status());
    }

    @GetMapping(ONE)
    @Needs(Permission.NOTHING)
    ModelAndView show(Actor actor, @PathVariable("id") long id) {
        Seen seen = practices.withId(actor, id);
        var page = new ModelAndView("practices/web/practice");
        page.addObject("seen", seen);
        page.addObject("reuses", reuses.of(actor, seen.record()));
        page.addObject("adopters", seen.state().isShown() ? reuses.adopters(actor, seen.record()) : List.of());
        page.addObject("reviews", reviews.of(actor, seen.record()));
        page.addObject(
                "candidates",
                seen.moves().contains(PracticeState.PEER_REVIEW) ? reviews.candidates(seen.record()) : List.of());
        page.addObject("look", looks.now());
        return page;
    }

    @GetMapping(ONE + "/edit")
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id) {
        Seen seen = practices.withId(actor, id);
        if (!seen.may().write()) {
            throw new NotAllowed("problem.not-allowed");
        }
        return form(actor, seen, PracticeFields.of(seen.record().version(), seen.practice(), language), HttpStatus.OK);
    }

    @PostMapping(ONE)
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView change(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") RecordForm form,
            BindingResult errors) {
        Seen seen = practices.withId(actor, id);
        HttpStatus status = Attempt.of(
                errors,
                () -> practices.change(
                        actor, id, form.version(), PracticeFields.toPractice(form, seen.practice(), language)));
        if (status != HttpStatus.CONFLICT) {
            return status == HttpStatus.OK ? new ModelAndView(HERE + id) : form(actor, seen, form, status);
        }
        Seen now = practices.withId(actor, id);
        RecordForm saved = PracticeFields.of(now.record().version(), now.practice(), language);
        return new Meanwhile(PracticeFields.asked(), saved).on(form(actor, now, form.over(saved.version()), status));
    }

    private ModelAndView form(Actor actor, @Nullable Seen seen, RecordForm form, HttpStatus status) {
        var page = new ModelAndView("practices/web/practice-form", status);
        List<Party> parties = practices.writtenBy(actor);
        page.addObject("seen", seen);
        page.addObject("form", form);
        page.addObject("parties", parties);
        page.addObject("look", looks.now());
        return page;
    }
}

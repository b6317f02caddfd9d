package org.suivi.cooperation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.cooperation.Challenge;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.NeedsFromWork;
import org.suivi.cooperation.RaisedChallenges;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Where an institution or organisation begins to tell what stands in the way in a State: on a recommendation, or by citing some. */
@Controller
class RaiseController {

    private static final String NEW = "/clearing-house/challenges/new";
    private static final String ON_WORK = "/{system:[a-z]{3}}/raised-challenges";

    private final RaisedChallenges raised;
    private final NeedsFromWork work;
    private final HouseLooks looks;

    RaiseController(RaisedChallenges raised, NeedsFromWork work, HouseLooks looks) {
        this.raised = raised;
        this.work = work;
        this.looks = looks;
    }

    @GetMapping(NEW)
    @Needs(Permission.RAISE_CHALLENGES)
    ModelAndView blank(Actor actor) {
        return page(actor, null, ChallengeForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping("/clearing-house/challenges")
    @Needs(Permission.RAISE_CHALLENGES)
    ModelAndView raise(Actor actor, Language language, @ModelAttribute("form") RecordForm form, BindingResult errors) {
        return raised(actor, new On(null, language), form, errors);
    }

    @GetMapping(ON_WORK + "/new")
    @Needs(Permission.RAISE_CHALLENGES)
    ModelAndView blankOn(Actor actor, Language language, SystemHead system, @RequestParam("of") long id) {
        Link link = work.openLink(actor, system.code(), id);
        return page(actor, link, ChallengeForm.titled(link.called(language)), HttpStatus.OK);
    }

    @PostMapping(ON_WORK)
    @Needs(Permission.RAISE_CHALLENGES)
    ModelAndView raiseOn(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam("of") long id,
            @ModelAttribute("form") RecordForm form,
            BindingResult errors) {
        return raised(actor, new On(work.openLink(actor, system.code(), id), language), form, errors);
    }

    /** What it is raised on, if on a recommendation, and in which language. */
    private record On(@Nullable Link link, Language language) {

        String country(RecordForm form) {
            return link == null ? form.countries().stream().findFirst().orElse("") : link.system();
        }
    }

    private ModelAndView raised(Actor actor, On on, RecordForm form, BindingResult errors) {
        String party = form.fact("party");
        Attempt<Long> begun = Attempt.making(
                errors,
                () -> raised.raise(
                        actor,
                        party.matches("\\d{1,18}") ? Long.parseLong(party) : 0,
                        Challenge.about(
                                on.country(form),
                                LocalizedText.of(on.language(), form.text("title")),
                                on.link() == null ? List.of() : List.of(on.link()),
                                form.fact("cited"))));
        return begun.worked()
                ? new ModelAndView("redirect:/clearing-house/challenges/" + begun.result())
                : page(actor, on.link(), form, begun.status());
    }

    private ModelAndView page(Actor actor, @Nullable Link link, RecordForm form, HttpStatus status) {
        var page = new ModelAndView("cooperation/web/raise", status);
        page.addObject("parties", raised.raisedBy(actor));
        page.addObject("link", link);
        page.addObject("form", form);
        page.addObject("look", looks.now());
        return page;
    }
}

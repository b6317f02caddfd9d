package org.suivi.matches.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.HouseTabs;
import org.suivi.matches.MatchFilter;
import org.suivi.matches.MatchList;
import org.suivi.matches.MatchPages;
import org.suivi.matches.MatchPages.Seen;
import org.suivi.matches.MatchQuestions;
import org.suivi.matches.Matches;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.taxonomies.Taxonomies;

/** Matches as those see them who are part of them: the list, one of them, the answers and what they ask each other. */
@Controller
@RequestMapping("/clearing-house/matches")
class MatchController {

    private static final String ONE = "/{id:[0-9]{1,18}}";
    private static final String HERE = "redirect:/clearing-house/matches/";

    private final Matches matches;
    private final MatchList list;
    private final MatchPages pages;
    private final MatchQuestions questions;
    private final HouseTabs tabs;
    private final Taxonomies taxonomies;
    private final Notice notice;

    MatchController(
            Matches matches,
            MatchList list,
            MatchPages pages,
            MatchQuestions questions,
            HouseTabs tabs,
            Taxonomies taxonomies,
            Notice notice) {
        this.matches = matches;
        this.list = list;
        this.pages = pages;
        this.questions = questions;
        this.tabs = tabs;
        this.taxonomies = taxonomies;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.READ_ASSISTANCE)
    String list(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        MatchFilter filter = MatchFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("page", list.page(actor, filter));
        model.addAttribute("counts", list.counts(actor));
        model.addAttribute("look", new MatchLook(taxonomies.vocabulary()));
        model.addAttribute("tabs", tabs.of(actor));
        return "matches/web/matches";
    }

    @PostMapping
    @Needs(Permission.READ_ASSISTANCE)
    String propose(
            Actor actor,
            Language language,
            @RequestParam("need") long need,
            @RequestParam("offer") List<Long> offers,
            RedirectAttributes next) {
        long id = matches.propose(actor, need, offers);
        notice.say(next, language, "matches.proposed");
        return HERE + id;
    }

    @GetMapping(ONE)
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView show(Actor actor, @PathVariable("id") long id) {
        return page(actor, id, HttpStatus.OK);
    }

    @PostMapping(ONE + "/answer")
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView answer(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            RedirectAttributes next) {
        HttpStatus status = Attempt.of(
                errors, () -> matches.answer(actor, id, form.version(), form.party(), form.isYes(), form.reason()));
        if (status != HttpStatus.OK) {
            return page(actor, id, status);
        }
        notice.say(next, language, "matches.answered");
        return new ModelAndView(HERE + id);
    }

    @PostMapping(ONE + "/questions")
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView ask(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            RedirectAttributes next) {
        HttpStatus status =
                Attempt.of(errors, () -> questions.ask(actor, id, form.version(), form.party(), form.said()));
        if (status != HttpStatus.OK) {
            return page(actor, id, status).addObject("asked", form);
        }
        notice.say(next, language, "matches.asked");
        return new ModelAndView(HERE + id);
    }

    @PostMapping(ONE + "/withdraw")
    @Needs(Permission.READ_ASSISTANCE)
    String withdraw(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            RedirectAttributes next) {
        matches.withdraw(actor, id, version);
        notice.say(next, language, "matches.withdrawn");
        return "redirect:/clearing-house/matches";
    }

    private ModelAndView page(Actor actor, long id, HttpStatus status) {
        var page = new ModelAndView("matches/web/match", status);
        Seen seen = pages.withId(actor, id);
        page.addObject("seen", seen);
        page.addObject("exchange", questions.of(actor, seen));
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("look", new MatchLook(taxonomies.vocabulary()));
        return page;
    }
}

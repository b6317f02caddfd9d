package org.suivi.recommendations.web;

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
import org.suivi.recommendations.Asks;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPage.Ask;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The separate things that a recommendation asks: added on its page, worded anew on a page of their own. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/r/{address}/asks")
class AsksController {

    private final RecommendationPages pages;
    private final Asks asks;
    private final Labels labels;
    private final Notice notice;

    AsksController(RecommendationPages pages, Asks asks, Labels labels, Notice notice) {
        this.pages = pages;
        this.asks = asks;
        this.labels = labels;
        this.notice = notice;
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    String add(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("address") String address,
            @RequestParam("text") String text,
            @RequestParam(name = "doneWhen", defaultValue = "") String doneWhen) {
        asks.add(
                actor,
                pages.at(actor, address).official().id(),
                new Asks.Words(LocalizedText.of(language, text), LocalizedText.of(language, doneWhen)));
        return back(system, address);
    }

    @GetMapping("/{ask}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView edit(
            Actor actor, Language language, @PathVariable("address") String address, @PathVariable("ask") long id) {
        RecommendationPage page = pages.at(actor, address);
        Ask ask = one(page, id);
        return form(page, ask, AskForm.of(ask), language, HttpStatus.OK);
    }

    @PostMapping("/{ask}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView change(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("address") String address,
            @PathVariable("ask") long id,
            @ModelAttribute("form") AskForm form,
            BindingResult errors,
            RedirectAttributes next) {
        long recommendation = pages.at(actor, address).official().id();
        HttpStatus status =
                Attempt.of(errors, () -> asks.change(actor, recommendation, id, form.version(), form.words()));
        if (status != HttpStatus.OK) {
            RecommendationPage page = pages.at(actor, address);
            return form(page, one(page, id), form, language, status);
        }
        notice.say(next, language, "recommendation.saved");
        return new ModelAndView(back(system, address));
    }

    @PostMapping("/{ask}/removal")
    @Needs(Permission.EDIT_RECORDS)
    String remove(
            Actor actor, SystemHead system, @PathVariable("address") String address, @PathVariable("ask") long id) {
        asks.remove(actor, pages.at(actor, address).official().id(), id);
        return back(system, address);
    }

    private static Ask one(RecommendationPage page, long id) {
        return page.asks().stream()
                .filter(ask -> ask.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private ModelAndView form(RecommendationPage page, Ask ask, AskForm form, Language language, HttpStatus status) {
        var view = new ModelAndView("recommendations/web/ask-form", status);
        view.addObject("page", page);
        view.addObject("view", new PageView(page, labels, language));
        view.addObject("ask", ask);
        view.addObject("form", form);
        view.addObject("isStale", status == HttpStatus.CONFLICT);
        return view;
    }

    private static String back(SystemHead system, String address) {
        return "redirect:" + system.path() + "/r/" + address;
    }
}

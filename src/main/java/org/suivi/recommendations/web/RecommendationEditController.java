package org.suivi.recommendations.web;

import jakarta.validation.Valid;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.recommendations.Recommendations;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;
import org.suivi.taxonomies.ActionWords;

/** The form for what stands beside the official text. */
@Controller
class RecommendationEditController {

    private final RecommendationPages pages;
    private final Recommendations recommendations;
    private final ActionWords actions;
    private final Labels labels;
    private final Notice notice;

    RecommendationEditController(
            RecommendationPages pages,
            Recommendations recommendations,
            ActionWords actions,
            Labels labels,
            Notice notice) {
        this.pages = pages;
        this.recommendations = recommendations;
        this.actions = actions;
        this.labels = labels;
        this.notice = notice;
    }

    @GetMapping("/{system:[a-z]{3}}/r/{address}/edit")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView edit(Actor actor, Language language, @PathVariable("address") String address) {
        RecommendationPage page = pages.at(actor, address);
        return form(page, RecommendationForm.of(page.kept()), language, HttpStatus.OK);
    }

    @PostMapping("/{system:[a-z]{3}}/r/{address}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView save(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("address") String address,
            @Valid @ModelAttribute("form") RecommendationForm form,
            BindingResult errors,
            RedirectAttributes next) {
        RecommendationPage page = pages.at(actor, address);
        if (errors.hasErrors()) {
            return form(page, form, language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            recommendations.edit(actor, page.official().id(), form.version(), form.toCommand());
        } catch (Stale stale) {
            return form(pages.at(actor, address), form, language, HttpStatus.CONFLICT);
        }
        notice.say(next, language, "recommendation.saved");
        return new ModelAndView("redirect:" + system.path() + "/r/" + address);
    }

    private ModelAndView form(RecommendationPage page, RecommendationForm form, Language language, HttpStatus status) {
        var view = new ModelAndView("recommendations/web/recommendation-form", status);
        view.addObject("page", page);
        view.addObject("view", new PageView(page, labels, language));
        view.addObject("form", form);
        view.addObject("isStale", status == HttpStatus.CONFLICT);
        view.addObject("categories", categories(page.kept().action().category()));
        return view;
    }

    /** Those that are offered, and its own also when that is offered no more. */
    private Set<Integer> categories(@Nullable Integer own) {
        Set<Integer> categories = new TreeSet<>(actions.categories());
        if (own != null) {
            categories.add(own);
        }
        return categories;
    }
}

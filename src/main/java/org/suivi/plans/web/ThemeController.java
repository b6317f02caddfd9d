package org.suivi.plans.web;

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
import org.suivi.plans.PlanTheme;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.WithdrawnActions;
import org.suivi.recommendations.Clusters;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The themes of a plan and what is expected under each. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/plans/{id}/themes")
class ThemeController {

    private final Plans plans;
    private final PlanThemes themes;
    private final Clusters clusters;
    private final WithdrawnActions withdrawn;
    private final Look look;

    ThemeController(Plans plans, PlanThemes themes, Clusters clusters, WithdrawnActions withdrawn, Look look) {
        this.plans = plans;
        this.themes = themes;
        this.clusters = clusters;
        this.withdrawn = withdrawn;
        this.look = look;
    }

    @GetMapping
    @Needs(Permission.READ)
    ModelAndView list(Actor actor, SystemHead system, @PathVariable("id") long id) {
        return page(actor, system, id, null, ThemeForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView add(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @ModelAttribute("form") ThemeForm form,
            BindingResult errors) {
        HttpStatus status = Attempt.of(
                errors, () -> themes.add(actor, id, form.toDraft(language, LocalizedText.EMPTY, LocalizedText.EMPTY)));
        return status == HttpStatus.OK ? back(system, id) : page(actor, system, id, null, form, status);
    }

    @GetMapping("/{theme}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView edit(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("theme") long theme) {
        PlanTheme found = of(actor, id, theme);
        return page(actor, system, id, found, ThemeForm.of(found, language), HttpStatus.OK);
    }

    @PostMapping("/{theme}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView change(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("theme") long theme,
            @ModelAttribute("form") ThemeForm form,
            BindingResult errors) {
        PlanTheme found = of(actor, id, theme);
        HttpStatus status = Attempt.of(
                errors,
                () -> themes.change(
                        actor,
                        theme,
                        form.version(),
                        form.toDraft(language, found.name(), found.draft().expectedResult())));
        if (status == HttpStatus.OK) {
            return back(system, id);
        }
        return page(
                actor,
                system,
                id,
                found,
                status == HttpStatus.CONFLICT ? form.onVersion(found.version()) : form,
                status);
    }

    private PlanTheme of(Actor actor, long plan, long id) {
        PlanTheme theme = themes.one(actor, id);
        if (theme.plan() != plan) {
            throw new NotFound("problem.not-found");
        }
        return theme;
    }

    private static ModelAndView back(SystemHead system, long plan) {
        return new ModelAndView("redirect:" + system.path() + "/plans/" + plan + "/themes");
    }

    private ModelAndView page(
            Actor actor, SystemHead system, long plan, @Nullable PlanTheme edited, ThemeForm form, HttpStatus status) {
        var page = new ModelAndView("plans/web/plan-themes", status);
        page.addObject("plan", plans.one(actor, plan, look.today(system)));
        page.addObject("themes", themes.of(actor, plan));
        page.addObject("clusters", clusters.all(actor));
        page.addObject("withdrawn", withdrawn.of(actor, plan));
        page.addObject("edited", edited);
        page.addObject("form", form);
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        return page;
    }
}

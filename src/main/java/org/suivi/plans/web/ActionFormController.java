package org.suivi.plans.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
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
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.ServedRecommendations;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The form of an action: new, also from recommendations or a theme, and changed. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/actions")
class ActionFormController {

    private final Actions actions;
    private final ServedRecommendations served;
    private final ActionFormPages pages;
    private final Notice notice;

    ActionFormController(Actions actions, ServedRecommendations served, ActionFormPages pages, Notice notice) {
        this.actions = actions;
        this.served = served;
        this.pages = pages;
        this.notice = notice;
    }

    @GetMapping("/new")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView begin(
            Actor actor,
            SystemHead system,
            @RequestParam(name = "theme", required = false) @Nullable Long theme,
            @RequestParam(name = "plan", required = false) @Nullable Long plan,
            @RequestParam(name = "recommendation", defaultValue = "") List<Long> recommendations) {
        Long first = theme != null ? theme : pages.firstTheme(actor, system, plan);
        var form = ActionForm.forRecommendations(first, pages.addresses(actor, recommendations));
        return pages.form(actor, system, null, form, HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView create(
            Actor actor,
            Language language,
            SystemHead system,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            RedirectAttributes next) {
        var id = new AtomicLong();
        HttpStatus status =
                Attempt.of(errors, () -> id.set(actions.add(actor, form.toDraft(served.at(actor, form.addresses())))));
        if (status != HttpStatus.OK) {
            return pages.form(actor, system, null, form, status);
        }
        notice.say(next, language, "plan.saved");
        return back(system, id.get());
    }

    @GetMapping("/{id}/edit")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView edit(Actor actor, SystemHead system, @PathVariable("id") long id) {
        Action action = actions.one(actor, id);
        var form = ActionForm.of(
                action, pages.addresses(actor, action.draft().serves().recommendations()));
        return pages.form(actor, system, action, form, HttpStatus.OK);
    }

    @PostMapping("/{id}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView change(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            RedirectAttributes next) {
        HttpStatus status = Attempt.of(
                errors,
                () -> actions.change(actor, id, form.version(), form.toDraft(served.at(actor, form.addresses()))));
        if (status != HttpStatus.OK) {
            Action now = actions.one(actor, id);
            ActionForm shown = status == HttpStatus.CONFLICT ? form.onVersion(now.version()) : form;
            return pages.form(actor, system, now, shown, status);
        }
        notice.say(next, language, "plan.saved");
        return back(system, id);
    }

    private static ModelAndView back(SystemHead system, long id) {
        return new ModelAndView("redirect:" + system.path() + "/actions/" + id);
    }
}

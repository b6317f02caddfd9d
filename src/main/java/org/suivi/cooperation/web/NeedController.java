package org.suivi.cooperation.web;

import org.jspecify.annotations.Nullable;
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
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.Specificity;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.cooperation.StatedNeeds.Seen;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** One need: what it says, where it stands, its clocks, and the steps that the reader can take. */
@Controller
@RequestMapping("/clearing-house/needs/{id:[0-9]{1,18}}")
class NeedController {

    private final StatedNeeds needs;
    private final NeedPage page;
    private final HouseLooks looks;
    private final Notice notice;

    NeedController(StatedNeeds needs, NeedPage page, HouseLooks looks, Notice notice) {
        this.needs = needs;
        this.page = page;
        this.looks = looks;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.NOTHING)
    String show(Actor actor, @PathVariable("id") long id, Model model) {
        Seen seen = needs.withId(actor, id);
        return page.of(actor, seen, seen.isOwn() ? seen.need().terms().excluded() : null, model);
    }

    @GetMapping("/edit")
    @Needs(Permission.DRAFT_ASSISTANCE)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id) {
        Seen seen = needs.withId(actor, id);
        if (!seen.mayTranslate()) {
            throw new NotAllowed("problem.not-allowed");
        }
        return form(seen, NeedForm.of(seen.record().version(), seen.need(), language), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.DRAFT_ASSISTANCE)
    ModelAndView change(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") RecordForm form,
            BindingResult errors,
            RedirectAttributes next) {
        Seen seen = needs.withId(actor, id);
        HttpStatus status = Attempt.of(
                errors, () -> needs.change(actor, id, form.version(), NeedForm.toNeed(form, seen.need(), language)));
        if (status == HttpStatus.OK) {
            notice.say(next, language, "need.saved");
            return new ModelAndView("redirect:/clearing-house/needs/" + id);
        }
        if (status != HttpStatus.CONFLICT) {
            return form(seen, form, status);
        }
        Seen now = needs.withId(actor, id);
        RecordForm saved = NeedForm.of(now.record().version(), now.need(), language);
        return new Meanwhile(NeedForm.asked(now.need()), saved).on(form(now, form.over(saved.version()), status));
    }

    /** How specific it would be as it stands in the form now; nothing is saved. */
    @PostMapping("/specificity")
    @Needs(Permission.DRAFT_ASSISTANCE)
    String specific(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") RecordForm form,
            BindingResult errors,
            Model model) {
        Need entered = NeedForm.toNeed(form, needs.withId(actor, id).need(), language);
        model.addAttribute("specificity", Specificity.of(entered));
        model.addAttribute("missing", entered.missing());
        model.addAttribute("look", looks.now());
        return "cooperation/web/specificity";
    }

    @PostMapping("/state")
    @Needs(Permission.READ_ASSISTANCE)
    String move(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("to") NeedState to,
            @RequestParam(name = "note", defaultValue = "") String note,
            @RequestParam(name = "called", required = false) @Nullable String called,
            RedirectAttributes next) {
        if (to == NeedState.RETURNED) {
            needs.returnAgain(actor, id, version, note, called);
        } else {
            needs.move(actor, id, version, to, note);
        }
        notice.sayOf(next, language, "house.now", "need.state." + to.code());
        return to == NeedState.WITHDRAWN || to == NeedState.DRAFT
                ? "redirect:/clearing-house/needs?own=1"
                : "redirect:/clearing-house/needs/" + id;
    }

    /** The desk leaves a changed text as it is. */
    @PostMapping("/looked")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String look(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            RedirectAttributes next) {
        needs.lookThrough(actor, id, version);
        notice.say(next, language, "need.amended.done");
        return "redirect:/clearing-house/needs/" + id;
    }

    private ModelAndView form(Seen seen, RecordForm form, HttpStatus status) {
        var page = new ModelAndView("cooperation/web/need-form", status);
        page.addObject("seen", seen);
        page.addObject("form", form);
        page.addObject("specificity", Specificity.of(seen.need()));
        page.addObject("look", looks.now());
        return page;
    }
}

package org.suivi.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.RemainingNeeds;
import org.suivi.cooperation.RemainingNeeds.Begun;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.cooperation.StatedNeeds.Seen;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** What a State does with what came of its need: it asks for what remained, and says how the same request stands elsewhere. */
@Controller
@RequestMapping("/clearing-house/needs/{id:[0-9]{1,18}}")
class NeedOutcomeController {

    private final StatedNeeds needs;
    private final RemainingNeeds remainders;
    private final NeedPage page;
    private final Notice notice;

    NeedOutcomeController(StatedNeeds needs, RemainingNeeds remainders, NeedPage page, Notice notice) {
        this.needs = needs;
        this.remainders = remainders;
        this.page = page;
        this.notice = notice;
    }

    /** Says so where a need was begun already that the page did not show yet. */
    @PostMapping("/rest")
    @Needs(Permission.DRAFT_ASSISTANCE)
    String rest(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "known", defaultValue = "0") int known,
            RedirectAttributes next) {
        Begun begun = remainders.ask(actor, id, known);
        if (begun.isNew()) {
            return "redirect:/clearing-house/needs/" + begun.id() + "/edit";
        }
        notice.say(next, language, "need.rest.there");
        return "redirect:/clearing-house/needs/" + begun.id();
    }

    /** Whoever hears of it later than somebody else reads both before saying it again. */
    @PostMapping("/elsewhere")
    @Needs(Permission.ASK_FOR_ASSISTANCE)
    String elsewhere(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") RecordForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (Attempt.works(
                response, errors, () -> needs.sayElsewhere(actor, id, form.version(), NeedForm.elsewhere(form)))) {
            notice.say(next, language, "need.saved");
            return "redirect:/clearing-house/needs/" + id;
        }
        Seen seen = needs.withId(actor, id);
        RecordForm saved = NeedForm.of(seen.record().version(), seen.need(), language);
        model.addAttribute("meanwhile", new Meanwhile(List.of(NeedForm.ASKED_ELSEWHERE), saved));
        model.addAttribute("mine", form);
        return page.of(actor, seen, seen.need().terms().excluded(), model);
    }
}

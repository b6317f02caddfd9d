package org.suivi.plans.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.plans.ActionFilling;
import org.suivi.plans.ActionFilling.PlanGap;
import org.suivi.plans.Gap;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;
import org.suivi.steps.Steps;

/** The same lead, end, budget line or delivery for the actions ticked in a list. */
@Controller
class FillingController {

    private final ActionFilling filling;
    private final Notice notice;

    FillingController(ActionFilling filling, Notice notice) {
        this.filling = filling;
        this.notice = notice;
    }

    @PostMapping("/{system:[a-z]{3}}/plans/{id}/filling")
    @Needs(Permission.EDIT_RECORDS)
    String fill(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @ModelAttribute("form") FillingForm form,
            @RequestParam(name = "gap", defaultValue = "") String asked,
            RedirectAttributes next) {
        Optional<Gap> gap = Gap.of(asked);
        Steps.Taken<Integer> taken = gap.map(
                        known -> filling.fill(actor, new PlanGap(id, known), form.action(), form.toFilling()))
                .orElseGet(() -> filling.fill(actor, id, form.action(), form.toFilling()));
        notice.sayWithUndo(next, language, taken.wayBack(), "action.filled", taken.result());
        String back = gap.map(known -> "?gap=" + known.code()).orElse("");
        return "redirect:" + system.path() + "/plans/" + id + back;
    }
}

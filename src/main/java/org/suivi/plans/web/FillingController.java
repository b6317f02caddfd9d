package org.suivi.plans.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.plans.ActionFilling;
import org.suivi.plans.Gap;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** One lead or one end for the actions ticked in a list of gaps. */
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
            @RequestParam(name = "action", defaultValue = "") List<Long> actions,
            @RequestParam(name = "lead", required = false) @Nullable Long lead,
            @RequestParam(name = "ends", required = false) @Nullable LocalDate ends,
            @RequestParam(name = "gap", defaultValue = "") String gap,
            RedirectAttributes next) {
        int changed = filling.fill(actor, id, actions, new ActionFilling.Filling(lead, ends));
        notice.say(next, language, "action.filled", changed);
        String back = Gap.of(gap).map(known -> "?gap=" + known.code()).orElse("");
        return "redirect:" + system.path() + "/plans/" + id + back;
    }
}

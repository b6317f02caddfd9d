package org.suivi.cooperation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.RemainingNeeds;
import org.suivi.cooperation.RemainingNeeds.Begun;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** What a State does with what came of its need: it asks for what remained. */
@Controller
@RequestMapping("/clearing-house/needs/{id:[0-9]{1,18}}")
class NeedOutcomeController {

    private final RemainingNeeds remainders;
    private final Notice notice;

    NeedOutcomeController(RemainingNeeds remainders, Notice notice) {
        this.remainders = remainders;
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
}

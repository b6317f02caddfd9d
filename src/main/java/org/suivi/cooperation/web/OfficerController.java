package org.suivi.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.Officers;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** Who at the desk answers for a need. */
@Controller
@RequestMapping("/clearing-house/needs/{id:[0-9]{1,18}}/officer")
class OfficerController {

    private final Officers officers;
    private final StatedNeeds needs;
    private final NeedPage page;
    private final Notice notice;

    OfficerController(Officers officers, StatedNeeds needs, NeedPage page, Notice notice) {
        this.officers = officers;
        this.needs = needs;
        this.page = page;
        this.notice = notice;
    }

    /** To whom it is handed. */
    record HandForm(int version, long to) {}

    /** Where a colleague was faster, the page says whose it is now and keeps whom one chose. */
    @PostMapping
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String hand(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") HandForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (Attempt.works(response, errors, () -> officers.hand(actor, id, form.version(), form.to()))) {
            notice.say(next, language, "officer.handed");
            return "redirect:/clearing-house/needs/" + id;
        }
        model.addAttribute("handedTo", form.to());
        return page.of(actor, needs.withId(actor, id), null, model);
    }
}

package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.NationalSystems;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** The national systems of the installation. */
@Controller
class AdminSystemsController {

    private final NationalSystems systems;
    private final Notice notice;

    AdminSystemsController(NationalSystems systems, Notice notice) {
        this.systems = systems;
        this.notice = notice;
    }

    @GetMapping("/admin/systems")
    @Needs(Permission.ADMINISTER)
    String list(Model model) {
        return page(model, SystemForm.EMPTY);
    }

    @PostMapping("/admin/systems")
    @Needs(Permission.ADMINISTER)
    String open(
            @Valid @ModelAttribute("form") SystemForm form,
            BindingResult errors,
            Actor actor,
            Language language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!Zones.isKnown(form.zone())) {
            errors.rejectValue("zone", "field.Pattern");
        }
        if (!Attempt.works(response, errors, () -> systems.open(actor, form.toCommand()))) {
            return page(model, form);
        }
        notice.say(next, language, "admin.system-opened");
        return "redirect:/" + form.code() + "/people";
    }

    private String page(Model model, SystemForm form) {
        model.addAttribute("form", form);
        model.addAttribute("systems", systems.all());
        model.addAttribute("zones", Zones.all());
        return "identity/web/admin-systems";
    }
}

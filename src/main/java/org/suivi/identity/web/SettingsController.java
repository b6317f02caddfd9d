package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.NationalSystems;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The settings of a national system: whether the public reads along, and the time zone. */
@Controller
class SettingsController {

    private final NationalSystems systems;
    private final Notice notice;

    SettingsController(NationalSystems systems, Notice notice) {
        this.systems = systems;
        this.notice = notice;
    }

    /** The time zone as chosen. */
    record ZoneForm(String zone) {}

    @GetMapping("/{system:[a-z]{3}}/settings")
    @Needs(Permission.MANAGE_SYSTEM)
    String show(Model model) {
        return page(model);
    }

    @PostMapping("/{system:[a-z]{3}}/settings/public")
    @Needs(Permission.MANAGE_SYSTEM)
    String switchPublic(
            @RequestParam("public") boolean isPublic,
            Actor actor,
            SystemHead system,
            Language language,
            RedirectAttributes next) {
        systems.switchPublic(actor, isPublic);
        notice.say(next, language, isPublic ? "settings.now-public" : "settings.now-closed");
        return "redirect:" + system.path() + "/settings";
    }

    @PostMapping("/{system:[a-z]{3}}/settings/zone")
    @Needs(Permission.MANAGE_SYSTEM)
    String move(
            @ModelAttribute("form") ZoneForm form,
            BindingResult errors,
            Actor actor,
            SystemHead system,
            Language language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!Zones.isKnown(form.zone())) {
            errors.rejectValue("zone", "field.Pattern");
        }
        if (!Attempt.works(response, errors, () -> systems.moveTo(actor, ZoneId.of(form.zone())))) {
            return page(model);
        }
        notice.say(next, language, "settings.zone-saved");
        return "redirect:" + system.path() + "/settings";
    }

    private static String page(Model model) {
        List<String> zones = Zones.all();
        model.addAttribute("zones", zones);
        return "identity/web/settings";
    }
}

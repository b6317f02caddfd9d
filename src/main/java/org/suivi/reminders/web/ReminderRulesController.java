package org.suivi.reminders.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.reminders.DigestLog;
import org.suivi.reminders.ReminderRules;
import org.suivi.reminders.ReminderSettings;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** When reminders go out, on which weekdays nobody is reminded, and who hears of what is late for long. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/reminders/rules")
class ReminderRulesController {

    private final ReminderSettings settings;
    private final DigestLog log;
    private final Notice notice;

    ReminderRulesController(ReminderSettings settings, DigestLog log, Notice notice) {
        this.settings = settings;
        this.log = log;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.MANAGE_SYSTEM)
    ModelAndView show(Actor actor, Language language) {
        return page(actor, language, RulesForm.of(settings.rules(actor.inSystem())), null);
    }

    @PostMapping
    @Needs(Permission.MANAGE_SYSTEM)
    ModelAndView change(
            Actor actor,
            Language language,
            SystemHead system,
            @Valid @ModelAttribute("form") RulesForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                settings.change(actor, form.toRules(), form.version());
                notice.say(next, language, "reminder.rules.saved");
                return new ModelAndView("redirect:" + system.path() + "/reminders/rules");
            } catch (Refused refused) {
                errors.reject(refused.code(), refused.arguments().toArray(), refused.code());
            } catch (Stale stale) {
                ReminderSettings.Versioned saved = settings.rules(actor.inSystem());
                ModelAndView page = page(actor, language, form.over(saved), saved.rules());
                page.setStatus(HttpStatus.CONFLICT);
                return page;
            }
        }
        ModelAndView page = page(actor, language, form, null);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, Language language, RulesForm form, @Nullable ReminderRules saved) {
        var page = new ModelAndView("reminders/web/reminder-rules");
        page.addObject("form", form);
        page.addObject("saved", saved);
        page.addObject("weekdays", Weekday.all(language));
        page.addObject("days", log.lastDays(actor));
        page.addObject("isMailConfigured", log.isMailConfigured());
        return page;
    }
}

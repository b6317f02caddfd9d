package org.suivi.reminders.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.reminders.CalendarFeeds;
import org.suivi.reminders.DigestLog;
import org.suivi.reminders.ReminderSettings;
import org.suivi.reminders.Rhythm;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** How often one wants to be reminded, and one's own dates in one's own calendar. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/reminders")
class ReminderController {

    private final ReminderSettings settings;
    private final CalendarFeeds feeds;
    private final DigestLog log;
    private final Notice notice;

    ReminderController(ReminderSettings settings, CalendarFeeds feeds, DigestLog log, Notice notice) {
        this.settings = settings;
        this.feeds = feeds;
        this.log = log;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.CONTRIBUTE)
    String show(Actor actor, SystemHead system, Model model) {
        return page(actor, system, "", model);
    }

    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    String choose(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam(name = "rhythm", defaultValue = "") String rhythm,
            RedirectAttributes next) {
        settings.choose(actor, Rhythm.of(rhythm).orElseThrow(() -> new Refused("reminder.no-rhythm")));
        notice.say(next, language, "reminder.saved");
        return "redirect:" + system.path() + "/reminders";
    }

    /** Shows the address at once, for nobody sees it a second time. */
    @PostMapping("/calendar")
    @Needs(Permission.CONTRIBUTE)
    String open(Actor actor, SystemHead system, Model model) {
        return page(actor, system, feeds.open(actor), model);
    }

    @PostMapping("/calendar/end")
    @Needs(Permission.CONTRIBUTE)
    String close(Actor actor, Language language, SystemHead system, RedirectAttributes next) {
        feeds.close(actor);
        notice.say(next, language, "calendar.ended");
        return "redirect:" + system.path() + "/reminders";
    }

    private String page(Actor actor, SystemHead system, String address, Model model) {
        model.addAttribute("rhythm", settings.rhythm(actor));
        model.addAttribute("rules", settings.rules(system.id()).rules());
        model.addAttribute("isMailConfigured", log.isMailConfigured());
        model.addAttribute("since", feeds.since(actor).orElse(null));
        model.addAttribute("address", address);
        return "reminders/web/reminders";
    }
}

package org.suivi.meetings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.meetings.AgendaItem;
import org.suivi.meetings.Agendas;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** What comes on an agenda, and the minutes of each item. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/meetings/{id}/items")
class AgendaController {

    private final Agendas agendas;
    private final ItemPages pages;
    private final Notice notice;

    AgendaController(Agendas agendas, ItemPages pages, Notice notice) {
        this.agendas = agendas;
        this.pages = pages;
        this.notice = notice;
    }

    /** Red flags that were ticked, or a title of one's own. */
    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    String take(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "flag", required = false) @Nullable List<String> flags,
            @RequestParam(name = "title", defaultValue = "") String title,
            RedirectAttributes next) {
        if (flags == null && !title.isBlank()) {
            agendas.add(actor, id, LocalizedText.of(language, title));
            notice.say(next, language, "meeting.taken", 1);
        } else {
            notice.say(next, language, "meeting.taken", agendas.take(actor, id, flags == null ? List.of() : flags));
        }
        return "redirect:" + system.path() + "/meetings/" + id;
    }

    @PostMapping("/{item}/removal")
    @Needs(Permission.EDIT_RECORDS)
    String leave(Actor actor, SystemHead system, @PathVariable("id") long id, @PathVariable("item") long item) {
        agendas.leave(actor, id, item);
        return "redirect:" + system.path() + "/meetings/" + id;
    }

    @GetMapping("/{item}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id, @PathVariable("item") long key) {
        AgendaItem item = agendas.item(actor, id, key);
        return pages.minutes(actor, language, item, ItemForm.of(item, language), HttpStatus.OK);
    }

    @PostMapping("/{item}")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView write(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("item") long key,
            @ModelAttribute("form") ItemForm form,
            BindingResult errors) {
        AgendaItem saved = agendas.item(actor, id, key);
        HttpStatus status =
                Attempt.of(errors, () -> agendas.write(actor, saved, form.version(), form.toWords(saved, language)));
        return status == HttpStatus.OK
                ? new ModelAndView("redirect:" + system.path() + "/meetings/" + id + "#item-" + key)
                : pages.minutes(
                        actor, language, saved, status == HttpStatus.CONFLICT ? form.over(saved) : form, status);
    }
}

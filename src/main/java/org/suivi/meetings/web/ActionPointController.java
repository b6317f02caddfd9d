package org.suivi.meetings.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.meetings.ActionPoints;
import org.suivi.meetings.AgendaItem;
import org.suivi.meetings.Agendas;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** Giving an institution something to do, and saying that it is done. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/meetings/{id}")
class ActionPointController {

    private final ActionPoints points;
    private final Agendas agendas;
    private final ItemPages pages;
    private final Notice notice;

    ActionPointController(ActionPoints points, Agendas agendas, ItemPages pages, Notice notice) {
        this.points = points;
        this.agendas = agendas;
        this.pages = pages;
        this.notice = notice;
    }

    @PostMapping("/items/{item}/points")
    @Needs(Permission.EDIT_RECORDS)
    ModelAndView give(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("item") long key,
            @ModelAttribute("point") PointForm point,
            BindingResult errors,
            RedirectAttributes next) {
        AgendaItem item = agendas.item(actor, id, key);
        HttpStatus status = Attempt.of(errors, () -> points.give(actor, item, point.toTask(language)));
        if (status != HttpStatus.OK) {
            return pages.point(actor, language, item, point, status);
        }
        notice.say(next, language, "meeting.point.given");
        return new ModelAndView("redirect:" + system.path() + "/meetings/" + id + "/items/" + key);
    }

    @PostMapping("/points/{point}/done")
    @Needs(Permission.CONTRIBUTE)
    String finish(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("point") long point,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes next) {
        points.finish(actor, id, point, note);
        notice.say(next, language, "meeting.point.finished");
        return "redirect:" + system.path() + "/meetings/" + id + "#point-" + point;
    }

    @PostMapping("/points/{point}/reopening")
    @Needs(Permission.EDIT_RECORDS)
    String reopen(Actor actor, SystemHead system, @PathVariable("id") long id, @PathVariable("point") long point) {
        points.reopen(actor, id, point);
        return "redirect:" + system.path() + "/meetings/" + id + "#point-" + point;
    }
}

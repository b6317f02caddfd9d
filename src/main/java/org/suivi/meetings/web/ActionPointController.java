package org.suivi.meetings.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.meetings.ActionPoints;
import org.suivi.meetings.Agendas;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** Giving an institution something to do, and saying that it is done. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/meetings/{id}")
class ActionPointController {

    private final ActionPoints points;
    private final Agendas agendas;
    private final Notice notice;

    ActionPointController(ActionPoints points, Agendas agendas, Notice notice) {
        this.points = points;
        this.agendas = agendas;
        this.notice = notice;
    }

    @PostMapping("/items/{item}/points")
    @Needs(Permission.EDIT_RECORDS)
    String give(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @PathVariable("item") long item,
            @RequestParam(name = "task", defaultValue = "") String task,
            @RequestParam(name = "organisation", required = false) @Nullable Long organisation,
            @RequestParam(name = "due", required = false) @Nullable LocalDate due,
            RedirectAttributes next) {
        if (organisation == null || due == null) {
            throw new Refused("meeting.point.incomplete");
        }
        points.give(
                actor,
                agendas.item(actor, id, item),
                new ActionPoints.Task(organisation, LocalizedText.of(language, task), due));
        notice.say(next, language, "meeting.point.given");
        return "redirect:" + system.path() + "/meetings/" + id + "/items/" + item;
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

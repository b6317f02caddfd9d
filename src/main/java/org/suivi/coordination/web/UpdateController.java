package org.suivi.coordination.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.coordination.ProgressUpdate;
import org.suivi.coordination.ToldOn;
import org.suivi.coordination.UpdateFilter;
import org.suivi.coordination.UpdateState;
import org.suivi.coordination.Updates;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Lists of updates, the page of one, and bringing it a step further. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/updates")
class UpdateController {

    private static final int SHOWN = 25;

    private final Updates updates;
    private final Mentions mentions;
    private final Clock clock;

    UpdateController(Updates updates, Mentions mentions, Clock clock) {
        this.updates = updates;
        this.mentions = mentions;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String list(
            Actor actor,
            Language language,
            @RequestParam(name = "recommendation", required = false) @Nullable Long recommendation,
            @RequestParam(name = "action", required = false) @Nullable Long action,
            @RequestParam(name = "organisation", required = false) @Nullable Long organisation,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        ToldOn on = recommendation == null && action == null ? null : ToldOn.of(recommendation, action);
        var filter = new UpdateFilter(on, organisation, UpdateState.of(state).orElse(null));
        Page<ProgressUpdate> found = updates.page(actor, filter, Page.numbered(page), SHOWN);
        model.addAttribute("filter", filter);
        model.addAttribute("updates", found);
        model.addAttribute("view", mentions.of(actor, language, Mentions.toldOn(found.rows())));
        model.addAttribute("today", LocalDate.now(clock));
        return "coordination/web/update-list";
    }

    @GetMapping("/{id}")
    @Needs(Permission.READ_PUBLISHED)
    String show(Actor actor, Language language, @PathVariable("id") long id, Model model) {
        return page(actor, language, updates.withId(actor, id), model);
    }

    /** A stale move shows how the update stands now. */
    @PostMapping("/{id}/state")
    @Needs(Permission.CONTRIBUTE)
    String move(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("to") UpdateState to,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "from", defaultValue = "") String from,
            HttpServletResponse response,
            Model model) {
        try {
            updates.move(actor, id, version, to, reason);
        } catch (Stale stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("isStale", true);
            return page(actor, language, updates.withId(actor, id), model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refused);
            return page(actor, language, updates.withId(actor, id), model);
        }
        return "redirect:" + system.path() + (from.equals("my-work") ? "/my-work" : "/updates/" + id);
    }

    private String page(Actor actor, Language language, ProgressUpdate update, Model model) {
        model.addAttribute("update", update);
        model.addAttribute("isOwn", updates.mayWrite(actor, update));
        model.addAttribute("view", mentions.of(actor, language, update.on()));
        if (!model.containsAttribute("isStale")) {
            model.addAttribute("isStale", false);
        }
        return "coordination/web/update-page";
    }
}

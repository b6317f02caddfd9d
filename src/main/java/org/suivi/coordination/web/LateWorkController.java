package org.suivi.coordination.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.coordination.ExpectedWork;
import org.suivi.identity.Organisations;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** What institutions are late with, for the secretariat that asks them. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/late-work")
class LateWorkController {

    private final ExpectedWork late;
    private final Mentions mentions;
    private final Organisations organisations;
    private final Clock clock;

    LateWorkController(ExpectedWork late, Mentions mentions, Organisations organisations, Clock clock) {
        this.late = late;
        this.mentions = mentions;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.EDIT_RECORDS)
    String everywhere(Actor actor, Language language, Model model) {
        model.addAttribute("rows", late.everywhere(actor));
        model.addAttribute("view", mentions.of(actor, language, List.of()));
        return "coordination/web/late-work";
    }

    @GetMapping("/{id}")
    @Needs(Permission.EDIT_RECORDS)
    String of(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("institution", organisations.get(actor.inSystem(), id));
        model.addAttribute("items", late.of(actor, id, Page.numbered(page)));
        model.addAttribute("today", LocalDate.now(clock));
        return "coordination/web/late-work-of";
    }
}

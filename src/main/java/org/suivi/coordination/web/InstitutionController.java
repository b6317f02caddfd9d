package org.suivi.coordination.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.coordination.ActionWork;
import org.suivi.coordination.Concern;
import org.suivi.coordination.Expected;
import org.suivi.coordination.ExpectedWork;
import org.suivi.coordination.FocalPoints;
import org.suivi.coordination.Handovers;
import org.suivi.coordination.Institutions;
import org.suivi.identity.Organisations;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;

/** The institutions with their part in the follow-up, the page of one, and the work that nobody does. */
@Controller
class InstitutionController {

    private final Institutions institutions;
    private final ActionWork actions;
    private final Organisations organisations;
    private final FocalPoints focalPoints;
    private final Handovers handovers;
    private final ExpectedWork expected;
    private final Mentions mentions;
    private final Clock clock;

    InstitutionController(
            Institutions institutions,
            ActionWork actions,
            Organisations organisations,
            FocalPoints focalPoints,
            Handovers handovers,
            ExpectedWork expected,
            Mentions mentions,
            Clock clock) {
        this.institutions = institutions;
        this.actions = actions;
        this.clock = clock;
        this.organisations = organisations;
        this.focalPoints = focalPoints;
        this.handovers = handovers;
        this.expected = expected;
        this.mentions = mentions;
    }

    @Bean
    static MenuEntry institutionsInMenu() {
        return new MenuEntry("institution.menu", "/institutions", Permission.READ_PUBLISHED, 28);
    }

    @GetMapping("/{system:[a-z]{3}}/institutions")
    @Needs(Permission.READ_PUBLISHED)
    String list(Actor actor, Language language, Model model) {
        model.addAttribute("tree", mentions.tree(actor, language));
        model.addAttribute("counts", institutions.counts(actor));
        return "coordination/web/institutions";
    }

    @GetMapping("/{system:[a-z]{3}}/institutions/{id}")
    @Needs(Permission.READ_PUBLISHED)
    String show(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "show", defaultValue = "all") String show,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        boolean reads = actor.may(Permission.READ);
        Concern.Which asked = Concern.Which.of(show);
        Concern.Which which = asked == Concern.Which.LATE && !reads ? Concern.Which.ALL : asked;
        Page<Concern> concerns = institutions.concerns(actor, id, which, Page.numbered(page));
        model.addAttribute("institution", organisations.get(actor.inSystem(), id));
        model.addAttribute("counts", institutions.counts(actor, id));
        model.addAttribute("which", which);
        model.addAttribute("concerns", concerns);
        model.addAttribute("planned", reads ? actions.count(actor, id) : 0);
        model.addAttribute("focalPoints", reads ? focalPoints.of(actor, id) : List.of());
        model.addAttribute(
                "candidates", actor.may(Permission.EDIT_RECORDS) ? focalPoints.candidates(actor, id) : List.of());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("elsewhere", elsewhere(actor, id));
        model.addAttribute("handovers", handovers.of(actor, id));
        model.addAttribute(
                "view",
                mentions.of(
                        actor,
                        language,
                        concerns.rows().stream().map(Concern::recommendation).toList()));
        return "coordination/web/institution";
    }

    /** For the institution itself and the secretariat. */
    private Page<Expected.Item> elsewhere(Actor actor, long id) {
        boolean own = actor.may(Permission.CONTRIBUTE) && Long.valueOf(id).equals(actor.organisation());
        return own || actor.may(Permission.EDIT_RECORDS)
                ? expected.elsewhere(actor, id, 1)
                : Page.outOf(List.of(), 1, 1);
    }

    @GetMapping("/{system:[a-z]{3}}/institutions/{id}/actions")
    @Needs(Permission.READ)
    String actions(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("institution", organisations.get(actor.inSystem(), id));
        model.addAttribute("actions", actions.concerning(actor, id, Page.numbered(page)));
        model.addAttribute("today", LocalDate.now(clock));
        return "coordination/web/institution-actions";
    }

    @GetMapping("/{system:[a-z]{3}}/orphaned-work")
    @Needs(Permission.EDIT_RECORDS)
    String orphaned(Actor actor, Model model) {
        model.addAttribute("rows", institutions.orphaned(actor));
        return "coordination/web/orphaned-work";
    }
}

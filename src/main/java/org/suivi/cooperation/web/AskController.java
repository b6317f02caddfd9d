package org.suivi.cooperation.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.Challenges;
import org.suivi.cooperation.HelpOnWork;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedsFromWork;
import org.suivi.cooperation.NeedsFromWork.Ground;
import org.suivi.cooperation.PeersOfWork;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.FilledIn;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** "Ask for assistance" on the pages of a recommendation and of an action, and the way from a national system to the clearing house. */
@Controller
class AskController {

    private static final String SECTION = "cooperation/web/ask";

    private final NeedsFromWork work;
    private final StatedNeeds needs;
    private final Challenges challenges;
    private final PeersOfWork peers;
    private final List<HelpOnWork> helps;

    AskController(
            NeedsFromWork work, StatedNeeds needs, Challenges challenges, PeersOfWork peers, List<HelpOnWork> helps) {
        this.work = work;
        this.needs = needs;
        this.challenges = challenges;
        this.peers = peers;
        this.helps = List.copyOf(helps);
    }

    @GetMapping("/{system:[a-z]{3}}/assistance")
    @Needs(Permission.READ_ASSISTANCE)
    String house(Actor actor) {
        return "redirect:/clearing-house/needs" + (actor.may(Permission.DRAFT_ASSISTANCE) ? "?own=1" : "");
    }

    @GetMapping("/{system:[a-z]{3}}/assistance/of-recommendation/{id:[0-9]{1,18}}")
    @Needs(Permission.READ_ASSISTANCE)
    String onRecommendation(Actor actor, SystemHead system, @PathVariable("id") long id, AsPart asked, Model model) {
        return section(actor, system, new Work("recommendation", id, asked), model);
    }

    @GetMapping("/{system:[a-z]{3}}/assistance/of-action/{id:[0-9]{1,18}}")
    @Needs(Permission.READ_ASSISTANCE)
    String onAction(Actor actor, SystemHead system, @PathVariable("id") long id, AsPart asked, Model model) {
        return section(actor, system, new Work("action", id, asked), model);
    }

    /** Begins a need that is filled from the record, or goes on with the one that was begun there before. */
    @PostMapping("/{system:[a-z]{3}}/assistance/needs")
    @Needs(Permission.DRAFT_ASSISTANCE)
    String ask(Actor actor, SystemHead system, @RequestParam("kind") String kind, @RequestParam("of") long id) {
        Need need = filled(actor, system, kind, id);
        return "redirect:/clearing-house/needs/" + needs.beginOnce(actor, need);
    }

    @PostMapping("/{system:[a-z]{3}}/assistance/challenges")
    @Needs(Permission.DRAFT_ASSISTANCE)
    String tell(Actor actor, SystemHead system, @RequestParam("kind") String kind, @RequestParam("of") long id) {
        return "redirect:/clearing-house/challenges/" + challenges.begin(actor, filled(actor, system, kind, id));
    }

    /** A need that comes from no record; it says why. Another page, such as a statement in a panel, may send its words. */
    @PostMapping("/clearing-house/needs")
    @Needs(Permission.DRAFT_ASSISTANCE)
    String blank(Actor actor, Language language, FilledIn said) {
        Need need = Need.saying(
                LocalizedText.of(language, said.title()), LocalizedText.of(language, said.text()), said.source());
        return "redirect:/clearing-house/needs/" + needs.begin(actor, need) + "/edit";
    }

    /** Which record a section stands on, and how it was asked for. */
    private record Work(String kind, long id, AsPart asked) {}

    private String section(Actor actor, SystemHead system, Work on, Model model) {
        if (actor.may(Permission.DRAFT_ASSISTANCE)) {
            Ground ground = work.ground(actor, system.code(), on.kind(), on.id());
            model.addAttribute("begun", needs.onWork(actor, ground.link()));
            model.addAttribute("clusters", ground.clusters());
            model.addAttribute("themes", ground.themes());
            model.addAttribute("peers", peers.count(actor, ground.themes()));
            model.addAttribute(
                    "helps",
                    helps.stream()
                            .flatMap(each -> each.on(actor, ground.link()).stream())
                            .toList());
        }
        model.addAttribute("kind", on.kind());
        model.addAttribute("of", on.id());
        return on.asked().template(SECTION);
    }

    private Need filled(Actor actor, SystemHead system, String kind, long id) {
        return switch (kind) {
            case "recommendation" -> work.onRecommendation(actor, system.code(), id);
            case "action" -> work.onAction(actor, system.code(), id);
            case "cluster" -> work.onCluster(actor, system.code(), id);
            default -> throw new NotFound("problem.not-found");
        };
    }
}

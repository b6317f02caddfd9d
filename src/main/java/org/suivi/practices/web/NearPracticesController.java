package org.suivi.practices.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.practices.Practice;
import org.suivi.practices.Practices;
import org.suivi.practices.PracticesForWork;
import org.suivi.practices.PracticesForWork.Counted;
import org.suivi.practices.PracticesFromWork;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** What worked elsewhere, on the pages of a recommendation and of an action; and the way from there to telling one's own. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/practices")
class NearPracticesController {

    private static final String SECTION = "practices/web/near";

    private final PracticesForWork near;
    private final PracticesFromWork work;
    private final Practices practices;
    private final PracticeLooks looks;

    NearPracticesController(PracticesForWork near, PracticesFromWork work, Practices practices, PracticeLooks looks) {
        this.near = near;
        this.work = work;
        this.practices = practices;
        this.looks = looks;
    }

    @GetMapping("/of-recommendation/{id:[0-9]{1,18}}")
    @Needs(Permission.READ_PUBLISHED)
    String onRecommendation(Actor actor, @PathVariable("id") long id, AsPart asked, Model model) {
        model.addAttribute("kind", "recommendation");
        return section(near.ofRecommendation(actor, id), id, asked, model);
    }

    @GetMapping("/of-action/{id:[0-9]{1,18}}")
    @Needs(Permission.READ)
    String onAction(Actor actor, @PathVariable("id") long id, AsPart asked, Model model) {
        model.addAttribute("kind", "action");
        return section(near.ofAction(actor, id), id, asked, model);
    }

    /** Begins a practice that knows what it answers. */
    @PostMapping
    @Needs(Permission.DRAFT_ASSISTANCE)
    String tell(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam("kind") String kind,
            @RequestParam("of") long id) {
        Practice filled = switch (kind) {
            case "recommendation" -> work.onRecommendation(actor, system.code(), id, language);
            case "action" -> work.onAction(actor, system.code(), id, language);
            default -> throw new NotFound("problem.not-found");
        };
        long party = practices.writtenBy(actor).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("house.no-party"))
                .id();
        return "redirect:/clearing-house/practices/" + practices.begin(actor, party, filled) + "/edit";
    }

    private String section(List<Counted> found, long id, AsPart asked, Model model) {
        model.addAttribute("near", found);
        model.addAttribute("of", id);
        model.addAttribute("look", looks.now());
        return asked.template(SECTION);
    }
}

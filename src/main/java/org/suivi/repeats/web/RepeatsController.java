package org.suivi.repeats.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.repeats.Confirmation;
import org.suivi.repeats.Repeats;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** What asks the same as one recommendation: a page of its own, and a part of the recommendation's page. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/repeats/of/{id}")
class RepeatsController {

    private final Repeats repeats;
    private final Confirmation confirmation;
    private final Clusters clusters;
    private final RecommendationPages pages;
    private final Labels labels;
    private final Notice notice;

    RepeatsController(
            Repeats repeats,
            Confirmation confirmation,
            Clusters clusters,
            RecommendationPages pages,
            Labels labels,
            Notice notice) {
        this.repeats = repeats;
        this.confirmation = confirmation;
        this.clusters = clusters;
        this.pages = pages;
        this.labels = labels;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String of(Actor actor, Language language, @PathVariable("id") long id, AsPart asked, Model model) {
        model.addAttribute("found", repeats.of(actor, id));
        model.addAttribute("view", new RepeatsView(labels, language));
        model.addAttribute("clusters", actor.may(Permission.EDIT_RECORDS) ? clusters.all(actor) : List.of());
        return asked.template("repeats/web/repeats");
    }

    @PostMapping("/cluster")
    @Needs(Permission.EDIT_RECORDS)
    String cluster(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "other", defaultValue = "") List<Long> others,
            @ModelAttribute ClusterForm form,
            RedirectAttributes next) {
        pages.withId(actor, id);
        List<Long> members = new ArrayList<>(others);
        members.add(id);
        String code = confirmation.cluster(actor, language, form.target(), members);
        notice.say(next, language, "repeats.confirmed");
        return "redirect:" + system.path() + "/clusters/" + UriUtils.encodePathSegment(code, "UTF-8");
    }

    @PostMapping("/relations")
    @Needs(Permission.EDIT_RECORDS)
    String relate(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "other", defaultValue = "") List<Long> others) {
        String address = pages.withId(actor, id).official().address();
        confirmation.relate(actor, id, others);
        return "redirect:" + system.path() + "/r/" + address;
    }
}

package org.suivi.repeats.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
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
import org.suivi.repeats.Confirmation;
import org.suivi.repeats.RepeatGroups;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** Everything a system was asked more than once, and the members of one such group. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/repeats")
class RepeatGroupsController {

    private final RepeatGroups groups;
    private final Confirmation confirmation;
    private final Clusters clusters;
    private final Labels labels;
    private final Notice notice;

    RepeatGroupsController(
            RepeatGroups groups, Confirmation confirmation, Clusters clusters, Labels labels, Notice notice) {
        this.groups = groups;
        this.confirmation = confirmation;
        this.clusters = clusters;
        this.labels = labels;
        this.notice = notice;
    }

    @Bean
    static MenuEntry repeatsInMenu() {
        return new MenuEntry("repeats.menu", "/repeats", Permission.READ_PUBLISHED, 30);
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String list(
            Actor actor,
            Language language,
            @RequestParam(name = "clustered", defaultValue = "false") boolean clustered,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("standing", groups.standing(actor));
        model.addAttribute("groups", groups.page(actor, clustered, Page.numbered(page)));
        model.addAttribute("clustered", clustered);
        model.addAttribute("view", new RepeatsView(labels, language));
        return "repeats/web/asked-again";
    }

    @PostMapping("/search")
    @Needs(Permission.EDIT_RECORDS)
    String search(Actor actor, SystemHead system) {
        groups.search(actor);
        return "redirect:" + system.path() + "/repeats";
    }

    @GetMapping("/groups/{member}")
    @Needs(Permission.READ_PUBLISHED)
    String group(Actor actor, Language language, @PathVariable("member") long member, Model model) {
        model.addAttribute("members", groups.members(actor, member));
        model.addAttribute("member", member);
        model.addAttribute("view", new RepeatsView(labels, language));
        model.addAttribute("clusters", actor.may(Permission.EDIT_RECORDS) ? clusters.all(actor) : List.of());
        return "repeats/web/repeat-group";
    }

    @PostMapping("/groups/{member}/cluster")
    @Needs(Permission.EDIT_RECORDS)
    String cluster(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam(name = "other", defaultValue = "") List<Long> chosen,
            @ModelAttribute ClusterForm form,
            RedirectAttributes next) {
        String code = confirmation.cluster(actor, language, form.target(), chosen);
        notice.say(next, language, "repeats.confirmed");
        return "redirect:" + system.path() + "/clusters/" + UriUtils.encodePathSegment(code, "UTF-8");
    }
}

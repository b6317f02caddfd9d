package org.suivi.recommendations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import org.suivi.recommendations.ClusterCode;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Clusters.Cluster;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Stale;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The clusters of a system, and the page of one: its name and its end. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/clusters")
class ClusterController {

    private static final String PAGE = "recommendations/web/cluster";

    private final Clusters clusters;
    private final RecommendationBriefs briefs;
    private final Labels labels;
    private final Notice notice;

    ClusterController(Clusters clusters, RecommendationBriefs briefs, Labels labels, Notice notice) {
        this.clusters = clusters;
        this.briefs = briefs;
        this.labels = labels;
        this.notice = notice;
    }

    @Bean
    static MenuEntry clustersInMenu() {
        return new MenuEntry("cluster.menu", "/clusters", Permission.READ_PUBLISHED, 32);
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String list(Actor actor, Model model) {
        model.addAttribute("clusters", clusters.all(actor));
        return "recommendations/web/clusters";
    }

    @PostMapping
    @Needs(Permission.EDIT_RECORDS)
    String create(Actor actor, Language language, SystemHead system, @RequestParam("name") String name) {
        String code = ClusterCode.of(name);
        clusters.create(actor, code, LocalizedText.of(language, name), List.of());
        return back(system, code);
    }

    @GetMapping("/{code}")
    @Needs(Permission.READ_PUBLISHED)
    String show(Actor actor, @PathVariable("code") String code, Model model) {
        return page(actor, clusters.withCode(actor, code), model);
    }

    @PostMapping("/{code}")
    @Needs(Permission.EDIT_RECORDS)
    String rename(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("code") String code,
            @RequestParam("version") int version,
            @RequestParam("name") String name,
            @RequestParam(name = "description", defaultValue = "") String description,
            HttpServletResponse response,
            Model model) {
        Cluster cluster = clusters.withCode(actor, code);
        LocalizedText named = cluster.name().with(language, ClusterCode.checked(name));
        try {
            clusters.rename(
                    actor, cluster.id(), version, named, cluster.description().with(language, description));
            return back(system, code);
        } catch (Stale stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("mine", name);
            model.addAttribute("mineDescription", description);
            return page(actor, clusters.withCode(actor, code), model);
        }
    }

    @PostMapping("/{code}/removal")
    @Needs(Permission.EDIT_RECORDS)
    String remove(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("code") String code,
            @RequestParam("members") int members,
            RedirectAttributes next) {
        clusters.remove(actor, clusters.withCode(actor, code).id(), members);
        notice.say(next, language, "cluster.removed");
        return "redirect:" + system.path() + "/clusters";
    }

    private String page(Actor actor, Cluster cluster, Model model) {
        model.addAttribute("cluster", cluster);
        model.addAttribute("members", briefs.ofCluster(actor, cluster.id()));
        model.addAttribute("labels", labels);
        return PAGE;
    }

    static String back(SystemHead system, String code) {
        return "redirect:" + system.path() + "/clusters/" + UriUtils.encodePathSegment(code, "UTF-8");
    }
}

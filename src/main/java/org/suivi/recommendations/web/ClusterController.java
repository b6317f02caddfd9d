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
import org.springframework.web.util.UriUtils;
import org.suivi.recommendations.ClusterCode;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Clusters.Cluster;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Stale;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The clusters of a system, and the page of one: its members, its name, who comes in and who goes. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/clusters")
class ClusterController {

    private static final String PAGE = "recommendations/web/cluster";

    private final Clusters clusters;
    private final RecommendationBriefs briefs;
    private final RecommendationPages pages;
    private final Labels labels;

    ClusterController(Clusters clusters, RecommendationBriefs briefs, RecommendationPages pages, Labels labels) {
        this.clusters = clusters;
        this.briefs = briefs;
        this.pages = pages;
        this.labels = labels;
    }

    @Bean
    static MenuEntry clustersInMenu() {
        return new MenuEntry("cluster.menu", "/clusters", Permission.READ_PUBLISHED, 30);
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

    @PostMapping("/{code}/members")
    @Needs(Permission.EDIT_RECORDS)
    String put(
            Actor actor,
            SystemHead system,
            @PathVariable("code") String code,
            @RequestParam("address") String address) {
        long id = pages.at(actor, address.strip().replaceFirst("^.*/r/", ""))
                .official()
                .id();
        clusters.put(actor, clusters.withCode(actor, code).id(), List.of(id));
        return back(system, code);
    }

    @PostMapping("/{code}/members/{id}/removal")
    @Needs(Permission.EDIT_RECORDS)
    String takeOut(Actor actor, SystemHead system, @PathVariable("code") String code, @PathVariable("id") long id) {
        pages.withId(actor, id);
        clusters.takeOut(actor, clusters.withCode(actor, code).id(), id);
        return back(system, code);
    }

    private String page(Actor actor, Cluster cluster, Model model) {
        model.addAttribute("cluster", cluster);
        model.addAttribute("members", briefs.ofCluster(actor, cluster.id()));
        model.addAttribute("labels", labels);
        return PAGE;
    }

    private static String back(SystemHead system, String code) {
        return "redirect:" + system.path() + "/clusters/" + UriUtils.encodePathSegment(code, "UTF-8");
    }
}

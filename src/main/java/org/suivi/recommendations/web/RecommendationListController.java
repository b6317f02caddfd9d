package org.suivi.recommendations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.recommendations.RecommendationList;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The list of a system's recommendations, narrowed by what stands in the address. */
@Controller
class RecommendationListController {

    private final RecommendationList list;
    private final Labels labels;

    RecommendationListController(RecommendationList list, Labels labels) {
        this.list = list;
        this.labels = labels;
    }

    @Bean
    static MenuEntry recommendationsInMenu() {
        return new MenuEntry("recommendation.menu", "/recommendations", Permission.READ_PUBLISHED, 10);
    }

    @GetMapping({"/{system:[a-z]{3}}", "/{system:[a-z]{3}}/"})
    @Needs(Permission.READ_PUBLISHED)
    String front(SystemHead system) {
        return "redirect:" + system.path() + "/recommendations";
    }

    @GetMapping("/{system:[a-z]{3}}/recommendations")
    @Needs(Permission.READ_PUBLISHED)
    String list(
            Actor actor,
            Language language,
            HttpServletRequest request,
            @RequestParam(name = "open", defaultValue = "") String open,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        RecommendationFilter filter = RecommendationFilter.of(request.getParameterMap());
        Set<Facet> opened = EnumSet.noneOf(Facet.class);
        Arrays.stream(open.split(",")).map(Facet::of).flatMap(Optional::stream).forEach(opened::add);
        model.addAttribute("found", list.find(actor, language, filter, opened));
        ListLook look = ListLook.of(request.getParameterMap());
        model.addAttribute("view", new ListView(filter, opened, look, labels.inSystem(actor.inSystem()), language));
        return "recommendations/web/" + (target.equals("results") ? "results" : "recommendation-list");
    }
}

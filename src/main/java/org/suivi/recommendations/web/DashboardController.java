package org.suivi.recommendations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.suivi.recommendations.Dashboards;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;

/** The counts of a system at a glance, each with the list behind it. */
@Controller
class DashboardController {

    private final Dashboards dashboards;
    private final Labels labels;

    DashboardController(Dashboards dashboards, Labels labels) {
        this.dashboards = dashboards;
        this.labels = labels;
    }

    @Bean
    static MenuEntry dashboardInMenu() {
        return new MenuEntry("dashboard.menu", "/dashboard", Permission.READ_PUBLISHED, 26);
    }

    @GetMapping("/{system:[a-z]{3}}/dashboard")
    @Needs(Permission.READ_PUBLISHED)
    String dashboard(Actor actor, Language language, Model model) {
        model.addAttribute("view", new DashboardView(dashboards.of(actor), labels, language));
        return "recommendations/web/dashboard";
    }
}

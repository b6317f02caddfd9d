package org.suivi.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.assistance.ProjectExport;
import org.suivi.assistance.ProjectFilter;
import org.suivi.assistance.ProjectList;
import org.suivi.cooperation.HouseTabs;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The list of projects. It is open: what a reader sees in it is decided by reach and parties. */
@Controller
class ProjectListController {

    private final ProjectList list;
    private final ProjectExport export;
    private final ProjectLooks looks;
    private final HouseTabs tabs;

    ProjectListController(ProjectList list, ProjectExport export, ProjectLooks looks, HouseTabs tabs) {
        this.list = list;
        this.export = export;
        this.looks = looks;
        this.tabs = tabs;
    }

    @GetMapping("/clearing-house/projects")
    @Needs(Permission.NOTHING)
    String list(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        ProjectFilter filter = ProjectFilter.of(parameters);
        model.addAttribute("filter", filter);
        ProjectList.Listing listing = list.listing(actor, filter);
        model.addAttribute("page", listing.page());
        model.addAttribute("facets", listing.facets());
        model.addAttribute("look", looks.now());
        model.addAttribute("tabs", tabs.of(actor));
        return "assistance/web/project-list";
    }

    @GetMapping("/clearing-house/projects.{format:csv|xlsx}")
    @Needs(Permission.NOTHING)
    void export(
            Actor actor,
            Language language,
            @PathVariable("format") String code,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        FileAnswer.send(export.of(actor, ProjectFilter.of(parameters), language), ExportFormat.ofTable(code), response);
    }
}

package org.suivi.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.audit.AuditFilter;
import org.suivi.audit.AuditRow;
import org.suivi.audit.AuditTrail;
import org.suivi.audit.AuditTrail.Stretch;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The audit log of a system, and of the installation, to read and to take away. */
@Controller
class AuditController {

    private static final int ROWS = 50;

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @Bean
    static MenuEntry auditMenu() {
        return new MenuEntry("audit.title", "/audit", Permission.READ_AUDIT, 900);
    }

    @GetMapping("/{system:[a-z]{3}}/audit")
    @Needs(Permission.READ_AUDIT)
    String ofSystem(
            Actor actor,
            SystemHead system,
            @ModelAttribute AuditFilter filter,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            Language language,
            Model model) {
        return show(actor, system.zone(), filter, new Stretch(before, ROWS + 1, language), model);
    }

    @GetMapping("/audit")
    @Needs(Permission.ADMINISTER)
    String ofInstallation(
            Actor actor,
            @ModelAttribute AuditFilter filter,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            Language language,
            Model model) {
        return show(actor, ZoneOffset.UTC, filter, new Stretch(before, ROWS + 1, language), model);
    }

    @GetMapping("/{system:[a-z]{3}}/audit/export")
    @Needs(Permission.READ_AUDIT)
    void exportSystem(Actor actor, SystemHead system, @ModelAttribute AuditFilter filter, HttpServletResponse response)
            throws IOException {
        export(actor, system.zone(), "audit-" + system.code() + ".csv", filter, response);
    }

    @GetMapping("/audit/export")
    @Needs(Permission.ADMINISTER)
    void exportInstallation(Actor actor, @ModelAttribute AuditFilter filter, HttpServletResponse response)
            throws IOException {
        export(actor, ZoneOffset.UTC, "audit.csv", filter, response);
    }

    private String show(Actor actor, ZoneId zone, AuditFilter filter, Stretch stretch, Model model) {
        List<AuditRow> rows = trail.newest(actor, filter, zone, stretch);
        model.addAttribute("rows", rows.subList(0, Math.min(ROWS, rows.size())));
        model.addAttribute("filter", filter);
        model.addAttribute("address", new AuditAddress(filter));
        model.addAttribute("hasOlder", rows.size() > ROWS);
        return "audit/web/audit-page";
    }

    private void export(Actor actor, ZoneId zone, String file, AuditFilter filter, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        try (var csv = new AuditCsv(response.getWriter())) {
            trail.all(actor, filter, zone, csv::write);
        }
    }
}

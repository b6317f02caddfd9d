package org.suivi.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.audit.AuditFilter;
import org.suivi.audit.AuditTrail;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.MenuEntry;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The audit log of a system, and of the installation, to read and to take away. */
@Controller
class AuditController {

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
        return AuditPages.show(
                trail.newest(actor, filter, system.zone(), AuditPages.stretch(before, language)),
                AuditPlace.WHOLE,
                filter,
                model);
    }

    @GetMapping("/audit")
    @Needs(Permission.ADMINISTER)
    String ofInstallation(
            Actor actor,
            @ModelAttribute AuditFilter filter,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            Language language,
            Model model) {
        return AuditPages.show(
                trail.newest(actor, filter, ZoneOffset.UTC, AuditPages.stretch(before, language)),
                AuditPlace.WHOLE,
                filter,
                model);
    }

    @GetMapping("/{system:[a-z]{3}}/audit/export")
    @Needs(Permission.READ_AUDIT)
    void exportSystem(Actor actor, SystemHead system, @ModelAttribute AuditFilter filter, HttpServletResponse response)
            throws IOException {
        AuditPages.export(
                response, "audit-" + system.code() + ".csv", csv -> trail.all(actor, filter, system.zone(), csv));
    }

    @GetMapping("/audit/export")
    @Needs(Permission.ADMINISTER)
    void exportInstallation(Actor actor, @ModelAttribute AuditFilter filter, HttpServletResponse response)
            throws IOException {
        AuditPages.export(response, "audit.csv", csv -> trail.all(actor, filter, ZoneOffset.UTC, csv));
    }
}

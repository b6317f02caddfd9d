package org.suivi.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.audit.AuditFilter;
import org.suivi.audit.AuditTrail;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The log of the clearing house for its auditor, who reads the log and not the records. */
@Controller
@RequestMapping("/clearing-house/log")
class HouseLogController {

    private final AuditTrail trail;

    HouseLogController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    @Needs(Permission.AUDIT_CLEARING_HOUSE)
    String list(
            Actor actor,
            @ModelAttribute AuditFilter filter,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            Language language,
            Model model) {
        return AuditPages.show(
                trail.newestOfHouse(actor, filter, AuditPages.stretch(before, language)),
                AuditPlace.HOUSE,
                filter,
                model);
    }

    @GetMapping("/export")
    @Needs(Permission.AUDIT_CLEARING_HOUSE)
    void export(Actor actor, @ModelAttribute AuditFilter filter, HttpServletResponse response) throws IOException {
        AuditPages.export(response, "clearing-house-log.csv", csv -> trail.allOfHouse(actor, filter, csv));
    }

    /** Sealed words are asked for one entry at a time, and that is kept. */
    @PostMapping("/{number:[0-9]{1,18}}")
    @Needs(Permission.AUDIT_CLEARING_HOUSE)
    String open(Actor actor, @PathVariable("number") long number, Language language, Model model) {
        model.addAttribute("row", trail.open(actor, number, language));
        return "audit/web/audit-opened";
    }
}

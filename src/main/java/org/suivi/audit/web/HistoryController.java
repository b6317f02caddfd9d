package org.suivi.audit.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.audit.AuditTrail;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.web.Needs;

/** What happened to one thing, in words, as a section that its page loads. */
@Controller
class HistoryController {

    private static final int MOST = 200;

    private final AuditTrail trail;

    HistoryController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/{system:[a-z]{3}}/history/{type:[a-z-]+}/{id}")
    @Needs(Permission.READ)
    String history(
            Actor actor,
            @PathVariable("type") String type,
            @PathVariable("id") long id,
            Language language,
            Model model) {
        model.addAttribute("rows", trail.history(actor, new Ref(type, id), MOST, language));
        return "audit/web/history";
    }
}

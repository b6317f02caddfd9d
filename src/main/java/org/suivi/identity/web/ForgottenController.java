package org.suivi.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.identity.Entrance;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** Asking for a mail with a link to a new password. The answer is the same whether there is such an account or not. */
@Controller
class ForgottenController {

    private final Entrance entrance;
    private final LinkMail mail;

    ForgottenController(Entrance entrance, LinkMail mail) {
        this.entrance = entrance;
        this.mail = mail;
    }

    @GetMapping("/password-reset")
    @Needs(Permission.NOTHING)
    String show(Model model) {
        return page(model, false);
    }

    @PostMapping("/password-reset")
    @Needs(Permission.NOTHING)
    String send(@RequestParam("email") String email, Language language, Model model) {
        mail.reset(() -> entrance.forgotten(email), language);
        return page(model, true);
    }

    private String page(Model model, boolean isSent) {
        model.addAttribute("isSent", isSent);
        model.addAttribute("hasMail", mail.isConfigured());
        return "identity/web/forgotten";
    }
}

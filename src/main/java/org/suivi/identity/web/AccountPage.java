package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.suivi.identity.ApiTokens;
import org.suivi.identity.OwnAccount;
import org.suivi.identity.Passkeys;
import org.suivi.identity.Sessions;
import org.suivi.shared.Actor;

/** What the account page shows, for each of the controllers whose form stands on it. */
@Component
class AccountPage {

    private final OwnAccount own;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final ApiTokens tokens;

    AccountPage(OwnAccount own, Passkeys passkeys, Sessions sessions, ApiTokens tokens) {
        this.own = own;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Keeps the form that is in the model already; its name tells beside which heading the refusals stand. */
    String fill(Model model, Actor actor, HttpServletRequest request, String refusedForm) {
        OwnAccount.Overview overview = own.overview(actor);
        model.addAttribute("overview", overview);
        model.addAttribute("passkeys", passkeys.of(actor));
        model.addAttribute("sessions", sessions.of(actor, thisSession(request)));
        model.addAttribute("tokens", tokens.of(actor));
        model.addAttribute("refusedForm", refusedForm);
        return "identity/web/account";
    }

    static String thisSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}

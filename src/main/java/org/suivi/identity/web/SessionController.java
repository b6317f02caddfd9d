package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.Sessions;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** Ending the own sessions, listed on the account page. */
@Controller
class SessionController {

    private final Sessions sessions;
    private final Notice notice;

    SessionController(Sessions sessions, Notice notice) {
        this.sessions = sessions;
        this.notice = notice;
    }

    @PostMapping("/account/sessions/{handle}/end")
    @Needs(Permission.OWN_ACCOUNT)
    String end(@PathVariable("handle") String handle, Actor actor, Language language, RedirectAttributes next) {
        sessions.end(actor, handle);
        notice.say(next, language, "session.ended", 1);
        return "redirect:/account#sessions";
    }

    @PostMapping("/account/sessions/end-others")
    @Needs(Permission.OWN_ACCOUNT)
    String endOthers(Actor actor, Language language, HttpServletRequest request, RedirectAttributes next) {
        int ended = sessions.endOthers(actor, AccountPage.thisSession(request));
        notice.say(next, language, "session.ended", ended);
        return "redirect:/account#sessions";
    }
}

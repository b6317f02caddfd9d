package org.suivi.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.suivi.shared.web.LanguageChoice;

/** Opens the session of somebody whose identity was proven, in whatever way. */
@Component
public class NewSession {

    private static final int LONGEST_BROWSER = 200;

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository csrf = new HttpSessionCsrfTokenRepository();
    private final Clock clock;

    NewSession(Clock clock) {
        this.clock = clock;
    }

    /** The session gets a new name and a new form token, so that one planted before signing in is worth nothing after it. */
    public void open(HttpServletRequest request, HttpServletResponse response, Account account) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        csrf.saveToken(null, request, response);
        session.setAttribute(Sessions.BROWSER, browser(request));
        session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
        session.setAttribute(Sessions.SINCE, clock.instant());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(account.id()).authentication());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        if (account.language() != null && !LanguageChoice.isMade(request)) {
            LanguageChoice.keep(request, response, account.language());
        }
    }

    private static String browser(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_BROWSER));
    }
}

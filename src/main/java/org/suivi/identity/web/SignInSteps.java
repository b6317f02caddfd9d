package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.NewSession;

/** Where somebody goes who has just proven the first step: in, or to the page that asks for the code. */
@Component
class SignInSteps {

    private static final String WAITING = "suivi.code-awaited";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final NewSession session;
    private final Clock clock;

    SignInSteps(Accounts accounts, NewSession session, Clock clock) {
        this.accounts = accounts;
        this.session = session;
        this.clock = clock;
    }

    /** Somebody whose password was right and whose code is still awaited. */
    record Awaited(long account, long since, String next) implements Serializable {}

    /** After a password or a link: a code is asked for when the account wants one. */
    String afterFirst(HttpServletRequest request, HttpServletResponse response, long id, @Nullable String next) {
        Account account = accounts.withId(id).orElseThrow();
        if (!account.hasTwoSteps()) {
            return in(request, response, account, next);
        }
        HttpSession waiting = request.getSession();
        request.changeSessionId();
        waiting.setAttribute(WAITING, new Awaited(id, clock.millis(), OwnAddress.or(next, "/")));
        return "redirect:/sign-in/code";
    }

    Optional<Awaited> awaited(HttpServletRequest request) {
        HttpSession waiting = request.getSession(false);
        return waiting != null
                        && waiting.getAttribute(WAITING) instanceof Awaited awaited
                        && clock.millis() - awaited.since() < LONGEST.toMillis()
                ? Optional.of(awaited)
                : Optional.empty();
    }

    String afterSecond(HttpServletRequest request, HttpServletResponse response, Awaited awaited) {
        request.getSession().removeAttribute(WAITING);
        return in(request, response, accounts.withId(awaited.account()).orElseThrow(), awaited.next());
    }

    String in(HttpServletRequest request, HttpServletResponse response, Account account, @Nullable String next) {
        session.open(request, response, account);
        return "redirect:" + OwnAddress.or(next, "/");
    }
}

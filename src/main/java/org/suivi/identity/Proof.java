package org.suivi.identity;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shows that the person at the keyboard is the owner of the account, and not somebody who found the session open.
 *
 * @param password as typed; null or empty when the account has none
 * @param signedIn when the session began
 */
public record Proof(@Nullable String password, Instant signedIn) {

    /** The session says when it began; one that does not is an old one. */
    public static Proof of(@Nullable HttpSession session, @Nullable String password) {
        return new Proof(
                password,
                session != null && session.getAttribute(Sessions.SINCE) instanceof Instant since
                        ? since
                        : Instant.EPOCH);
    }
}

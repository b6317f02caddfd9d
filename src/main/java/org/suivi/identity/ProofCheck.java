package org.suivi.identity;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;

/** Asks for the current password again before something opens the account in another way, slowly for those who guess. */
@Component
class ProofCheck {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final Clock clock;

    ProofCheck(JdbcClient jdbc, PasswordEncoder passwords, Throttle throttle, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    boolean hasPassword(Account account) {
        return !hash(account).isEmpty();
    }

    /** The current password, or a sign-in of just now where the account has none. */
    void mustProve(Account account, Proof proof) {
        if (hasPassword(account)) {
            mustKnowPassword(account, proof.password());
        } else if (proof.signedIn().plus(FRESH).isBefore(clock.instant())) {
            throw new Refused("account.sign-in-again", FRESH.toMinutes());
        }
    }

    /**
     * Refuses who does not know the current password.
     *
     * @param password as the form sent it, null where it sent none
     */
    void mustKnowPassword(Account account, @Nullable String password) {
        String hash = hash(account);
        if (hash.isEmpty()) {
            throw new NotAllowed("password.none");
        }
        String subject = "own " + account.id();
        Duration left = throttle.take(Waiting.ACCOUNT, subject);
        if (!left.isZero()) {
            throw new Refused("sign-in.too-soon", SignInAnswer.tooSoon(left).minutesLeft());
        }
        if (password == null || password.length() > 4 * PasswordRule.LONGEST || !passwords.matches(password, hash)) {
            throw new Refused("password.wrong");
        }
        throttle.forget(Waiting.ACCOUNT, subject);
    }

    private String hash(Account account) {
        return jdbc.sql("select coalesce(password_hash, '') from account where id = :id")
                .param("id", account.id())
                .query(String.class)
                .single();
    }
}

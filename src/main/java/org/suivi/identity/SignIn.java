package org.suivi.identity;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.suivi.shared.web.Network;

/**
 * Checks passwords and codes, slowly for those who guess. Not one transaction: hashing takes a quarter of a second, in which no
 * connection is held, and a failure must be counted although nothing else happens.
 */
@Service
public class SignIn {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final TwoStep twoStep;
    private final String nobodysHash;

    SignIn(JdbcClient jdbc, PasswordEncoder passwords, Throttle throttle, TwoStep twoStep) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.throttle = throttle;
        this.twoStep = twoStep;
        this.nobodysHash = String.valueOf(passwords.encode(Secret.fresh()));
    }

    private record Door(long account, @Nullable String hash, boolean hasTwoSteps) {}

    /**
     * The first step. Whether the address is known makes no difference, neither in the answer nor in its time.
     *
     * @param from the network address of the browser
     */
    public SignInAnswer withPassword(String email, String password, String from) {
        String name = email.strip().toLowerCase(Locale.ROOT);
        Duration left = take(name, from);
        if (!left.isZero()) {
            return SignInAnswer.tooSoon(left);
        }
        Door door = find(name);
        String hash = door == null || door.hash() == null ? nobodysHash : door.hash();
        boolean isRight = password.length() <= 4 * PasswordRule.LONGEST && passwords.matches(password, hash);
        if (door == null || door.hash() == null || !isRight) {
            return SignInAnswer.wrong();
        }
        throttle.takeBack(Waiting.ADDRESS, Network.of(from));
        if (door.hasTwoSteps()) {
            // The count of the account stays: who knows the password must not get endless guesses at the code.
            throttle.takeBack(Waiting.ACCOUNT, name);
            return SignInAnswer.needsCode(door.account());
        }
        throttle.forget(Waiting.ACCOUNT, name);
        return SignInAnswer.signedIn(door.account());
    }

    /** The second step: a code of the authenticator, or a recovery code. */
    public SignInAnswer withCode(long account, String code, String from) {
        String subject = "code " + account;
        Duration left = take(subject, from);
        if (!left.isZero()) {
            return SignInAnswer.tooSoon(left);
        }
        if (!twoStep.accepts(account, code)) {
            return SignInAnswer.wrong();
        }
        throttle.takeBack(Waiting.ADDRESS, Network.of(from));
        throttle.forget(Waiting.ACCOUNT, subject);
        return SignInAnswer.signedIn(account);
    }

    private Duration take(String subject, String from) {
        Duration left = throttle.take(Waiting.ADDRESS, Network.of(from));
        return left.isZero() ? throttle.take(Waiting.ACCOUNT, subject) : left;
    }

    private @Nullable Door find(String email) {
        return jdbc.sql("""
                        select id, password_hash, totp_secret is not null as two_steps from account
                        where lower(email) = :email and is_open
                        """)
                .param("email", email)
                .query((row, index) ->
                        new Door(row.getLong("id"), row.getString("password_hash"), row.getBoolean("two_steps")))
                .optional()
                .orElse(null);
    }
}

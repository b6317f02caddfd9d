package org.suivi.identity;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A link that works once: to become the first administrator, to accept an invitation, or to choose a new password.
 *
 * @param account absent for the first administrator, who has none yet
 */
public record OneTimeLink(
        long id, Purpose purpose, @Nullable Long account) {

    /** What a link is for, and how long it may lie about. */
    public enum Purpose {
        FIRST_ADMINISTRATOR(Duration.ofDays(7)),
        INVITATION(Duration.ofDays(14)),
        PASSWORD_RESET(Duration.ofHours(2));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        /** As in the database and in the address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Duration life() {
            return life;
        }
    }

    long ofAccount() {
        if (account == null) {
            throw new IllegalStateException("A link of nobody");
        }
        return account;
    }
}

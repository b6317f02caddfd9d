package org.suivi.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody who failed has to wait: nothing for the first few times, then twice as long each time, never longer than a
 * limit, so that nobody is shut out for good.
 */
enum Waiting {
    /** Passwords and codes for one account. */
    ACCOUNT(5, Duration.ofSeconds(15), Duration.ofMinutes(15)),
    /** Passwords and codes from one network, where a whole ministry may sit behind one address. */
    ADDRESS(50, Duration.ofSeconds(15), Duration.ofMinutes(15)),
    /** Mails to one account, which somebody else may have asked for. */
    RESET(3, Duration.ofMinutes(10), Duration.ofHours(1));

    /** After this time without a failure nothing is remembered. */
    static final Duration MEMORY = Duration.ofHours(2);

    private final int free;
    private final Duration first;
    private final Duration longest;

    Waiting(int free, Duration first, Duration longest) {
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    /** What is left to wait at an instant, zero when the next attempt may be made. */
    Duration left(int failures, Instant last, Instant now) {
        if (failures < free || !now.isBefore(last.plus(MEMORY))) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free, 20);
        Duration whole = first.multipliedBy(1L << doublings);
        Duration capped = whole.compareTo(longest) > 0 ? longest : whole;
        Duration left = Duration.between(now, last.plus(capped));
        return left.isNegative() ? Duration.ZERO : left;
    }
}

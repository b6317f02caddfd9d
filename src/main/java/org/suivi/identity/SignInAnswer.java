package org.suivi.identity;

import java.time.Duration;

/**
 * What came of an attempt to sign in.
 *
 * @param account whose password or code was right, 0 otherwise
 * @param left how long to wait before the next attempt, when it was made too soon
 */
public record SignInAnswer(Outcome outcome, long account, Duration left) {

    /** How far the attempt came. */
    public enum Outcome {
        SIGNED_IN,
        NEEDS_CODE,
        WRONG,
        TOO_SOON
    }

    static SignInAnswer signedIn(long account) {
        return new SignInAnswer(Outcome.SIGNED_IN, account, Duration.ZERO);
    }

    static SignInAnswer needsCode(long account) {
        return new SignInAnswer(Outcome.NEEDS_CODE, account, Duration.ZERO);
    }

    static SignInAnswer wrong() {
        return new SignInAnswer(Outcome.WRONG, 0, Duration.ZERO);
    }

    static SignInAnswer tooSoon(Duration left) {
        return new SignInAnswer(Outcome.TOO_SOON, 0, left);
    }

    /** At least one minute, so that the sentence on the page is never "0 minutes". */
    public long minutesLeft() {
        return left.plusSeconds(59).toMinutes();
    }
}

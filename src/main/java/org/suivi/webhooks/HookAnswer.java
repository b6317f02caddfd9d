package org.suivi.webhooks;

/** What comes back of a message: a number of HTTP, or one of these words. */
final class HookAnswer {

    /** The host has no address. */
    static final String NO_ADDRESS = "no-address";

    /** The host leads into a network that is not open to everybody. */
    static final String INSIDE = "inside";

    /** The certificate of the other side is not one to trust. */
    static final String NO_TRUST = "no-trust";

    /** No answer in time, or none that is HTTP. */
    static final String NO_ANSWER = "no-answer";

    /** Nothing of it may be told any more. */
    static final String NOTHING = "nothing";

    private HookAnswer() {}

    static boolean isTaken(String answer) {
        return answer.matches("2\\d\\d");
    }
}

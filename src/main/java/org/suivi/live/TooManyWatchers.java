package org.suivi.live;

/** No more can watch now; the page asks for the state from time to time instead. */
public final class TooManyWatchers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int retrySeconds;

    TooManyWatchers(String code, int status, int retrySeconds) {
        super(code, null, false, false);
        this.status = status;
        this.retrySeconds = retrySeconds;
    }

    /** The key of the sentence that says why. */
    public String code() {
        return String.valueOf(getMessage());
    }

    public int status() {
        return status;
    }

    public int retrySeconds() {
        return retrySeconds;
    }
}

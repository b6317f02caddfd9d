package org.suivi.live;

import java.util.concurrent.ThreadLocalRandom;

/** The events that carry no state. */
final class Signals {

    private static final int LONGEST_RETRY_MS = 3_000;

    private Signals() {}

    /** The first thing on a stream: how soon to come again when it breaks. */
    static String welcome() {
        return "retry: 1000\n\n";
    }

    /**
     * The watcher hears everything, and what it should have by now.
     *
     * @param isHearing false while this node itself does not hear the others
     */
    static String beat(Epoch epoch, long version, long millis, boolean isHearing) {
        return "event: hb\ndata: {\"serverNow\":%d,\"version\":%d,\"epoch\":\"%s\",\"hearing\":%s}\n\n"
                .formatted(millis, version, epoch.value(), isHearing);
    }

    /** Come again, but not all at the same moment. */
    static byte[] bye() {
        int retry = ThreadLocalRandom.current().nextInt(LONGEST_RETRY_MS);
        return Snapshot.bytes("event: bye\nretry: %d\ndata: {\"retry\":%d}\n\n".formatted(retry, retry));
    }
}
